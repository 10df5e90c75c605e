package org.palier.campaign;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.domain.campaign.RecipientState;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// Reads how a campaign goes, and notes what staff learn about those it calls.
@Singleton
class FollowUpRepository {

  private static final String COUNTS =
      """
      COUNT(*) AS called,
      COUNT(IF(r.mail IN ('queued', 'sent', 'refused', 'given_up'), 1, NULL)) AS invited,
      COUNT(IF(r.invited_on IS NOT NULL AND r.mail IN ('queued', 'sent')
               AND r.unreachable_at IS NULL, 1, NULL)) AS reached,
      COUNT(r.started_at) AS started, COUNT(r.finished_at) AS finished
      """;

  private static final String SELECT =
      """
      SELECT k.id, k.name, IFNULL(IFNULL(k.siret, k.rna), ''),
             IFNULL((SELECT t.name FROM territory_commune t
                     WHERE t.territory_id = k.territory_id AND t.code = k.commune), ''),
             IFNULL(k.email, ''), r.state, r.fault, r.invited_on, r.last_mail_on, r.reminders,
             r.opted_out
      FROM known_organisation k
        JOIN campaign_recipient r ON r.campaign_id = ? AND r.known_id = k.id
      WHERE k.territory_id = ?
      """;

  private final Statements statements;

  FollowUpRepository(Statements statements) {
    this.statements = statements;
  }

  /// By what answers are set against the known population.
  enum Axis {
    TYPE,
    SIZE,
    SECTOR,
    COMMUNE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How many of a group are called, were written to, can be thought to have read it, started and
  /// finished. `name` is blank where it is not known.
  record Line(String name, int called, int invited, int reached, int started, int finished) {}

  /// Somebody called, and where that stands.
  record Recipient(
      UUID known,
      String name,
      String number,
      String commune,
      String email,
      RecipientState state,
      String fault,
      @Nullable LocalDate invitedOn,
      @Nullable LocalDate lastMailOn,
      int reminders,
      boolean optedOut) {}

  @Transactional
  Line total(UUID campaign) {
    return statements
        .first(
            "SELECT '', " + COUNTS + " FROM campaign_recipient r WHERE r.campaign_id = ?",
            FollowUpRepository::line,
            campaign)
        .orElseThrow();
  }

  @Transactional
  List<Line> lines(UUID campaign, Axis axis, int limit, int offset) {
    return statements.find(
        """
        SELECT IFNULL(t.name, g.code), g.called, g.invited, g.reached, g.started, g.finished
        FROM (
          SELECT k.territory_id, IFNULL(k.%s, '') AS code, %s
          FROM campaign_recipient r
            JOIN known_organisation k ON k.id = r.known_id
          WHERE r.campaign_id = ?
          GROUP BY k.territory_id, code) g
          LEFT JOIN territory_commune t ON t.territory_id = g.territory_id AND t.code = g.code
        ORDER BY g.code = '', 1, g.code
        LIMIT ? OFFSET ?
        """
            .formatted(axis.word(), COUNTS),
        FollowUpRepository::line,
        campaign,
        limit,
        offset);
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString(1),
        row.getInt(2),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5),
        row.getInt(6));
  }

  /// What is looked for among those called: a part of a name, of an address with its @, or the
  /// beginning of a number; blank, and no state, leave all in.
  record Search(String text, @Nullable RecipientState state) {

    static final Search ALL = new Search("", null);
    private static final int LONGEST = 100;

    Search {
      text = text.strip();
      text = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    String number() {
      String bare = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
      return bare.matches("[0-9]{3,14}|W[0-9]{1,9}") ? bare : "";
    }
  }

  /// By name, those after the one of this id; from the beginning without it.
  @Transactional
  List<Recipient> page(Campaign campaign, Search search, @Nullable UUID after, int limit) {
    StringBuilder sql = new StringBuilder(SELECT);
    List<@Nullable Object> values = new ArrayList<>(List.of(campaign.id(), campaign.territory()));
    if (!search.text().isEmpty()) {
      narrow(search, sql, values);
    }
    if (search.state() != null) {
      sql.append("AND r.state = ?\n");
      values.add(search.state().word());
    }
    if (after != null) {
      String name = name(campaign.territory(), after);
      sql.append("AND k.name >= ? AND (k.name > ? OR k.id > ?)\n");
      values.addAll(List.of(name, name, after));
    }
    sql.append("ORDER BY k.name, k.id LIMIT ?");
    values.add(limit);
    return statements.find(sql.toString(), FollowUpRepository::recipient, values.toArray());
  }

  /// Only what reads like an address or a number is looked for among those: names are found in
  /// their index.
  private static void narrow(Search search, StringBuilder sql, List<@Nullable Object> values) {
    String anywhere = "%" + search.text().replaceAll("[!%_]", "!$0") + "%";
    String number = search.number();
    values.add(anywhere);
    if (!number.isEmpty()) {
      sql.append("AND (k.name LIKE ? ESCAPE '!' OR k.siret LIKE ? OR k.rna LIKE ?)\n");
      values.addAll(List.of(number + "%", number + "%"));
    } else if (search.text().contains("@")) {
      sql.append("AND (k.name LIKE ? ESCAPE '!' OR k.email LIKE ? ESCAPE '!')\n");
      values.add(anywhere);
    } else {
      sql.append("AND k.name LIKE ? ESCAPE '!'\n");
    }
  }

  private String name(UUID territory, UUID known) {
    return statements
        .first(
            "SELECT name FROM known_organisation WHERE territory_id = ? AND id = ?",
            row -> row.getString(1),
            territory,
            known)
        .orElse("");
  }

  @Transactional
  Optional<Recipient> find(Campaign campaign, UUID known) {
    return statements.first(
        SELECT + "AND k.id = ?",
        FollowUpRepository::recipient,
        campaign.id(),
        campaign.territory(),
        known);
  }

  private static Recipient recipient(ResultSet row) throws SQLException {
    return new Recipient(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        RecipientState.of(Objects.requireNonNull(row.getString(6))).orElseThrow(),
        row.getString(7),
        row.getObject(8, LocalDate.class),
        row.getObject(9, LocalDate.class),
        row.getInt(10),
        row.getBoolean(11));
  }

  /// Invites it anew, at the address it has now; a mail under way to the old one is withdrawn.
  @Transactional
  void again(Campaign campaign, UUID known) {
    statements.run(
        """
        UPDATE campaign_recipient
        SET last_mail_on = NULL
        WHERE campaign_id = ? AND known_id = ? AND mail IN ('refused', 'given_up')
        """,
        campaign.id(),
        known);
    statements.run(
        """
        UPDATE campaign_recipient r
          JOIN known_organisation k ON k.id = r.known_id
        SET r.mail = IF(k.email IS NULL, 'no_address', 'waiting'), r.fault = '',
            r.outbox_id = NULL, r.unreachable_at = NULL,
            r.opted_out = k.opted_out_at IS NOT NULL
              OR EXISTS (SELECT 1 FROM campaign_refusal f
                         WHERE f.territory_id = k.territory_id
                           AND f.address_hash = UNHEX(SHA2(LOWER(k.email), 256)))
        WHERE r.campaign_id = ? AND r.known_id = ?
        """,
        campaign.id(),
        known);
  }

  @Transactional
  void unreachable(Campaign campaign, UUID known, Instant now) {
    statements.run(
        """
        UPDATE campaign_recipient
        SET unreachable_at = ?
        WHERE campaign_id = ? AND known_id = ? AND unreachable_at IS NULL
        """,
        Utc.of(now),
        campaign.id(),
        known);
  }
}
