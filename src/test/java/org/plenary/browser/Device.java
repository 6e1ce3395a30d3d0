package org.plenary.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.stream.Stream;

/** What somebody sits at. */
record Device(int width, int height, boolean touch, ColorScheme colours) {
  static final Device DESKTOP = new Device(1440, 900, false, ColorScheme.LIGHT);
  static final Device PHONE = new Device(390, 844, true, ColorScheme.LIGHT);

  /** Those on which every screen has to be good, by day and by night. */
  static Stream<Device> all() {
    return Stream.of(DESKTOP, PHONE);
  }

  Device in(ColorScheme other) {
    return new Device(width, height, touch, other);
  }

  Browser.NewContextOptions options(URI server) {
    return new Browser.NewContextOptions()
        .setBaseURL(server.toString())
        .setViewportSize(width, height)
        .setHasTouch(touch)
        .setIsMobile(touch)
        .setColorScheme(colours)
        .setLocale("en-GB")
        .setTimezoneId("Europe/London");
  }

  @Override
  public String toString() {
    return (touch ? "phone" : "desktop") + "-" + colours.name().toLowerCase();
  }
}
