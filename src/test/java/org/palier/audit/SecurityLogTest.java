package org.palier.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.MovableClock;
import org.palier.dashboard.SubmittedUnits;
import org.palier.database.TestDatabase;

/// The security log tells what happened, and whether somebody wrote in it (ASVS 16.2.5, 16.4.1).
class SecurityLogTest {

  private static final UUID SOMEONE = new UUID(1, 2);

  private final MovableClock clock = MovableClock.at("2026-11-22T10:00:00Z");
  private final ApplicationContext platform = platform();
  private final AuditService audit =
      new AuditService(platform.getBean(AuditRepository.class), clock);

  private static ApplicationContext platform() {
    TestDatabase.Schema schema = TestDatabase.freshSchema();
    return ApplicationContext.run(
        Map.of(
            "datasources.default.url", schema.url(),
            "datasources.default.username", schema.username(),
            "datasources.default.password", schema.password(),
            "palier.demo.enabled", false,
            "palier.jobs.enabled", false),
        "test");
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private void note(String about) {
    audit.note(new AuditNote(AuditKind.ROLE_CHANGED, SOMEONE, null, about));
    clock.advance(Duration.ofDays(100));
  }

  private void fiveNotes() {
    List.of("one", "two", "three", "four", "five").forEach(this::note);
  }

  private void run(String sql) {
    platform.getBean(SubmittedUnits.class).run(sql);
  }

  private List<AuditEntry> entries() {
    List<AuditEntry> entries = new ArrayList<>();
    audit.read(entries::add);
    return entries;
  }

  @Test
  void whatWasWrittenIsWhole() {
    fiveNotes();

    assertThat(audit.verify())
        .isInstanceOfSatisfying(
            Verdict.Whole.class, whole -> assertThat(whole.rows()).isEqualTo(5));
    assertThat(entries()).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void anEmptyLogIsWhole() {
    assertThat(audit.verify())
        .isInstanceOfSatisfying(Verdict.Whole.class, whole -> assertThat(whole.rows()).isZero());
  }

  @Test
  void aChangedRowIsNamed() {
    fiveNotes();
    run("UPDATE audit_entry SET about = 'other' WHERE number = 3");

    assertThat(audit.verify()).isEqualTo(new Verdict.Broken(3, Verdict.Fault.CHANGED));
  }

  @Test
  void aRowThatWasTakenOutIsNamed() {
    fiveNotes();
    run("DELETE FROM audit_entry WHERE number = 2");

    assertThat(audit.verify()).isEqualTo(new Verdict.Broken(2, Verdict.Fault.MISSING));
  }

  @Test
  void aLogCutAtItsEndIsNoticed() {
    fiveNotes();
    run("DELETE FROM audit_entry WHERE number >= 4");

    assertThat(audit.verify()).isEqualTo(new Verdict.Broken(4, Verdict.Fault.MISSING));
  }

  @Test
  void aRowOfAnothersIsNoticed() {
    fiveNotes();
    run(
        """
        INSERT INTO audit_entry (number, at, kind, about, hash)
        SELECT 6, at, kind, about, hash FROM audit_entry WHERE number = 5
        """);

    assertThat(audit.verify()).isEqualTo(new Verdict.Broken(6, Verdict.Fault.ADDED));
  }

  @Test
  @DisplayName(
      "CNIL 2021-122: after twelve months rows are forgotten and the rest is still verified")
  void afterTwelveMonthsRowsAreForgottenAndTheRestIsStillVerified() {
    fiveNotes();

    assertThat(audit.purge()).isEqualTo(2);
    assertThat(entries()).extracting(AuditEntry::number).containsExactly(3L, 4L, 5L);
    assertThat(audit.verify())
        .isInstanceOfSatisfying(
            Verdict.Whole.class, whole -> assertThat(whole.rows()).isEqualTo(3));

    run("DELETE FROM audit_entry WHERE number = 3");
    assertThat(audit.verify()).isEqualTo(new Verdict.Broken(3, Verdict.Fault.MISSING));
  }

  @Test
  void aLogForgottenAsAWholeGoesOnFromItsAnchor() {
    fiveNotes();
    clock.advance(Duration.ofDays(800));

    assertThat(audit.purge()).isEqualTo(5);
    note("six");

    assertThat(entries()).extracting(AuditEntry::number).containsExactly(6L);
    assertThat(audit.verify())
        .isInstanceOfSatisfying(
            Verdict.Whole.class, whole -> assertThat(whole.rows()).isEqualTo(1));
  }

  @Test
  @DisplayName("ASVS 16.4.1: no name forges a line of the security log")
  void noNameForgesALine() {
    note("a\r\n7\t2026-11-22\u2028SIGNED_IN\u0085x");

    assertThat(entries().getFirst().note().about())
        .isEqualTo("a\uFFFD\uFFFD7\uFFFD2026-11-22\uFFFDSIGNED_IN\uFFFDx");
    assertThat(audit.verify()).isInstanceOf(Verdict.Whole.class);
  }

  @Test
  void anAddressIsMaskedWhateverWasTyped() {
    assertThat(AuditNote.masked("marie@commune.example")).isEqualTo("m…@commune.example");
    assertThat(AuditNote.masked("no address")).isEqualTo("…");
    assertThat(AuditNote.masked("m@x\nSIGNED_IN")).isEqualTo("m…@x\uFFFDSIGNED_IN");
    assertThat(AuditNote.masked("@" + "x".repeat(500))).isEqualTo("…");
  }

  @Test
  void whatIsRolledBackWasNeverNoted() {
    AuditService real = platform.getBean(AuditService.class);
    Rollback rollback = platform.getBean(Rollback.class);
    try {
      rollback.after(() -> real.note(new AuditNote(AuditKind.ERASED, SOMEONE, null, "")));
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("rolled back");
    }

    assertThat(entries()).isEmpty();
    assertThat(audit.verify()).isInstanceOf(Verdict.Whole.class);
  }
}
