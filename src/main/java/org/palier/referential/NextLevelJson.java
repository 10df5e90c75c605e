package org.palier.referential;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.planning.NextLevel;
import org.palier.domain.planning.Plan;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.Questionnaire;

/// Writes what it takes at least to raise a level, or what blocks where nothing does.
record NextLevelJson(JsonGenerator json, Questionnaire questionnaire) {

  void write(NextLevel next) throws IOException {
    json.writeObjectFieldStart("nextLevel");
    switch (next) {
      case NextLevel.Found(Plan plan, LevelId level) -> found(plan, level);
      case NextLevel.Top() -> without("top", true);
      case NextLevel.NotRated() -> without("not_rated", true);
      case NextLevel.Impossible(Maturity atBest, boolean proven) -> {
        without("impossible", proven);
        new BlockersJson(json, questionnaire).write(atBest);
      }
    }
    if (!(next instanceof NextLevel.Impossible)) {
      json.writeArrayFieldStart("blockedBy");
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void found(Plan plan, LevelId level) throws IOException {
    json.writeStringField("status", "found");
    json.writeArrayFieldStart("actions");
    for (ActionId action : plan.actions()) {
      json.writeString(action.value());
    }
    json.writeEndArray();
    json.writeNumberField("effort", plan.effort());
    json.writeBooleanField("proven", plan.proven());
    json.writeStringField("level", level.value());
  }

  private void without(String status, boolean proven) throws IOException {
    json.writeStringField("status", status);
    json.writeArrayFieldStart("actions");
    json.writeEndArray();
    json.writeNullField("effort");
    json.writeBooleanField("proven", proven);
    json.writeNullField("level");
  }
}
