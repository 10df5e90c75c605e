package org.palier.dashboard;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A territory of its own for a test, and organisations that submitted there.
@Singleton
public class SubmittedUnits {

  public static final String QUESTIONNAIRE = "transition-ecologique";
  private static final List<String> LEVELS =
      List.of("eveil", "elan", "methode", "maitrise", "entrainement");

  private static final List<String> THEMES =
      List.of("ENE", "DEC", "PIL", "ALI", "MOB", "EAU", "BIO");

  private final DataSource database;
  private int minute;

  SubmittedUnits(DataSource database) {
    this.database = DelegatingDataSource.unwrapDataSource(database);
  }

  public UUID territory(String slug) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    run(
        "INSERT INTO territory (id, slug, name, created_at) VALUES (?, ?, ?, UTC_TIMESTAMP())",
        id.toString(),
        slug,
        "Pays de " + slug);
    run(
        "INSERT INTO territory_questionnaire (territory_id, questionnaire_id) VALUES (?, ?)",
        id.toString(),
        QUESTIONNAIRE);
    return id;
  }

  /// So many organisations of one kind, named after it and numbered, their scores spread evenly
  /// over 20 points from `score` on.
  public void submit(
      UUID territory, String name, int count, String type, String sector, int score) {
    for (int i = 0; i < count; i++) {
      submit(territory, name + "-" + i, type, "T1", sector, "86194", score + 20 * i / count);
    }
  }

  public UUID submit(
      UUID territory,
      String unit,
      String type,
      String size,
      String sector,
      String commune,
      int score) {
    UUID assessment = assessment(territory, type, sector, commune, "submitted");
    String level = LEVELS.get(Math.min(4, score / 20));
    run(
        """
        INSERT INTO submission
          (assessment_id, number, territory_id, unit_key, questionnaire_id, questionnaire_version,
           hashes, engine, evaluated_on, submitted_at, type, size, sector, commune, score, level,
           facts, platform, answers, result)
        VALUES (?, 1, ?, ?, ?, '1.0.0', '{}', '1', CURRENT_DATE(),
                TIMESTAMPADD(MINUTE, ?, '2026-01-01'), ?, ?, ?, ?, ?, ?, '{}', '{}', '{}', '{}')
        """,
        assessment.toString(),
        territory.toString(),
        unit,
        QUESTIONNAIRE,
        minute++,
        type,
        size,
        sector,
        commune,
        score,
        level);
    for (int i = 0; i < THEMES.size(); i++) {
      int shifted = Math.clamp(score + 12 - 5 * i, 0, 100);
      String reached = LEVELS.get(Math.min(4, shifted / 20));
      theme(assessment, THEMES.get(i), BigDecimal.valueOf(shifted), reached);
    }
    return assessment;
  }

  public UUID assessment(UUID territory, String type, String sector, String commune, String state) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    run(
        """
        INSERT INTO assessment
          (id, territory_id, questionnaire_id, questionnaire_version, language, state, facts,
           created_at, touched_at)
        VALUES (?, ?, ?, '1.0.0', 'fr', ?, ?, UTC_TIMESTAMP(), UTC_TIMESTAMP())
        """,
        id.toString(),
        territory.toString(),
        QUESTIONNAIRE,
        state,
        """
        {"type": "%s", "employees": 4, "sector": "%s", "commune": "%s"}
        """
            .formatted(type, sector, commune));
    return id;
  }

  /// The theme is not rated for this organisation.
  public void withoutTheme(UUID assessment, String theme) {
    run(
        """
        UPDATE submission_theme
        SET score = NULL, level = NULL
        WHERE assessment_id = ? AND theme_id = ?
        """,
        assessment.toString(),
        theme);
  }

  public void erase(UUID assessment) {
    run("DELETE FROM assessment WHERE id = ?", assessment.toString());
  }

  public long count(String table, UUID territory) {
    try (Connection connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "SELECT COUNT(*) FROM " + table + " WHERE territory_id = ?")) {
      statement.setString(1, territory.toString());
      var rows = statement.executeQuery();
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void theme(UUID assessment, String theme, BigDecimal score, String level) {
    run(
        """
        INSERT INTO submission_theme (assessment_id, number, theme_id, score, level)
        VALUES (?, 1, ?, ?, ?)
        """,
        assessment.toString(),
        theme,
        score,
        level);
  }

  /// The one cell that a query finds, as a text.
  public String text(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (var rows = statement.executeQuery()) {
        rows.next();
        return String.valueOf(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  public void run(String sql, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
