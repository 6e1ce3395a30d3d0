package org.plenary.http;

import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Addresses of this server that people are given. */
public final class Links {
  private final Supplier<String> base;
  private final boolean secure;

  /**
   * @param base how browsers reach this server, without a slash at its end; asked for when it is
   *     needed, because the port may be chosen at the start
   */
  public Links(Supplier<String> base, @Nullable URI publicUrl) {
    this.base = base;
    this.secure = publicUrl != null && "https".equals(publicUrl.getScheme());
  }

  public String join(String code) {
    return base.get() + "/join/" + code;
  }

  public String to(String path) {
    return base.get() + path;
  }

  /** Whether cookies may only travel encrypted. */
  boolean secure() {
    return secure;
  }
}
