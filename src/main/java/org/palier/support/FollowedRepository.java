package org.palier.support;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.organisation.Shared;
import org.palier.sql.Statements;

/// Reads organisations for staff. A level is read only where it is shared, and a restricted
/// organisation is not here.
@Singleton
class FollowedRepository {

  private static final String COLUMNS =
      """
      SELECT o.id, o.name, IFNULL(IFNULL(o.siret, o.rna), ''),
             IFNULL((SELECT t.name FROM territory_commune t
                     WHERE t.territory_id = o.territory_id AND t.code = o.commune),
                    IFNULL(o.commune, '')),
             EXISTS (SELECT 1 FROM assessment b WHERE b.organisation_id = o.id),
             EXISTS (SELECT 1 FROM assessment f WHERE f.organisation_id = o.id
                       AND (f.state = 'submitted' OR f.number > 1)),
             IFNULL(c.state, 'none'), c.next_on, IFNULL(IF(p.name = '', p.email, p.name), ''),
             o.sharing,
             IF(o.sharing = 'aggregates', NULL,
                (SELECT CONCAT_WS(' ', s.questionnaire_id, s.questionnaire_version, s.level)
                 FROM assessment a
                   JOIN submission s ON s.assessment_id = a.id
                 WHERE a.organisation_id = o.id AND s.level IS NOT NULL
                 ORDER BY s.submitted_at DESC, s.assessment_id DESC, s.number DESC
                 LIMIT 1))
      FROM organisation o
        LEFT JOIN support c ON c.organisation_id = o.id
        LEFT JOIN account p ON p.id = c.account_id
      WHERE o.territory_id = ? AND o.restricted_at IS NULL
      """;

  private final Statements statements;

  FollowedRepository(Statements statements) {
    this.statements = statements;
  }

  @Transactional
  Optional<Followed> find(UUID territory, UUID id) {
    return statements.first(COLUMNS + "AND o.id = ?", FollowedRepository::followed, territory, id);
  }

  /// By name, those after the one of this id; from the beginning without it.
  @Transactional
  List<Followed> page(UUID territory, Search search, @Nullable UUID after, int limit) {
    StringBuilder sql = new StringBuilder(COLUMNS);
    List<@Nullable Object> values = new ArrayList<>(List.of(territory));
    narrow(search, sql, values);
    if (after != null) {
      startAfter(territory, after, sql, values);
    }
    sql.append("ORDER BY o.name, o.id LIMIT ?");
    values.add(limit);
    return statements.find(sql.toString(), FollowedRepository::followed, values.toArray());
  }

  private void startAfter(
      UUID territory, UUID after, StringBuilder sql, List<@Nullable Object> values) {
    String name =
        statements
            .first(
                "SELECT name FROM organisation WHERE territory_id = ? AND id = ?",
                row -> row.getString(1),
                territory,
                after)
            .orElse("");
    sql.append("AND o.name >= ? AND (o.name > ? OR o.id > ?)\n");
    values.addAll(List.of(name, name, after));
  }

  private static void narrow(Search search, StringBuilder sql, List<@Nullable Object> values) {
    if (!search.text().isEmpty()) {
      narrow(search.text(), search.number(), sql, values);
    }
    if (!search.commune().isEmpty()) {
      sql.append(
          """
          AND o.commune IN (
            SELECT t.code FROM territory_commune t
            WHERE t.territory_id = ? AND (t.name LIKE ? ESCAPE '!' OR t.code = ?))
          """);
      values.addAll(
          List.of(
              Objects.requireNonNull(values.getFirst()),
              anywhere(search.commune()),
              search.commune()));
    }
    if (search.area() != null) {
      sql.append(
          """
          AND (o.zone_id = ? OR o.commune IN (
            SELECT m.code FROM territory_group_commune m
            WHERE m.territory_id = ? AND m.group_id = ?))
          """);
      values.addAll(
          List.of(search.area(), Objects.requireNonNull(values.getFirst()), search.area()));
    }
    sql.append(condition(search.progress()));
  }

  /// Only what reads like a number is looked for among numbers: names are found in their index.
  private static void narrow(
      String text, String number, StringBuilder sql, List<@Nullable Object> values) {
    values.add(anywhere(text));
    if (number.isEmpty()) {
      sql.append("AND o.name LIKE ? ESCAPE '!'\n");
    } else {
      sql.append("AND (o.name LIKE ? ESCAPE '!' OR o.siret LIKE ? OR o.rna LIKE ?)\n");
      values.addAll(List.of(number + "%", number + "%"));
    }
  }

  private static String condition(@Nullable Progress progress) {
    String begun = "EXISTS (SELECT 1 FROM assessment w WHERE w.organisation_id = o.id)\n";
    String done =
        """
        EXISTS (SELECT 1 FROM assessment w WHERE w.organisation_id = o.id
                  AND (w.state = 'submitted' OR w.number > 1))
        """;
    return switch (progress) {
      case null -> "";
      case INVITED -> "AND NOT " + begun;
      case STARTED -> "AND " + begun + "AND NOT " + done;
      case SUBMITTED -> "AND " + done;
    };
  }

  /// Every sign means itself.
  private static String anywhere(String typed) {
    return "%" + typed.replaceAll("[!%_]", "!$0") + "%";
  }

  private static Followed followed(ResultSet row) throws SQLException {
    String reached = row.getString(11);
    return new Followed(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBoolean(6)
            ? Progress.SUBMITTED
            : row.getBoolean(5) ? Progress.STARTED : Progress.INVITED,
        ContactState.of(row.getString(7)).orElseThrow(),
        row.getObject(8, LocalDate.class),
        row.getString(9),
        Shared.of(row.getString(10)).orElseThrow(),
        reached == null ? null : reached(reached.split(" ")));
  }

  private static Followed.Reached reached(String[] ids) {
    return new Followed.Reached(ids[0], ids[1], ids[2]);
  }
}
