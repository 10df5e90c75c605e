package org.palier.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.MovableClock;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;

@MicronautTest(transactional = false)
class DraftKeeperTest {

  private static final Instant TOUCHED = Instant.parse("2026-01-15T09:30:00Z");

  @Inject DraftRepository drafts;
  @Inject DraftNotice notice;
  @Inject DraftKeeper running;
  @Inject TerritoryService territories;
  @Inject JdbcOperations jdbc;
  @Inject TransactionOperations<Connection> transactions;

  private final MovableClock clock = new MovableClock(TOUCHED);
  private final UUID territory = UuidCreator.getTimeOrderedEpoch();

  @BeforeEach
  void openTerritory() {
    String slug = "t" + territory.toString().replace("-", "");
    territories.open(
        new Territory(territory, slug, "Pays d’Exemple", "fr", "", "", "", false),
        List.of(),
        List.of());
  }

  private DraftKeeper keeper() {
    return new DraftKeeper(drafts, notice, clock);
  }

  private void update(String sql, @Nullable Object... values) {
    transactions.executeWrite(
        status ->
            jdbc.prepareStatement(
                sql,
                statement -> {
                  for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                  }
                  return statement.executeUpdate();
                }));
  }

  private UUID draft(@Nullable String email) {
    return draft(email, TOUCHED);
  }

  private UUID draft(@Nullable String email, Instant touched) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    update(
        """
        INSERT INTO assessment
          (id, territory_id, questionnaire_id, questionnaire_version, name, language, facts, email,
           created_at, touched_at)
        VALUES (?, ?, 'tiny', '1', 'Club d’aviron', 'fr', '{}', ?, ?, ?)
        """,
        id,
        territory,
        email,
        utc(touched),
        utc(touched));
    return id;
  }

  private void submitted(UUID assessment) {
    update(
        """
        INSERT INTO submission
          (assessment_id, number, territory_id, unit_key, questionnaire_id, questionnaire_version,
           hashes, engine, evaluated_on, submitted_at, facts, platform, answers, result)
        VALUES (?, 1, ?, ?, 'tiny', '1', '{}', '1', '2026-01-01', ?, '{}', '{}', '{}', '{}')
        """,
        assessment,
        territory,
        assessment.toString(),
        utc(TOUCHED));
  }

  private List<String> textsOf(UUID assessment) {
    return transactions.executeRead(
        status ->
            jdbc.prepareStatement(
                "SELECT text_body FROM outbox WHERE assessment_id = ?",
                statement -> {
                  statement.setObject(1, assessment);
                  var rows = statement.executeQuery();
                  var texts = new java.util.ArrayList<String>();
                  while (rows.next()) {
                    texts.add(rows.getString(1));
                  }
                  return texts;
                }));
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private void daysPass(int days) {
    clock.advance(Duration.ofDays(days));
  }

  @Test
  void aDraftIsAnnouncedByMailWithAFreshLink() {
    UUID draft = draft("marie@commune.example");
    daysPass(76);
    keeper().makeRound();
    assertThat(textsOf(draft)).hasSize(1);
    assertThat(textsOf(draft).getFirst())
        .contains("Pays d’Exemple", "Club d’aviron", "depuis le 15 janvier 2026")
        .contains("effacée le 15 avril 2026", "/r/");
    assertThat(keeper().endOf(draft)).contains(TOUCHED.plus(Duration.ofDays(90)));
  }

  @Test
  void aDraftWithoutAnAddressIsAnnouncedOnItsPageOnly() {
    UUID draft = draft(null);
    daysPass(76);
    keeper().makeRound();
    assertThat(textsOf(draft)).isEmpty();
    assertThat(keeper().endOf(draft)).contains(TOUCHED.plus(Duration.ofDays(90)));
  }

  @Test
  void theRunningPlatformAnnouncesADraftToo() {
    UUID draft = draft("marie@commune.example", Instant.now().minus(Duration.ofDays(77)));
    running.makeRound();
    assertThat(textsOf(draft)).hasSize(1);
    assertThat(running.endOf(draft)).isPresent();
  }

  @Test
  void aDraftIsAnnouncedOnce() {
    UUID draft = draft("marie@commune.example");
    daysPass(76);
    keeper().makeRound();
    daysPass(1);
    keeper().makeRound();
    assertThat(textsOf(draft)).hasSize(1);
  }

  @Test
  void anAnnouncedDraftIsErasedWithAllThatHangsOnIt() {
    UUID draft = draft("marie@commune.example");
    update(
        """
        INSERT INTO answer
          (assessment_id, question_id, revision, kind, value, comment, evidence, updated_at)
        VALUES (?, 'backup', 1, 'written', 'monthly', '', '', ?)
        """,
        draft,
        utc(TOUCHED));
    daysPass(76);
    keeper().makeRound();
    daysPass(13);
    keeper().makeRound();
    assertThat(drafts.find(draft)).isPresent();
    daysPass(1);
    assertThat(keeper().makeRound().erased()).isPositive();
    assertThat(drafts.find(draft)).isEmpty();
    assertThat(textsOf(draft)).isEmpty();
  }

  @Test
  void aDraftTouchedAfterTheAnnouncementStays() {
    UUID draft = draft("marie@commune.example");
    daysPass(76);
    keeper().makeRound();
    daysPass(10);
    update("UPDATE assessment SET touched_at = ? WHERE id = ?", utc(clock.instant()), draft);
    daysPass(30);
    keeper().makeRound();
    assertThat(drafts.find(draft)).isPresent();
    assertThat(keeper().endOf(draft)).isEmpty();
  }

  @Test
  void aDraftThatWasSubmittedOnceStays() {
    UUID draft = draft("marie@commune.example");
    submitted(draft);
    update("UPDATE assessment SET number = 2 WHERE id = ?", draft);
    daysPass(76);
    keeper().makeRound();
    daysPass(400);
    keeper().makeRound();
    assertThat(drafts.find(draft)).isPresent();
    assertThat(textsOf(draft)).isEmpty();
  }

  @Test
  void aDraftOfAnOrganisationStays() {
    UUID draft = draft("marie@commune.example");
    UUID organisation = UuidCreator.getTimeOrderedEpoch();
    update(
        "INSERT INTO organisation (id, territory_id, name, created_at) VALUES (?, ?, 'Club', ?)",
        organisation,
        territory,
        utc(TOUCHED));
    update("UPDATE assessment SET organisation_id = ? WHERE id = ?", organisation, draft);
    daysPass(76);
    keeper().makeRound();
    daysPass(400);
    keeper().makeRound();
    assertThat(drafts.find(draft)).isPresent();
  }

  @Test
  void theDraftsOfTheDemonstrationStay() {
    UUID draft = draft(null);
    update("UPDATE assessment SET synthetic = TRUE WHERE id = ?", draft);
    daysPass(76);
    keeper().makeRound();
    daysPass(400);
    keeper().makeRound();
    assertThat(drafts.find(draft)).isPresent();
  }

  @Test
  void aSubmittedAssessmentStays() {
    UUID assessment = draft(null);
    submitted(assessment);
    update("UPDATE assessment SET state = 'submitted' WHERE id = ?", assessment);
    daysPass(800);
    keeper().makeRound();
    keeper().makeRound();
    assertThat(drafts.find(assessment)).isPresent();
  }

  @Test
  void keptDraftsDoNotHideTheOthersHoweverManyTheyAre() {
    for (int i = 0; i < 210; i++) {
      submitted(draft(null));
    }
    UUID last = draft(null);
    daysPass(76);
    keeper().makeRound();
    assertThat(keeper().endOf(last)).isPresent();
  }
}
