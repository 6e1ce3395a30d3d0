package org.plenary.load;

import java.util.Arrays;

/**
 * The order in which everybody must have a conference's posts: as the first viewer who got so far
 * was sent them.
 */
final class Order {
  private int[] numbers = new int[1024];
  private int length;
  private volatile int readers;

  /** How many viewers read, so many deliveries complete a post. */
  int readers() {
    return readers;
  }

  void expect(int viewers) {
    readers = viewers;
  }

  int length() {
    return length;
  }

  /** Enters the next post and answers its place, from 1 on. */
  int add(int number) {
    if (length == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * length);
    }
    numbers[length++] = number;
    return length;
  }

  /** Which post stands at a place. */
  int at(int place) {
    return numbers[place - 1];
  }
}
