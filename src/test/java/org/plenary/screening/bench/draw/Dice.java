package org.plenary.screening.bench.draw;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that repeats itself: the same seed gives the same draws. */
public final class Dice {
  private final SplittableRandom random;

  public Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A whole number; both ends belong to the range. */
  public int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  public double between(double least, double most) {
    return least + random.nextDouble() * (most - least);
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From the normal distribution with mean 0 and deviation 1. */
  public double gaussian() {
    return random.nextGaussian();
  }

  public <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  @SafeVarargs
  public final <T> T pick(T... from) {
    return from[random.nextInt(from.length)];
  }

  /** Up to {@code count} different ones, in random order. */
  public <T> List<T> some(List<T> from, int count) {
    List<T> left = new ArrayList<>(from);
    List<T> taken = new ArrayList<>();
    while (taken.size() < count && !left.isEmpty()) {
      taken.add(left.remove(random.nextInt(left.size())));
    }
    return taken;
  }

  /** That many digits, the first not a zero. */
  public String digits(int count) {
    StringBuilder digits = new StringBuilder().append(between(1, 9));
    while (digits.length() < count) {
      digits.append(between(0, 9));
    }
    return digits.toString();
  }

  /** Fills a pattern: {@code 9} becomes a digit, {@code A} a capital letter, the rest stays. */
  public String pattern(String pattern) {
    StringBuilder filled = new StringBuilder();
    for (char c : pattern.toCharArray()) {
      filled.append(
          switch (c) {
            case '9' -> (char) ('0' + between(0, 9));
            case 'A' -> "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(between(0, 22));
            default -> c;
          });
    }
    return filled.toString();
  }

  public Color grey(int darkest, int lightest) {
    int v = between(darkest, lightest);
    return new Color(v, v, v);
  }

  /** Each channel within {@code spread} of the given one. */
  public Color near(int red, int green, int blue, int spread) {
    return new Color(near(red, spread), near(green, spread), near(blue, spread));
  }

  private int near(int value, int spread) {
    return Math.clamp(value + between(-spread, spread), 0, 255);
  }
}
