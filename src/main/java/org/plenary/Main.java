package org.plenary;

/** Arguments to settings to a running server; the exit codes. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {}
}
