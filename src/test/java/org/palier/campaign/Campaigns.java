package org.palier.campaign;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.account.Visitor;
import org.palier.sql.Statements;
import org.palier.sql.Utc;
import org.palier.territory.Territory;

/// Campaigns and organisations to call, for tests.
@Singleton
public class Campaigns {

  private final Statements statements;

  Campaigns(Statements statements) {
    this.statements = statements;
  }

  /// A bakery that the territory knows.
  @Transactional
  public UUID know(UUID territory, String name, @Nullable String email) {
    return know(territory, name, email, null);
  }

  @Transactional
  public UUID know(UUID territory, String name, @Nullable String email, @Nullable String siret) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    statements.run(
        """
        INSERT INTO known_organisation
          (id, territory_id, name, name_key, siret, commune, type, size, sector, email,
           created_at, changed_at, seen_at)
        VALUES (?, ?, ?, '', ?, '86194', 'ENT', 'T1', 'trade', ?, NOW(), NOW(), NOW())
        """,
        id,
        territory,
        name,
        siret,
        email);
    return id;
  }

  /// One that the territory knows.
  @Transactional
  public UUID known(UUID territory) {
    return statements
        .first(
            "SELECT id FROM known_organisation WHERE territory_id = ? ORDER BY id",
            row -> row.getObject(1, UUID.class),
            territory)
        .orElseThrow();
  }

  /// What staff send for a campaign of six weeks from today, with the messages of the form.
  static Map<String, String> form(String name) {
    LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Paris"));
    Map<String, String> form = new LinkedHashMap<>();
    form.put("name", name);
    form.put("questionnaire", "transition-ecologique");
    form.put("start", today.toString());
    form.put("end", today.plusDays(42).toString());
    form.put("counts", today.minusMonths(6).toString());
    form.put("reminders", "7 21");
    form.put("from", "8");
    form.put("until", "19");
    form.put("saturdays", "no");
    return form;
  }

  /// The address of a campaign as the staff's form makes it, open.
  public String opened(Visitor staff, Territory territory, String name) {
    String list = "/" + territory.slug() + "/staff/campaigns";
    staff.get(list + "/new");
    String address = Visitor.location(staff.post(list, form(name))).replaceAll("\\?.*", "");
    staff.get(address);
    staff.post(address + "/opening", Map.of());
    return address;
  }

  /// No campaign of an earlier test writes any more, nor is mail left to deliver.
  @Transactional
  void silence() {
    statements.run(
        "UPDATE campaign SET state = 'closed', closed_at = NOW() WHERE state <> 'closed'");
    statements.run("DELETE FROM outbox");
  }

  @Transactional
  void forgetKnown(UUID territory) {
    statements.run("DELETE FROM known_organisation WHERE territory_id = ?", territory);
  }

  @Transactional
  void speakEnglish(UUID known) {
    statements.run("UPDATE known_organisation SET language = 'en' WHERE id = ?", known);
  }

  /// An assessment is submitted, whatever its answers.
  @Transactional
  void submit(UUID assessment, Instant at) {
    statements.run(
        """
        INSERT INTO submission
          (assessment_id, number, territory_id, unit_key, questionnaire_id, questionnaire_version,
           hashes, engine, evaluated_on, submitted_at, facts, platform, answers, result)
        SELECT id, number, territory_id, id, questionnaire_id, questionnaire_version, '{}', '1',
               ?, ?, '{}', '{}', '{}', '{}'
        FROM assessment
        WHERE id = ?
        """,
        Utc.of(at),
        Utc.of(at),
        assessment);
  }

  /// An organisation with this number answers without anybody having called it.
  @Transactional
  void answerAlone(UUID territory, String siret, boolean submits, Instant at) {
    UUID organisation = UuidCreator.getTimeOrderedEpoch();
    UUID assessment = UuidCreator.getTimeOrderedEpoch();
    statements.run(
        """
        INSERT IGNORE INTO organisation (id, territory_id, name, siret, created_at)
        VALUES (?, ?, 'Seule', ?, ?)
        """,
        organisation,
        territory,
        siret,
        Utc.of(at));
    statements.run(
        """
        INSERT INTO assessment
          (id, territory_id, organisation_id, questionnaire_id, questionnaire_version, language,
           facts, created_at, touched_at)
        SELECT ?, territory_id, id, 'transition-ecologique', '1.0.0', 'fr', '{}', ?, ?
        FROM organisation
        WHERE territory_id = ? AND siret = ?
        """,
        assessment,
        Utc.of(at),
        Utc.of(at),
        territory,
        siret);
    if (submits) {
      submit(assessment, at);
    }
  }

  /// Workshops with an address each.
  @Transactional
  void knowMany(UUID territory, int count) {
    statements.run(
        """
        INSERT INTO known_organisation
          (id, territory_id, name, name_key, commune, type, size, sector, email, created_at,
           changed_at, seen_at)
        SELECT UUID(), ?, CONCAT('Atelier ', LPAD(seq, 5, '0')), '', '86194', 'ENT', 'T1', 'trade',
               CONCAT('atelier', seq, '@commune.example'), NOW(), NOW(), NOW()
        FROM seq_1_to_50000
        WHERE seq <= ?
        """,
        territory,
        count);
  }

  /// One in a hundred answered.
  @Transactional
  void finishSome(UUID campaign) {
    statements.run(
        """
        UPDATE campaign_recipient r
          JOIN known_organisation k ON k.id = r.known_id
        SET r.started_at = NOW(), r.finished_at = NOW()
        WHERE r.campaign_id = ? AND RIGHT(k.name, 2) = '50'
        """,
        campaign);
  }
}
