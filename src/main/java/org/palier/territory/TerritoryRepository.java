package org.palier.territory;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The tables `territory`, `territory_text`, `territory_text_version`, `territory_commune` and
/// `territory_questionnaire`.
@JdbcRepository(dialect = Dialect.MYSQL)
interface TerritoryRepository extends GenericRepository<TerritoryRow, UUID> {

  @Introspected
  record CommuneRow(String code, String name) {}

  @Query(
      """
      SELECT t.id, t.slug, t.name, t.language, t.contact_name, t.contact_email, t.contact_phone,
             t.synthetic, t.brand_colour, t.closed_at, l.hash AS logo_hash, l.alt AS logo_alt,
             l.width AS logo_width, l.height AS logo_height
      FROM territory t
        LEFT JOIN territory_logo l ON l.territory_id = t.id
      WHERE t.slug = :slug
      """)
  Optional<TerritoryRow> findBySlug(String slug);

  @Query(
      """
      SELECT t.id, t.slug, t.name, t.language, t.contact_name, t.contact_email, t.contact_phone,
             t.synthetic, t.brand_colour, t.closed_at, l.hash AS logo_hash, l.alt AS logo_alt,
             l.width AS logo_width, l.height AS logo_height
      FROM territory t
        LEFT JOIN territory_logo l ON l.territory_id = t.id
      WHERE t.id = :id
      """)
  Optional<TerritoryRow> find(UUID id);

  @Query(
      """
      SELECT t.id, t.slug, t.name, t.language, t.contact_name, t.contact_email, t.contact_phone,
             t.synthetic, t.brand_colour, t.closed_at, l.hash AS logo_hash, l.alt AS logo_alt,
             l.width AS logo_width, l.height AS logo_height
      FROM territory t
        LEFT JOIN territory_logo l ON l.territory_id = t.id
      ORDER BY t.name, t.slug
      """)
  List<TerritoryRow> all();

  /// Those whose name or slug holds this text, by name, from a place on.
  @Query(
      """
      SELECT t.id, t.slug, t.name, t.language, t.contact_name, t.contact_email, t.contact_phone,
             t.synthetic, t.brand_colour, t.closed_at, l.hash AS logo_hash, l.alt AS logo_alt,
             l.width AS logo_width, l.height AS logo_height
      FROM territory t
        LEFT JOIN territory_logo l ON l.territory_id = t.id
      WHERE LOCATE(:text, t.name) > 0 OR LOCATE(:text, t.slug) > 0
      ORDER BY t.name, t.slug
      LIMIT :limit OFFSET :from
      """)
  List<TerritoryRow> search(String text, int from, int limit);

  @Query("UPDATE territory SET closed_at = :closedAt WHERE id = :id")
  int close(UUID id, @Nullable LocalDateTime closedAt);

  @Query(
      """
      INSERT IGNORE INTO territory_commune (territory_id, code, name)
      VALUES (:territoryId, :code, :name)
      """)
  void addCommune(UUID territoryId, String code, String name);

  @Query("DELETE FROM territory_commune WHERE territory_id = :territoryId AND code = :code")
  int removeCommune(UUID territoryId, String code);

  @Query("DELETE FROM territory_questionnaire WHERE territory_id = :territoryId")
  int clearQuestionnaires(UUID territoryId);

  @Query("SELECT slug FROM territory WHERE id = :id FOR UPDATE")
  Optional<String> lock(UUID id);

  @Query(
      """
      SELECT code, name
      FROM territory_commune
      WHERE territory_id = :territoryId
      ORDER BY name, code
      """)
  List<CommuneRow> communes(UUID territoryId);

  @Query(
      """
      SELECT questionnaire_id
      FROM territory_questionnaire
      WHERE territory_id = :territoryId
      ORDER BY position, questionnaire_id
      """)
  List<String> questionnaires(UUID territoryId);

  @Query(
      """
      SELECT body
      FROM territory_text
      WHERE territory_id = :territoryId AND page = :page AND language = :language
      """)
  Optional<String> text(UUID territoryId, String page, String language);

  @Query(
      """
      REPLACE INTO territory_text (territory_id, page, language, body, updated_at)
      VALUES (:territoryId, :page, :language, :body, :now)
      """)
  void replaceText(UUID territoryId, String page, String language, String body, LocalDateTime now);

  /// A text a page once showed.
  @Introspected
  record VersionRow(int number, String body, LocalDateTime writtenAt) {}

  @Query(
      """
      INSERT INTO territory_text_version (territory_id, page, language, number, body, written_at)
      SELECT :territoryId, :page, :language, IFNULL(MAX(number), 0) + 1, :body, :now
      FROM territory_text_version
      WHERE territory_id = :territoryId AND page = :page AND language = :language
      """)
  void addVersion(UUID territoryId, String page, String language, String body, LocalDateTime now);

  @Query(
      """
      SELECT number, body, written_at
      FROM territory_text_version
      WHERE territory_id = :territoryId AND page = :page AND language = :language
      ORDER BY number DESC
      LIMIT 20
      """)
  List<VersionRow> versions(UUID territoryId, String page, String language);

  @Query(
      """
      UPDATE territory
      SET name = :name, contact_name = :contactName, contact_email = :contactEmail,
          contact_phone = :contactPhone, brand_colour = :brandColour
      WHERE id = :id
      """)
  int settle(
      UUID id,
      String name,
      String contactName,
      String contactEmail,
      String contactPhone,
      @Nullable String brandColour);

  @Query(
      """
      DELETE FROM territory_text
      WHERE territory_id = :territoryId AND page = :page AND language = :language
      """)
  int deleteText(UUID territoryId, String page, String language);

  @Query(
      """
      INSERT INTO territory
        (id, slug, name, language, contact_name, contact_email, contact_phone, synthetic,
         created_at)
      VALUES
        (:id, :slug, :name, :language, :contactName, :contactEmail, :contactPhone, :synthetic,
         :now)
      """)
  void insert(
      UUID id,
      String slug,
      String name,
      String language,
      String contactName,
      String contactEmail,
      String contactPhone,
      boolean synthetic,
      LocalDateTime now);

  @Query(
      """
      INSERT INTO territory_commune (territory_id, code, name)
      VALUES (:territoryId, :code, :name)
      """)
  void insertCommune(UUID territoryId, String code, String name);

  @Query(
      """
      INSERT INTO territory_questionnaire (territory_id, questionnaire_id, position)
      VALUES (:territoryId, :questionnaireId, :position)
      """)
  void insertQuestionnaire(UUID territoryId, String questionnaireId, int position);
}
