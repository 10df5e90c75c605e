package org.palier.population;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.domain.organisation.NameKey;
import org.palier.domain.organisation.Rna;
import org.palier.domain.organisation.Siret;
import org.palier.mail.EmailAddress;
import org.palier.sql.Statements;
import org.palier.sql.Utc;
import org.palier.web.Language;

/// The table `known_organisation`.
@Singleton
class PopulationRepository {

  private static final String SELECT =
      """
      SELECT o.id, o.territory_id, o.name, o.siret, o.rna, o.commune, o.type, o.size, o.sector,
             o.email, o.person, o.language, o.opted_out_at, o.invited_at
      FROM known_organisation o
      WHERE o.territory_id = ?
      """;

  private final Statements statements;

  PopulationRepository(Statements statements) {
    this.statements = statements;
  }

  @Transactional
  Optional<KnownOrganisation> find(UUID territory, UUID id) {
    return statements.first(
        SELECT + "AND o.id = ?", PopulationRepository::organisation, territory, id);
  }

  /// The same, kept from being changed by others until the end of the transaction.
  @Transactional
  Optional<KnownOrganisation> lock(UUID territory, UUID id) {
    return statements.first(
        SELECT + "AND o.id = ? FOR UPDATE", PopulationRepository::organisation, territory, id);
  }

  /// By name, those after the one of this id; from the beginning without it.
  @Transactional
  List<KnownOrganisation> page(
      UUID territory, PopulationSearch search, @Nullable UUID after, int limit) {
    StringBuilder sql = new StringBuilder(SELECT);
    List<@Nullable Object> values = new ArrayList<>(List.of(territory));
    narrow(territory, search, sql, values);
    if (after != null) {
      startAfter(territory, after, sql, values);
    }
    sql.append("ORDER BY o.name, o.id LIMIT ?");
    values.add(limit);
    return statements.find(sql.toString(), PopulationRepository::organisation, values.toArray());
  }

  @Transactional
  int count(UUID territory, PopulationSearch search) {
    StringBuilder sql =
        new StringBuilder("SELECT COUNT(*) FROM known_organisation o WHERE o.territory_id = ?\n");
    List<@Nullable Object> values = new ArrayList<>(List.of(territory));
    narrow(territory, search, sql, values);
    return statements.first(sql.toString(), row -> row.getInt(1), values.toArray()).orElseThrow();
  }

  /// The one that already has a number of these details, but for the one of this id.
  @Transactional
  Optional<KnownOrganisation> withNumber(UUID territory, Details details, UUID but) {
    return statements.first(
        SELECT + "AND (o.siret = ? OR o.rna = ?) AND o.id <> ? ORDER BY o.id LIMIT 1",
        PopulationRepository::organisation,
        territory,
        details.siretText(),
        details.rnaText(),
        but);
  }

  /// Whether it was added; it is not where one of its numbers is taken.
  @Transactional
  boolean insert(UUID territory, UUID id, Details details, Instant now) {
    return statements.run(
            """
            INSERT IGNORE INTO known_organisation
              (name, name_key, siret, rna, commune, type, size, sector, email, person, language,
               changed_at, seen_at, created_at, territory_id, id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            values(details, now, Utc.of(now), territory, id))
        == 1;
  }

  /// Whether it is still there to take these details. Who asks looks first whether a number is
  /// another's.
  @Transactional
  boolean change(UUID territory, UUID id, Details details, Instant now) {
    return statements.run(
            """
            UPDATE known_organisation
            SET name = ?, name_key = ?, siret = ?, rna = ?, commune = ?, type = ?, size = ?,
                sector = ?, email = ?, person = ?, language = ?, changed_at = ?, seen_at = ?
            WHERE territory_id = ? AND id = ?
            """,
            values(details, now, territory, id))
        == 1;
  }

  @Transactional
  boolean remove(UUID territory, UUID id) {
    return statements.run(
            "DELETE FROM known_organisation WHERE territory_id = ? AND id = ?", territory, id)
        == 1;
  }

  private static @Nullable Object[] values(Details details, Instant now, Object... rest) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(details.name());
    values.add(NameKey.of(details.name()));
    values.add(details.siretText());
    values.add(details.rnaText());
    values.add(details.commune());
    values.add(details.type());
    values.add(details.size());
    values.add(details.sector());
    values.add(details.emailText());
    values.add(details.person());
    values.add(details.language().code());
    values.add(Utc.of(now));
    values.add(Utc.of(now));
    values.addAll(List.of(rest));
    return values.toArray();
  }

  private void startAfter(
      UUID territory, UUID after, StringBuilder sql, List<@Nullable Object> values) {
    String name =
        statements
            .first(
                "SELECT name FROM known_organisation WHERE territory_id = ? AND id = ?",
                row -> row.getString(1),
                territory,
                after)
            .orElse("");
    sql.append("AND o.name >= ? AND (o.name > ? OR o.id > ?)\n");
    values.addAll(List.of(name, name, after));
  }

  private static void narrow(
      UUID territory, PopulationSearch search, StringBuilder sql, List<@Nullable Object> values) {
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
      values.addAll(List.of(territory, anywhere(search.commune()), search.commune()));
    }
    sql.append(
        switch (search.reach()) {
          case ANY -> "";
          case REACHABLE -> "AND o.email IS NOT NULL AND o.opted_out_at IS NULL\n";
          case NO_ADDRESS -> "AND o.email IS NULL\n";
          case OPTED_OUT -> "AND o.opted_out_at IS NOT NULL\n";
        });
  }

  /// Only what reads like a number is looked for among numbers, and like an address among
  /// addresses: names are found in their index.
  private static void narrow(
      String text, String number, StringBuilder sql, List<@Nullable Object> values) {
    if (text.contains("@")) {
      sql.append("AND o.email LIKE ? ESCAPE '!'\n");
      values.add(anywhere(text));
      return;
    }
    values.add(anywhere(text));
    if (number.isEmpty()) {
      sql.append("AND o.name LIKE ? ESCAPE '!'\n");
    } else {
      sql.append("AND (o.name LIKE ? ESCAPE '!' OR o.siret LIKE ? OR o.rna LIKE ?)\n");
      values.addAll(List.of(number + "%", number + "%"));
    }
  }

  /// Every sign means itself.
  private static String anywhere(String typed) {
    return "%" + typed.replaceAll("[!%_]", "!$0") + "%";
  }

  private static KnownOrganisation organisation(ResultSet row) throws SQLException {
    return new KnownOrganisation(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        details(row, 3),
        instant(row, 13),
        instant(row, 14));
  }

  /// From ten columns in the order of the record.
  static Details details(ResultSet row, int from) throws SQLException {
    String siret = row.getString(from + 1);
    String rna = row.getString(from + 2);
    String email = row.getString(from + 7);
    return new Details(
        row.getString(from),
        siret == null ? null : new Siret(siret),
        rna == null ? null : new Rna(rna),
        row.getString(from + 3),
        row.getString(from + 4),
        row.getString(from + 5),
        row.getString(from + 6),
        email == null ? null : new EmailAddress(email),
        row.getString(from + 8),
        "en".equals(row.getString(from + 9)) ? Language.EN : Language.FR);
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    LocalDateTime stored = row.getObject(column, LocalDateTime.class);
    return stored == null ? null : Utc.instant(stored);
  }
}
