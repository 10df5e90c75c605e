package org.palier.campaign;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.domain.campaign.Audience;
import org.palier.domain.campaign.ReminderDays;
import org.palier.sql.Statements;
import org.palier.sql.Utc;
import org.palier.web.Token;

/// The table `campaign_recipient`, as mail goes out and answers come in.
@Singleton
class RecipientRepository {

  static final UUID FIRST = new UUID(0, 0);

  private static final String AUDIENCE =
      """
      FROM known_organisation k
      WHERE k.territory_id = ?
        AND (? = '' OR k.type = ?) AND (? = '' OR k.size = ?)
        AND (? = '' OR k.sector = ?) AND (? = '' OR k.commune = ?)
      """;

  private static final String REFUSED =
      """
      EXISTS (SELECT 1 FROM campaign_refusal f
              WHERE f.territory_id = k.territory_id
                AND f.address_hash = UNHEX(SHA2(LOWER(k.email), 256)))
      """;

  /// Those that may get mail today: nobody reads that of synthetic ones. Who restricted the use of
  /// its data is left alone.
  private static final String CALLED =
      """
      SELECT k.id, k.name, k.email, k.language, r.invited_on, r.last_mail_on, r.reminders
      FROM campaign_recipient r
        JOIN known_organisation k ON k.id = r.known_id
        JOIN territory t ON t.id = k.territory_id AND t.closed_at IS NULL
      WHERE r.campaign_id = ? AND r.known_id > ? AND NOT r.opted_out AND NOT k.synthetic
        AND r.unreachable_at IS NULL AND r.finished_at IS NULL AND k.email IS NOT NULL
        AND (r.last_mail_on IS NULL OR r.last_mail_on < ?)
        AND NOT EXISTS (
          SELECT 1 FROM organisation o
          WHERE o.territory_id = k.territory_id AND o.restricted_at IS NOT NULL
            AND (o.siret = k.siret OR o.rna = k.rna))
      """;

  private static final String IN_TURN = "ORDER BY r.known_id LIMIT ? FOR UPDATE SKIP LOCKED";

  private final Statements statements;

  RecipientRepository(Statements statements) {
    this.statements = statements;
  }

  /// Somebody to write to.
  record Called(
      UUID known,
      String name,
      String email,
      String language,
      @Nullable LocalDate invitedOn,
      @Nullable LocalDate lastMailOn,
      int reminders) {}

  /// How many organisations an audience holds, and how many of them can be written to.
  record Reach(int all, int reachable) {}

  @Transactional
  Reach reach(UUID territory, Audience audience) {
    return statements
        .first(
            "SELECT COUNT(*), COUNT(IF(k.opted_out_at IS NULL AND NOT "
                + REFUSED
                + ", k.email, NULL)) "
                + AUDIENCE,
            row -> new Reach(row.getInt(1), row.getInt(2)),
            audience(territory, audience).toArray())
        .orElseThrow();
  }

  /// Calls those of the audience that are not called yet, and says how many these are.
  @Transactional
  int enrol(Campaign campaign) {
    List<Object> values = new ArrayList<>(List.of(campaign.id()));
    values.addAll(audience(campaign.territory(), campaign.content().audience()));
    return statements.run(
        """
        INSERT IGNORE INTO campaign_recipient (campaign_id, known_id, mail, opted_out)
        SELECT ?, k.id, IF(k.email IS NULL, 'no_address', 'waiting'),
               k.opted_out_at IS NOT NULL OR
        """
            + REFUSED
            + AUDIENCE,
        values.toArray());
  }

  private static List<Object> audience(UUID territory, Audience audience) {
    return List.of(
        territory,
        audience.type(),
        audience.type(),
        audience.size(),
        audience.size(),
        audience.sector(),
        audience.sector(),
        audience.commune(),
        audience.commune());
  }

