package org.palier.referential;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/// The table of upgrades, one for a version. What is there already is left as it is.
@JdbcRepository(dialect = Dialect.MYSQL)
interface UpgradeRepository extends GenericRepository<PublishedVersion, String> {

  @Introspected
  record Row(String fromVersion, String content) {}

  @Query(
      """
      INSERT IGNORE INTO published_upgrade
        (questionnaire_id, questionnaire_version, from_version, sha256, content, published_at)
      VALUES (:id, :version, :fromVersion, :sha256, :content, UTC_TIMESTAMP(3))
      """)
  int insert(String id, String version, String fromVersion, String sha256, String content);

  /// Read as it is now, though another instance committed it since this transaction began.
  @Query(
      """
      SELECT sha256
      FROM published_upgrade
      WHERE questionnaire_id = :id AND questionnaire_version = :version
      LOCK IN SHARE MODE
      """)
  Optional<String> sha256(String id, String version);

  @Query(
      """
      SELECT from_version, content
      FROM published_upgrade
      WHERE questionnaire_id = :id AND questionnaire_version = :version
      """)
  Optional<Row> find(String id, String version);
}
