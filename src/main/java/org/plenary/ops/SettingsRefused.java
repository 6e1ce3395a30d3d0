package org.plenary.ops;

/**
 * A setting is unknown or its value cannot be used; the message names the setting and where it was
 * read.
 */
public final class SettingsRefused extends StartRefused {
  SettingsRefused(String message) {
    super(message);
  }
}
