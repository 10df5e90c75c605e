package org.palier.jobs;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;

/// The table `job`. Each statement is one step of its own, so that no lock outlives it.
@JdbcRepository(dialect = Dialect.MYSQL)
interface JobRepository extends GenericRepository<JobRow, String> {

  @Query(
      """
      INSERT IGNORE INTO job (name, holder, lease_until)
      VALUES (:name, '', :now)
      """)
  void introduce(String name, LocalDateTime now);

  /// One when the job was free and due. A time after `unlikely` was written by a clock that was
  /// wrong, and binds no one.
  @Query(
      """
      UPDATE job
      SET holder = :holder, lease_until = :until
      WHERE name = :name
        AND (lease_until <= :now OR lease_until > :unlikely)
        AND (ran_at IS NULL OR ran_at <= :ranBefore OR ran_at > :unlikely)
      """)
  int take(
      String name,
      String holder,
      LocalDateTime now,
      LocalDateTime until,
      LocalDateTime ranBefore,
      LocalDateTime unlikely);

  @Query(
      """
      UPDATE job
      SET lease_until = :now, ran_at = :ranAt
      WHERE name = :name AND holder = :holder
      """)
  int finish(String name, String holder, LocalDateTime now, LocalDateTime ranAt);

  @Query(
      """
      UPDATE job
      SET lease_until = :now
      WHERE name = :name AND holder = :holder
      """)
  int giveBack(String name, String holder, LocalDateTime now);

  @Query("SELECT name, holder, lease_until, ran_at FROM job WHERE name = :name")
  Optional<JobRow> find(String name);
}
