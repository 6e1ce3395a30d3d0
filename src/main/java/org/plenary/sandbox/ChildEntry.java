package org.plenary.sandbox;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Where every child JVM starts: takes stdout away from ordinary prints before the real main class
 * (the first argument) is even loaded, so that no static initializer can speak into the protocol.
 */
final class ChildEntry {
  private ChildEntry() {}

  public static void main(String[] args) throws Throwable {
    System.setOut(System.err);
    var main = Class.forName(args[0]).getDeclaredMethod("main", String[].class);
    main.setAccessible(true);
    try {
      main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
