package org.palier.referential;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.palier.domain.receipt.Result.Reason;

/// Writes why a place of the tree is left out; `words` tells whether the respondent's own may be
/// read.
record ReasonJson(JsonGenerator json, boolean words) {

  void write(Reason reason) throws IOException {
    json.writeObjectFieldStart("leftOut");
    json.writeStringField("reason", name(reason));
    switch (reason) {
      case Reason.NotConcerned(var by, var when) -> {
        json.writeStringField("by", by.value());
        json.writeFieldName("when");
        new ConditionJson(json).write(when);
      }
      case Reason.NotApplicable(String own) -> {
        if (words) {
          json.writeStringField("words", own);
        }
      }
      case Reason.TooFew _,
          Reason.NoWeight _,
          Reason.DontKnow _,
          Reason.Words _,
          Reason.Recorded _ -> {}
    }
    json.writeEndObject();
  }

  private static String name(Reason reason) {
    return switch (reason) {
      case Reason.NotConcerned _ -> "not_concerned";
      case Reason.NotApplicable _ -> "not_applicable";
      case Reason.DontKnow _ -> "dont_know";
      case Reason.Words _ -> "text";
      case Reason.Recorded _ -> "recorded";
      case Reason.TooFew _ -> "too_few";
      case Reason.NoWeight _ -> "no_weight";
    };
  }
}