  /// Those to invite after the one of this id, kept from other hands until the transaction ends.
  @Transactional
  List<Called> toInvite(UUID campaign, UUID after, LocalDate today, int limit) {
    return statements.find(
        CALLED + "AND r.mail = 'waiting'\n" + IN_TURN,
        RecipientRepository::called,
        campaign,
        after,
        today,
        limit);
  }

  /// Those a reminder is due for.
  @Transactional
  List<Called> toRemind(
      UUID campaign, UUID after, LocalDate today, ReminderDays reminders, int limit) {
    String days = reminders.toString().replace(' ', ',');
    return statements.find(
        CALLED
            + "AND r.mail = 'sent' AND DATEDIFF(?, r.invited_on) >= ELT(r.reminders + 1, "
            + days
            + ")\n"
            + IN_TURN,
        RecipientRepository::called,
        campaign,
        after,
        today,
        today,
        limit);
  }

  private static Called called(ResultSet row) throws SQLException {
    return new Called(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, LocalDate.class),
        row.getObject(6, LocalDate.class),
        row.getInt(7));
  }

  @Transactional
  void queued(UUID campaign, UUID known, UUID mail, LocalDate today, int reminders, Instant now) {
    statements.run(
        """
        UPDATE campaign_recipient r
          JOIN known_organisation k ON k.id = r.known_id
        SET r.mail = 'queued', r.fault = '', r.outbox_id = ?, r.last_mail_on = ?,
            r.reminders = ?, k.invited_at = ?
        WHERE r.campaign_id = ? AND r.known_id = ?
        """,
        mail,
        today,
        reminders,
        Utc.of(now),
        campaign,
        known);
  }

  /// Its address is none that a mail can be sent to.
  @Transactional
  void unwritable(UUID campaign, UUID known) {
    statements.run(
        """
        UPDATE campaign_recipient
        SET mail = 'refused', fault = 'address'
        WHERE campaign_id = ? AND known_id = ?
        """,
        campaign,
        known);
  }

  @Transactional
  void link(Token token, String kind, UUID campaign, UUID known, Instant now) {
    statements.run(
        """
        INSERT INTO campaign_link (token_hash, kind, campaign_id, known_id, created_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        token.hash(),
        kind,
        campaign,
        known,
        Utc.of(now));
  }

  /// Takes over from the outbox what became of the mail under way: the outbox forgets.
  @Transactional
  void settle(UUID campaign, int offsetSeconds) {
    statements.run(
        """
        UPDATE campaign_recipient r
          JOIN outbox o ON o.id = r.outbox_id
        SET r.mail = 'sent', r.fault = '', r.outbox_id = NULL,
            r.invited_on = IFNULL(r.invited_on, DATE(o.sent_at + INTERVAL ? SECOND)),
            r.last_mail_on = DATE(o.sent_at + INTERVAL ? SECOND)
        WHERE r.campaign_id = ? AND r.mail = 'queued' AND o.sent_at IS NOT NULL
        """,
        offsetSeconds,
        offsetSeconds,
        campaign);
    statements.run(
        """
        UPDATE campaign_recipient r
          LEFT JOIN outbox o ON o.id = r.outbox_id
        SET r.mail =
              CASE
                WHEN o.last_error LIKE 'refused%' THEN 'refused'
                WHEN o.last_error LIKE 'withdrawn%' AND r.invited_on IS NULL THEN 'waiting'
                WHEN o.last_error LIKE 'withdrawn%' THEN 'sent'
                ELSE 'given_up'
              END,
            r.fault = LEFT(IFNULL(o.last_error, 'forgotten'), 60), r.outbox_id = NULL
        WHERE r.campaign_id = ? AND r.mail = 'queued'
          AND (o.id IS NULL OR o.failed_at IS NOT NULL)
        """,
        campaign);
  }

  /// Notes who started and who finished: by the personal link, or on its own under the same SIRET
  /// or RNA number.
  @Transactional
  void refresh(Campaign campaign) {
    finished(campaign, "JOIN assessment a ON a.id = r.assessment_id");
    for (String number : List.of("siret", "rna")) {
      finished(campaign, onItsOwn(number));
      run(
          """
          UPDATE campaign_recipient r
            JOIN known_organisation k ON k.id = r.known_id
            %s
          SET r.started_at = a.created_at
          WHERE r.campaign_id = ? AND r.started_at IS NULL
            AND a.territory_id = ? AND a.questionnaire_id = ? AND a.touched_at >= ?
          """
              .formatted(onItsOwn(number)),
          campaign);
    }
  }

  private void finished(Campaign campaign, String assessments) {
    run(
        """
        UPDATE campaign_recipient r
          JOIN known_organisation k ON k.id = r.known_id
          %s
          JOIN submission s ON s.assessment_id = a.id
        SET r.finished_at = s.submitted_at, r.started_at = IFNULL(r.started_at, a.created_at)
        WHERE r.campaign_id = ? AND r.finished_at IS NULL
          AND a.territory_id = ? AND a.questionnaire_id = ? AND s.submitted_at >= ?
        """
            .formatted(assessments),
        campaign);
  }

  private void run(String sql, Campaign campaign) {
    statements.run(
        sql,
        campaign.id(),
        campaign.territory(),
        campaign.content().questionnaire(),
        campaign.content().dates().countsFrom().atStartOfDay());
  }

  private static String onItsOwn(String number) {
    return """
    JOIN organisation o ON o.territory_id = k.territory_id AND o.%1$s = k.%1$s
      AND o.restricted_at IS NULL
    JOIN assessment a ON a.organisation_id = o.id\
    """
        .formatted(number);
  }

  /// Puts a campaign of the demonstration some weeks on: most were written to, some addresses
  /// failed, some declined.
  @Transactional
  void pretend(UUID campaign, LocalDate invitedOn, LocalDate remindedOn) {
    statements.run("UPDATE campaign SET synthetic = TRUE WHERE id = ?", campaign);
    statements.run(
        """
        UPDATE campaign_recipient
        SET mail = IF(mail = 'no_address', mail, IF(CRC32(known_id) % 40 = 1, 'refused', 'sent')),
            fault = IF(mail = 'refused', 'refused 550 5.1.1', ''),
            opted_out = mail = 'sent' AND CRC32(known_id) % 25 = 2,
            reminders = mail = 'sent',
            invited_on = IF(mail = 'sent', ?, NULL),
            last_mail_on = IF(mail = 'sent', ?, NULL)
        WHERE campaign_id = ?
        """,
        invitedOn, remindedOn, campaign);
  }

  /// How the recipient of a mail under way stands at this moment.
  record Standing(UUID campaign, boolean finished, boolean optedOut, boolean unreachable) {}

  @Transactional
  Optional<Standing> standing(UUID mail) {
    return statements.first(
        """
        SELECT r.campaign_id, r.opted_out, r.unreachable_at IS NOT NULL,
               r.finished_at IS NOT NULL
               OR EXISTS (SELECT 1 FROM submission s
                          WHERE s.assessment_id = r.assessment_id
                            AND s.submitted_at >= c.counts_from)
               OR EXISTS (SELECT 1 FROM organisation o
                            JOIN assessment a ON a.organisation_id = o.id
                            JOIN submission s ON s.assessment_id = a.id
                          WHERE o.territory_id = k.territory_id
                            AND (o.siret = k.siret OR o.rna = k.rna)
                            AND a.questionnaire_id = c.questionnaire_id
                            AND s.submitted_at >= c.counts_from)
        FROM campaign_recipient r
          JOIN campaign c ON c.id = r.campaign_id
          JOIN known_organisation k ON k.id = r.known_id
        WHERE r.outbox_id = ?
        """,
        row ->
            new Standing(
                row.getObject(1, UUID.class),
                row.getBoolean(4),
                row.getBoolean(2),
                row.getBoolean(3)),
        mail);
  }
}
