package org.palier.referential;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/// The tables of what is published. What is there already is left as it is.
@JdbcRepository(dialect = Dialect.MYSQL)
interface CatalogRepository extends GenericRepository<PublishedVersion, String> {

  @Query(
      """
      INSERT IGNORE INTO published_questionnaire (id, version, sha256, content, published_at)
      VALUES (:id, :version, :sha256, :content, UTC_TIMESTAMP(3))
      """)
  int insertQuestionnaire(String id, String version, String sha256, String content);

  @Query(
      """
      INSERT IGNORE INTO published_toolbox
        (questionnaire_id, questionnaire_version, sha256, edition, content, published_at)
      VALUES (:id, :version, :sha256, :edition, :content, UTC_TIMESTAMP(3))
      """)
  int insertToolbox(String id, String version, String sha256, String edition, String content);

  @Query(
      """
      INSERT IGNORE INTO published_obligations
        (questionnaire_id, questionnaire_version, sha256, edition, content, published_at)
      VALUES (:id, :version, :sha256, :edition, :content, UTC_TIMESTAMP(3))
      """)
  int insertObligations(String id, String version, String sha256, String edition, String content);

  /// Read as it is now, though another instance committed it since this transaction began.
  @Query(
      """
      SELECT sha256
      FROM published_questionnaire
      WHERE id = :id AND version = :version
      LOCK IN SHARE MODE
      """)
  Optional<String> sha256(String id, String version);

  /// The version of each questionnaire that was published last.
  @Query(
      """
      SELECT id, version
      FROM (
        SELECT id, version,
               ROW_NUMBER() OVER (PARTITION BY id ORDER BY published_at DESC, version DESC) AS place
        FROM published_questionnaire
      ) AS placed
      WHERE place = 1
      ORDER BY id
      """)
  List<PublishedVersion> latestVersions();

  @Query(
      """
      SELECT content
      FROM published_questionnaire
      WHERE id = :id AND version = :version
      """)
  Optional<String> questionnaire(String id, String version);

  @Query(
      """
      SELECT content
      FROM published_toolbox
      WHERE questionnaire_id = :id AND questionnaire_version = :version
      ORDER BY edition DESC, published_at DESC, sha256 DESC
      LIMIT 1
      """)
  Optional<String> latestToolbox(String id, String version);

  @Query(
      """
      SELECT content
      FROM published_obligations
      WHERE questionnaire_id = :id AND questionnaire_version = :version
      ORDER BY edition DESC, published_at DESC, sha256 DESC
      LIMIT 1
      """)
  Optional<String> latestObligations(String id, String version);

  @Query(
      """
      SELECT content
      FROM published_toolbox
      WHERE questionnaire_id = :id AND questionnaire_version = :version AND sha256 = :sha256
      """)
  Optional<String> toolbox(String id, String version, String sha256);

  @Query(
      """
      SELECT content
      FROM published_obligations
      WHERE questionnaire_id = :id AND questionnaire_version = :version AND sha256 = :sha256
      """)
  Optional<String> obligations(String id, String version, String sha256);
}
