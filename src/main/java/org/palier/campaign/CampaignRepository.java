package org.palier.campaign;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palier.domain.campaign.Audience;
import org.palier.domain.campaign.CampaignState;
import org.palier.domain.campaign.Dates;
import org.palier.domain.campaign.Message;
import org.palier.domain.campaign.ReminderDays;
import org.palier.domain.campaign.SendingHours;
import org.palier.sql.Statements;
import org.palier.sql.Utc;
import org.palier.web.Language;

/// The tables `campaign` and `campaign_message`.
@Singleton
class CampaignRepository {

  private static final String SELECT =
      """
      SELECT c.id, c.territory_id, c.state, c.revision, c.name, c.questionnaire_id, c.starts_on,
             c.ends_on, c.counts_from, c.audience_type, c.audience_size, c.audience_sector,
             c.audience_commune, c.reminder_days, c.from_hour, c.until_hour, c.saturdays,
             IFNULL((SELECT MIN(t.code) FROM territory_commune t
                     WHERE t.territory_id = c.territory_id), '')
      FROM campaign c
      """;

  private final Statements statements;

  CampaignRepository(Statements statements) {
    this.statements = statements;
  }

  @Transactional
  Optional<Campaign> find(UUID territory, UUID id) {
    return statements.first(
        SELECT + "WHERE c.territory_id = ? AND c.id = ?", CampaignRepository::read, territory, id);
  }

  @Transactional
  Optional<Campaign> find(UUID id) {
    return statements.first(SELECT + "WHERE c.id = ?", CampaignRepository::read, id);
  }

  /// Nobody changes it until the transaction ends.
  @Transactional
  Optional<Campaign> lock(UUID territory, UUID id) {
    statements.find(
        "SELECT id FROM campaign WHERE territory_id = ? AND id = ? FOR UPDATE",
        row -> row.getObject(1, UUID.class),
        territory,
        id);
    return find(territory, id);
  }

  /// The latest first.
  @Transactional
  List<Campaign> page(UUID territory, int limit, int offset) {
    return statements.find(
        SELECT + "WHERE c.territory_id = ? ORDER BY c.created_at DESC, c.id DESC LIMIT ? OFFSET ?",
        CampaignRepository::read,
        territory,
        limit,
        offset);
  }

  /// Those that are open, and those that still have mail under way.
  @Transactional
  List<Campaign> underWay() {
    return statements.find(
        SELECT
            + """
            WHERE c.state = 'open'
               OR EXISTS (SELECT 1 FROM campaign_recipient r
                          WHERE r.campaign_id = c.id AND r.mail = 'queued')
            ORDER BY c.id
            """,
        CampaignRepository::read);
  }

  @Transactional
  void insert(UUID id, UUID territory, Content content, Texts texts, Instant now) {
    statements.run(
        """
        INSERT INTO campaign
          (id, territory_id, name, questionnaire_id, starts_on, ends_on, counts_from,
           audience_type, audience_size, audience_sector, audience_commune, reminder_days,
           from_hour, until_hour, saturdays, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        territory,
        content.name(),
        content.questionnaire(),
        content.dates().start(),
        content.dates().end(),
        content.dates().countsFrom(),
        content.audience().type(),
        content.audience().size(),
        content.audience().sector(),
        content.audience().commune(),
        content.reminders().toString(),
        content.hours().from(),
        content.hours().until(),
        content.hours().saturdays(),
        Utc.of(now));
    write(id, texts);
  }

  /// Whether it was still at that revision, and not closed.
  @Transactional
  boolean save(UUID id, int revision, Content content, Texts texts) {
    boolean saved =
        statements.run(
                """
                UPDATE campaign
                SET name = ?, questionnaire_id = ?, starts_on = ?, ends_on = ?, counts_from = ?,
                    audience_type = ?, audience_size = ?, audience_sector = ?,
                    audience_commune = ?, reminder_days = ?, from_hour = ?, until_hour = ?,
                    saturdays = ?, revision = revision + 1
                WHERE id = ? AND revision = ? AND state <> 'closed'
                """,
                content.name(),
                content.questionnaire(),
                content.dates().start(),
                content.dates().end(),
                content.dates().countsFrom(),
                content.audience().type(),
                content.audience().size(),
                content.audience().sector(),
                content.audience().commune(),
                content.reminders().toString(),
                content.hours().from(),
                content.hours().until(),
                content.hours().saturdays(),
                id,
                revision)
            == 1;
    if (saved) {
      write(id, texts);
    }
    return saved;
  }

  private void write(UUID id, Texts texts) {
    texts
        .messages()
        .forEach(
            (key, message) ->
                statements.run(
                    """
                    REPLACE INTO campaign_message (campaign_id, kind, language, subject, body)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                    id,
                    key.kind().word(),
                    key.language().code(),
                    message.subject(),
                    message.body()));
  }

  @Transactional
  Texts texts(UUID id) {
    Map<Texts.Key, Message> messages = new HashMap<>();
    statements
        .find(
            "SELECT kind, language, subject, body FROM campaign_message WHERE campaign_id = ?",
            row ->
                Map.entry(
                    new Texts.Key(
                        Texts.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                        Language.of(row.getString(2)).orElseThrow()),
                    new Message(row.getString(3), row.getString(4))),
            id)
        .forEach(found -> messages.put(found.getKey(), found.getValue()));
    return new Texts(messages);
  }

  /// Whether it stood right before that state.
  @Transactional
  boolean become(UUID id, CampaignState before, CampaignState next, Instant now) {
    if (!before.mayBecome(next)) {
      throw new IllegalArgumentException(before + " to " + next);
    }
    return statements.run(
            next == CampaignState.OPEN
                ? "UPDATE campaign SET state = ?, opened_at = ? WHERE id = ? AND state = ?"
                : "UPDATE campaign SET state = ?, closed_at = ? WHERE id = ? AND state = ?",
            next.word(),
            Utc.of(now),
            id,
            before.word())
        == 1;
  }

  @Transactional
  int forgetClosedBefore(Instant then) {
    return statements.run(
        "DELETE FROM campaign WHERE state = 'closed' AND closed_at < ?", Utc.of(then));
  }

  private static Campaign read(ResultSet row) throws SQLException {
    return new Campaign(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        CampaignState.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
        row.getInt(4),
        new Content(
            row.getString(5),
            row.getString(6),
            new Dates(
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class)),
            new Audience(
                row.getString(10), row.getString(11), row.getString(12), row.getString(13)),
            ReminderDays.read(row.getString(14)).orElseThrow(),
            new SendingHours(row.getInt(15), row.getInt(16), row.getBoolean(17))),
        row.getString(18));
  }
}
