package org.plenary.stream;

/** A viewer's connection. Everything is called, and calls back, on the connection's event loop. */
interface Outlet {
  /** Whether it takes more without keeping it in memory. */
  boolean writable();

  /** Sends a chunk; if it is not {@link #writable}, the chunk stays in memory until it is. */
  void send(Chunk chunk);

  /** Called when it has become writable after it was not. */
  void onWritable(Runnable then);

  /** Called once, when the connection has ended for whatever reason. */
  void onClosed(Runnable then);

  /** Ends the connection; what has been sent goes out first, if the other side takes it soon. */
  void close(Ending ending);

  /**
   * Called about every second: keeps the connection alive, and notices when it is not.
   *
   * @param now {@link System#nanoTime}
   */
  void tick(long now);
}
