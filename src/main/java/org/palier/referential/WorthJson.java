package org.palier.referential;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.palier.domain.answers.Answer;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.QuestionKind.Option;
import org.palier.domain.receipt.QuestionReceipt;

/// Writes the kind of a question and the answer that counts, with what gives its points. Words are
/// not written: they earn nothing.
record WorthJson(JsonGenerator json) {

  void write(QuestionReceipt receipt) throws IOException {
    QuestionKind kind = receipt.question().kind();
    json.writeStringField("kind", name(kind));
    switch (receipt.answer()) {
      case Answer.Chosen(OptionId option) -> {
        json.writeObjectFieldStart("answer");
        json.writeStringField("option", option.value());
        json.writeEndObject();
      }
      case Answer.Ticked(Set<OptionId> ticked) -> ticked(kind, ticked);
      case Answer.Measured(BigDecimal value) -> measured(kind, value);
      case Answer.Written _, Answer.NotApplicable _, Answer.DontKnow _ ->
          json.writeNullField("answer");
      case null -> json.writeNullField("answer");
    }
  }

  private static String name(QuestionKind kind) {
    return switch (kind) {
      case QuestionKind.Choice _ -> "choice";
      case QuestionKind.Multiple _ -> "multiple";
      case QuestionKind.Bands _ -> "bands";
      case QuestionKind.Linear _ -> "linear";
      case QuestionKind.Percent _ -> "percent";
      case QuestionKind.Words _ -> "text";
    };
  }

  private void ticked(QuestionKind kind, Set<OptionId> ticked) throws IOException {
    json.writeObjectFieldStart("answer");
    json.writeArrayFieldStart("ticked");
    List<Option> options = kind instanceof QuestionKind.Multiple(var all, var _) ? all : List.of();
    for (Option option : options) {
      if (ticked.contains(option.id())) {
        json.writeStartObject();
        json.writeStringField("option", option.id().value());
        json.writeNumberField("points", option.points());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void measured(QuestionKind kind, BigDecimal value) throws IOException {
    json.writeObjectFieldStart("answer");
    json.writeNumberField("value", value);
    if (kind instanceof QuestionKind.Linear linear) {
      json.writeNumberField("zero", linear.zero());
      json.writeNumberField("full", linear.full());
    }
    if (kind instanceof QuestionKind.Bands(var _, var bands)) {
      json.writeArrayFieldStart("bands");
      for (QuestionKind.Band band : bands) {
        json.writeStartObject();
        json.writeNumberField("from", band.from());
        json.writeNumberField("points", band.points());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
