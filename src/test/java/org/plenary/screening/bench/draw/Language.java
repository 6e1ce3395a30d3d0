package org.plenary.screening.bench.draw;

import java.util.Locale;

/** The languages that labels and slides are drawn in. */
public enum Language {
  EN,
  ES,
  FR,
  DE,
  PT;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.of(code());
  }
}
