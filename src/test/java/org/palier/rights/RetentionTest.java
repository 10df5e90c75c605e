package org.palier.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.MovableClock;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.mail.MailService;
import org.palier.mail.Mailbox;
import org.palier.organisation.Spaces;
import org.palier.sql.Utc;
import org.palier.web.PublicAddress;

/// Accounts nobody uses are announced after 23 months and erased after 24.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class RetentionTest {

  /// Far before anything else in the database was made, so that nothing else is silent yet.
  private static final Instant USED = Instant.parse("2019-03-15T10:00:00Z");

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject Spaces spaces;
  @Inject WholeDatabase database;
  @Inject RightsRepository repository;
  @Inject ErasureService erasure;
  @Inject MailService mail;
  @Inject PublicAddress address;
  @Inject Mailbox mailbox;

  private final MovableClock clock = new MovableClock(USED);
  private Spaces.Space space =
      new Spaces.Space(new PlainBrowser(""), "", new UUID(0, 0), new UUID(0, 0));
  private UUID account = new UUID(0, 0);

  @BeforeEach
  void claimedLongAgo() {
    space =
        spaces.started(
            "http://127.0.0.1:" + server.getPort(), territories.fresh(), "Scierie des Deux-Eaux");
    account = database.account(space.email());
    usedAt(USED);
    touchedAt(USED);
  }

  private void usedAt(Instant instant) {
    database.run("UPDATE account SET active_at = ? WHERE id = ?", Utc.of(instant), account);
  }

  private void touchedAt(Instant instant) {
    database.run(
        "UPDATE assessment SET touched_at = ? WHERE id = ?", Utc.of(instant), space.assessment());
  }

  private void roundAfter(int days) {
    clock.advance(Duration.ofDays(days));
    new RetentionService(repository, erasure, mail, address, clock, "Europe/Paris").makeRound();
  }

  private boolean exists() {
    return database.count("account", "id = ?", account) == 1;
  }

  private long letters() {
    return mailbox.texts(space.email()).stream()
        .filter(text -> text.contains("15 mars 2021"))
        .count();
  }

  @Test
  void nothingIsSaidBefore23Months() {
    roundAfter(700);

    assertThat(letters()).isZero();
  }

  @Test
  @DisplayName(
      "G13 (CNIL inactive accounts): the end is announced after 23 months and comes after 24")
  void theEndIsAnnouncedOnceAndComesAfter24MonthsWithTheOrganisation() {
    roundAfter(703);
    roundAfter(1);
    assertThat(letters()).isEqualTo(1);

    roundAfter(26);
    assertThat(exists()).isTrue();

    roundAfter(4);
    assertThat(exists()).isFalse();
    assertThat(database.count("organisation", "id = ?", space.id())).isZero();
  }

  @Test
  void theEndIsAnnouncedInTheLanguageOfTheirLastAssessment() {
    database.run("UPDATE assessment SET language = 'en' WHERE id = ?", space.assessment());
    roundAfter(703);

    assertThat(mailbox.texts(space.email()))
        .anySatisfy(text -> assertThat(text).contains("will be erased").contains("15 March 2021"));
    assertThat(letters()).isZero();
  }

  @Test
  void whoComesBackAfterTheAnnouncementStays() {
    roundAfter(703);
    usedAt(clock.instant());
    roundAfter(60);

    assertThat(exists()).isTrue();
  }

  @Test
  void nobodyIsErasedSoonerThan28DaysAfterTheAnnouncement() {
    roundAfter(900);
    roundAfter(27);
    assertThat(exists()).isTrue();

    roundAfter(2);
    assertThat(exists()).isFalse();
  }

  @Test
  void anOwnerWhoseAssessmentIsStillWorkedOnStays() {
    touchedAt(USED.plus(Duration.ofDays(600)));
    roundAfter(900);
    roundAfter(60);

    assertThat(exists()).isTrue();
  }

  @Test
  void comingToAPageIsAUse() {
    database.run(
        "UPDATE session SET seen_at = seen_at - INTERVAL 5 MINUTE WHERE account_id = ?", account);
    space.owner().get("/organisations");

    assertThat(database.count("account", "active_at > NOW() - INTERVAL 1 DAY AND id = ?", account))
        .isEqualTo(1);
  }
}
