package org.palier.database;

import java.io.IOException;
import java.time.Duration;

/// Waits for the system: a lock, a process, a port.
final class Waiting {

  /// Something that becomes true.
  interface Condition {
    boolean holds() throws IOException;
  }

  private static final long STEP_MILLISECONDS = 50;

  private Waiting() {}

  static boolean until(Duration patience, Condition condition) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      pause();
    }
    return true;
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(STEP_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting", e);
    }
  }
}
