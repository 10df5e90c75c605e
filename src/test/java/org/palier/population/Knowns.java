package org.palier.population;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.account.StaffAccounts;
import org.palier.domain.organisation.Siret;
import org.palier.mail.EmailAddress;
import org.palier.sql.Statements;
import org.palier.territory.Territory;
import org.palier.web.Language;
import org.palier.web.UploadedFile;

/// Known organisations for tests.
@Singleton
public class Knowns {

  private final PopulationService population;
  private final ImportService imports;
  private final StaffAccounts accounts;
  private final Statements statements;

  Knowns(
      PopulationService population,
      ImportService imports,
      StaffAccounts accounts,
      Statements statements) {
    this.population = population;
    this.imports = imports;
    this.accounts = accounts;
    this.statements = statements;
  }

  /// A file that waits for its confirmation, read for someone who works there.
  public UUID read(Territory territory, String text) {
    UUID agent = accounts.id(accounts.of(territory.id()));
    try {
      return imports.read(
          territory, agent, new UploadedFile("liste.csv", text.getBytes(StandardCharsets.UTF_8)));
    } catch (Unreadable e) {
      throw new AssertionError(e);
    }
  }

  public static Details details(String name, @Nullable String siret, @Nullable String email) {
    return new Details(
        name,
        siret == null ? null : new Siret(siret),
        null,
        "86194",
        "ENT",
        null,
        null,
        email == null ? null : new EmailAddress(email),
        "",
        Language.FR);
  }

  public UUID add(UUID territory, String name, @Nullable String email) {
    return population.add(territory, details(name, null, email))
            instanceof PopulationService.Writing.Written(UUID id)
        ? id
        : new UUID(0, 0);
  }

  @Transactional
  public int run(String sql, @Nullable Object... values) {
    return statements.run(sql, values);
  }

  /// As many as asked, up to 100,000, each with an address.
  @Transactional
  public void crowd(UUID territory, int count) {
    statements.run(
        """
        INSERT INTO known_organisation
          (id, territory_id, name, name_key, commune, type, email, created_at, changed_at, seen_at)
        SELECT UUID(), ?, CONCAT('Atelier ', LPAD(seq, 6, '0')), CONCAT('atelier', LPAD(seq, 6, '0')),
               IF(seq MOD 3 = 0, '86041', '86194'), IF(seq MOD 2 = 0, 'ENT', 'ASS'),
               CONCAT('a', seq, '@atelier.example'), NOW(), NOW(), NOW()
        FROM seq_1_to_100000
        WHERE seq <= ?
        """,
        territory,
        count);
  }

  @Transactional
  public void leave(UUID territory) {
    statements.run("DELETE FROM known_organisation WHERE territory_id = ?", territory);
  }
}
