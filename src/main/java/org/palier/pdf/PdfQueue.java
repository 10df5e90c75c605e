package org.palier.pdf;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Keeps the making of PDFs, which takes much of a processor, from slowing down everyone else: so
/// many at once, so many waiting for so long, and the others are told to come back.
final class PdfQueue {

  private final Semaphore running;
  private final Semaphore present;
  private final Duration patience;

  PdfQueue(int atOnce, int waiting, Duration patience) {
    running = new Semaphore(atOnce, true);
    present = new Semaphore(atOnce + waiting);
    this.patience = patience;
  }

  static PdfQueue usual() {
    return new PdfQueue(2, 8, Duration.ofSeconds(10));
  }

  /// Empty where there was no room, or none in time.
  <T> Optional<T> run(Supplier<T> work) {
    if (!present.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return inTurn(work);
    } finally {
      present.release();
    }
  }

  private <T> Optional<T> inTurn(Supplier<T> work) {
    if (!isTurn()) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      running.release();
    }
  }

  private boolean isTurn() {
    try {
      return running.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
