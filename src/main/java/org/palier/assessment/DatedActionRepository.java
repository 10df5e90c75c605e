package org.palier.assessment;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.palier.domain.questionnaire.ActionId;
import org.palier.sql.Statements;

/// The actions of a questionnaire's toolbox that stand in an organisation's plan with a date.
@Singleton
class DatedActionRepository {

  private final Statements statements;

  DatedActionRepository(Statements statements) {
    this.statements = statements;
  }

  /// Those still to do by a date that has not passed.
  @Transactional
  List<ActionId> of(UUID organisation, String questionnaire, LocalDate on) {
    return statements.find(
        """
        SELECT action_id
        FROM plan_item
        WHERE organisation_id = ? AND questionnaire_id = ?
          AND due >= ?
          AND status IN ('planned', 'under-way', 'blocked')
        ORDER BY action_id
        """,
        row -> new ActionId(row.getString(1)),
        organisation,
        questionnaire,
        on);
  }
}
