package org.palier.referential;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/// The tables of what territories add. What is published is left as it is.
@JdbcRepository(dialect = Dialect.MYSQL)
interface LayerRepository extends GenericRepository<PublishedVersion, String> {

  @Query(
      """
      INSERT IGNORE INTO published_layer
        (questionnaire_id, questionnaire_version, territory, edition, sha256, content, published_at)
      VALUES (:id, :version, :territory, :edition, :sha256, :content, UTC_TIMESTAMP(3))
      """)
  int insert(
      String id, String version, String territory, String edition, String sha256, String content);

  /// Read as it is now, though another instance committed it since this transaction began.
  @Query(
      """
      SELECT sha256
      FROM published_layer
      WHERE questionnaire_id = :id AND questionnaire_version = :version
        AND territory = :territory AND edition = :edition
      LOCK IN SHARE MODE
      """)
  Optional<String> sha256(String id, String version, String territory, String edition);

  @Query(
      """
      SELECT sha256
      FROM published_layer
      WHERE questionnaire_id = :id AND questionnaire_version = :version AND territory = :territory
      ORDER BY edition DESC
      LIMIT 1
      """)
  Optional<String> latest(String id, String version, String territory);

  @Query("SELECT slug FROM territory WHERE slug = :territory FOR UPDATE")
  Optional<String> lock(String territory);

  /// The latest layer of each territory over any version of a questionnaire.
  @Query(
      """
      SELECT territory, edition, content
      FROM (
        SELECT territory, CAST(edition AS CHAR) AS edition, content,
               ROW_NUMBER() OVER (
                 PARTITION BY territory
                 ORDER BY edition DESC, published_at DESC, questionnaire_version DESC) AS place
        FROM published_layer
        WHERE questionnaire_id = :id
      ) AS placed
      WHERE place = 1
      ORDER BY territory
      """)
  List<LayerRow> latestOfEach(String id);

  @Query(
      """
      SELECT territory, CAST(edition AS CHAR) AS edition, content
      FROM published_layer
      WHERE questionnaire_id = :id AND questionnaire_version = :version AND sha256 = :sha256
      LIMIT 1
      """)
  Optional<LayerRow> find(String id, String version, String sha256);

  @Query(
      """
      REPLACE INTO unfit_layer
        (questionnaire_id, territory, questionnaire_version, problems, found_at)
      VALUES (:id, :territory, :version, :problems, UTC_TIMESTAMP(3))
      """)
  void refuse(String id, String territory, String version, String problems);

  @Query("DELETE FROM unfit_layer WHERE questionnaire_id = :id AND territory = :territory")
  int accept(String id, String territory);
}
