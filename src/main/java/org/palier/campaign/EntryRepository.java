package org.palier.campaign;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.sql.Statements;
import org.palier.sql.Utc;
import org.palier.web.Token;

/// The table `campaign_link` and what its secrets open.
@Singleton
class EntryRepository {

  private final Statements statements;

  EntryRepository(Statements statements) {
    this.statements = statements;
  }

  /// What a personal link leads to. `link` is the hash of the assessment's own private link by
  /// which the campaign lets in, null before the start and once its links were withdrawn; `claimed`
  /// tells that the assessment belongs to an organisation whose members sign in.
  record Entry(
      UUID campaign,
      UUID known,
      @Nullable UUID assessment,
      byte @Nullable [] link,
      @Nullable UUID claimed) {}

  @Transactional
  Optional<Entry> entry(Token token) {
    return statements.first(
        """
        SELECT r.campaign_id, r.known_id, r.assessment_id, p.token_hash, a.organisation_id
        FROM campaign_link l
          JOIN campaign_recipient r ON r.campaign_id = l.campaign_id AND r.known_id = l.known_id
          LEFT JOIN assessment a ON a.id = r.assessment_id
          LEFT JOIN link p ON p.token_hash = r.link_hash AND p.revoked_at IS NULL
        WHERE l.token_hash = ? AND l.kind = 'enter'
        """,
        EntryRepository::read,
        token.hash());
  }

  /// What was begun for a recipient; empty where nothing was.
  @Transactional
  Optional<Entry> begun(UUID campaign, UUID known) {
    return statements.first(
        """
        SELECT r.campaign_id, r.known_id, r.assessment_id, p.token_hash, NULL
        FROM campaign_recipient r
          JOIN link p ON p.token_hash = r.link_hash
        WHERE r.campaign_id = ? AND r.known_id = ? AND r.assessment_id IS NOT NULL
        """,
        EntryRepository::read,
        campaign,
        known);
  }

  private static Entry read(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getBytes(4),
        row.getObject(5, UUID.class));
  }

  /// Nobody else starts for this recipient until the transaction ends.
  @Transactional
  void hold(UUID campaign, UUID known) {
    statements.find(
        """
        SELECT 1 FROM campaign_recipient WHERE campaign_id = ? AND known_id = ? FOR UPDATE
        """,
        row -> row.getInt(1),
        campaign,
        known);
  }

  @Transactional
  void started(UUID campaign, UUID known, UUID assessment, byte[] link, Instant now) {
    statements.run(
        """
        UPDATE campaign_recipient
        SET assessment_id = ?, link_hash = ?, started_at = ?
        WHERE campaign_id = ? AND known_id = ?
        """,
        assessment,
        link,
        Utc.of(now),
        campaign,
        known);
  }

  /// Who a way out belongs to; `name` as the territory knows it.
  record Leaver(UUID territory, UUID known, String name, boolean out) {}

  @Transactional
  Optional<Leaver> leaver(Token token) {
    return statements.first(
        """
        SELECT k.territory_id, k.id, k.name, k.opted_out_at IS NOT NULL
        FROM campaign_link l
          JOIN known_organisation k ON k.id = l.known_id
        WHERE l.token_hash = ? AND l.kind = 'stop'
        """,
        row ->
            new Leaver(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getBoolean(4)),
        token.hash());
  }

  /// All organisations of the territory with the same address are left in peace, in all campaigns.
  @Transactional
  void leave(Leaver leaver, Instant now) {
    statements.run(
        """
        INSERT IGNORE INTO campaign_refusal (territory_id, address_hash, refused_at)
        SELECT k.territory_id, UNHEX(SHA2(LOWER(k.email), 256)), ?
        FROM known_organisation k
        WHERE k.id = ? AND k.email IS NOT NULL
        """,
        Utc.of(now),
        leaver.known());
    statements.run(
        "UPDATE known_organisation SET opted_out_at = IFNULL(opted_out_at, ?) WHERE id IN "
            + SAME_ADDRESS,
        Utc.of(now),
        leaver.known());
    mark(leaver, true);
  }

  @Transactional
  void comeBack(Leaver leaver) {
    statements.run(
        """
        DELETE f FROM campaign_refusal f
          JOIN known_organisation k ON k.territory_id = f.territory_id
            AND f.address_hash = UNHEX(SHA2(LOWER(k.email), 256))
        WHERE k.id = ?
        """,
        leaver.known());
    statements.run(
        "UPDATE known_organisation SET opted_out_at = NULL WHERE id IN " + SAME_ADDRESS,
        leaver.known());
    mark(leaver, false);
  }

  private static final String SAME_ADDRESS =
      """
      (SELECT * FROM
        (SELECT b.id FROM known_organisation a
           JOIN known_organisation b ON b.territory_id = a.territory_id
             AND (b.id = a.id OR b.email = a.email)
         WHERE a.id = ?) alike)
      """;

  private void mark(Leaver leaver, boolean out) {
    statements.run(
        "UPDATE campaign_recipient SET opted_out = ? WHERE known_id IN " + SAME_ADDRESS,
        out,
        leaver.known());
  }

  /// The number of the organisation that was called to this assessment.
  @Transactional
  Optional<String> numberOf(UUID assessment) {
    List<String> numbers =
        statements.find(
            """
            SELECT IFNULL(IFNULL(k.siret, k.rna), '')
            FROM campaign_recipient r
              JOIN known_organisation k ON k.id = r.known_id
            WHERE r.assessment_id = ?
            """,
            row -> row.getString(1),
            assessment);
    return numbers.stream().filter(number -> !number.isEmpty()).findFirst();
  }

  @Transactional
  void forgetWaysOutBefore(Instant then) {
    statements.run(
        "DELETE FROM campaign_link WHERE kind = 'stop' AND created_at < ?", Utc.of(then));
  }
}
