package org.palier.audit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes the security log, within the transaction of what it tells of: what is rolled back never
/// happened. Others wait for that transaction to write theirs, so a note is its last act.
@Singleton
public class AuditService {

  static final Period KEPT = Period.ofMonths(12);
  private static final int AT_ONCE = 1000;

  private final AuditRepository repository;
  private final Clock clock;

  AuditService(AuditRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  @Transactional
  public void note(AuditNote note) {
    AuditRepository.Link last = repository.lock().last();
    AuditEntry entry = new AuditEntry(last.number() + 1, clock.instant(), note);
    repository.append(entry, entry.hash(last.hash()));
  }

  /// Walks the chain from the row after the last forgotten one to the last written one.
  @Transactional
  public Verdict verify() {
    AuditRepository.Ends ends = repository.ends();
    AuditRepository.Link before = ends.anchor();
    while (true) {
      List<AuditRepository.Stored> rows = repository.from(before.number() + 1, AT_ONCE);
      if (rows.isEmpty()) {
        return verdict(ends, before);
      }
      for (AuditRepository.Stored row : rows) {
        Optional<Verdict> broken = fault(before, row, ends.last().number());
        if (broken.isPresent()) {
          return broken.get();
        }
        before = new AuditRepository.Link(row.entry().number(), row.hash());
      }
    }
  }

  private static Optional<Verdict> fault(
      AuditRepository.Link before, AuditRepository.Stored row, long last) {
    long number = before.number() + 1;
    if (row.entry().number() != number) {
      return Optional.of(new Verdict.Broken(number, Verdict.Fault.MISSING));
    }
    if (number > last) {
      return Optional.of(new Verdict.Broken(number, Verdict.Fault.ADDED));
    }
    return MessageDigest.isEqual(row.entry().hash(before.hash()), row.hash())
        ? Optional.empty()
        : Optional.of(new Verdict.Broken(number, Verdict.Fault.CHANGED));
  }

  private static Verdict verdict(AuditRepository.Ends ends, AuditRepository.Link found) {
    if (found.number() < ends.last().number()) {
      return new Verdict.Broken(found.number() + 1, Verdict.Fault.MISSING);
    }
    return MessageDigest.isEqual(found.hash(), ends.last().hash())
        ? new Verdict.Whole(
            found.number() - ends.anchor().number(), HexFormat.of().formatHex(found.hash()))
        : new Verdict.Broken(found.number(), Verdict.Fault.CHANGED);
  }

  /// Hands over every row, the oldest first.
  public void read(Consumer<AuditEntry> reader) {
    long next = 0;
    List<AuditRepository.Stored> rows = repository.from(next, AT_ONCE);
    while (!rows.isEmpty()) {
      rows.forEach(row -> reader.accept(row.entry()));
      next = rows.getLast().entry().number() + 1;
      rows = repository.from(next, AT_ONCE);
    }
  }

  /// Forgets what is older than twelve months. The last forgotten row's hash stays, so that the
  /// rest can still be verified.
  @Transactional
  public int purge() {
    repository.lock();
    Instant limit = clock.instant().atZone(ZoneOffset.UTC).minus(KEPT).toInstant();
    return repository.lastBefore(limit).map(repository::forgetUpTo).orElse(0);
  }
}
