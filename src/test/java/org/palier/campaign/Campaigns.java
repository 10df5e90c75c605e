package org.palier.campaign;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.account.Visitor;
import org.palier.sql.Statements;
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
}
