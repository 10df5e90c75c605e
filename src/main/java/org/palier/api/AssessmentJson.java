package org.palier.api;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.palier.assessment.Assessment;
import org.palier.assessment.AssessmentService;
import org.palier.assessment.StoredEntry;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.referential.AnswersJson;
import org.palier.referential.LayeredReferential;

/// An assessment as the API shows it.
@Singleton
class AssessmentJson {

  private final AssessmentService assessments;

  AssessmentJson(AssessmentService assessments) {
    this.assessments = assessments;
  }

  Map<String, Object> assessment(Assessment assessment) {
    Map<String, Object> answers = new TreeMap<>();
    assessment.entries().forEach((question, entry) -> answers.put(question.value(), entry(entry)));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", assessment.id().toString());
    body.put("questionnaire", assessments.questionnaireOf(assessment).reference());
    body.put("layer", assessments.layeredOf(assessment).map(AssessmentJson::layer).orElse(null));
    body.put("state", assessment.state().name().toLowerCase(Locale.ROOT));
    body.put("number", assessment.number());
    body.put("facts", facts(assessment.facts()));
    body.put("factsRevision", assessment.factsRevision());
    body.put("answers", answers);
    body.put(
        "remaining",
        assessments.readingOf(assessment).remaining().stream().map(q -> q.id().value()).toList());
    return body;
  }

  /// Whose layer it is asked under, of which day, and the questions it adds.
  private static Map<String, Object> layer(LayeredReferential layered) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("territory", layered.layer().territory());
    fields.put("edition", layered.layer().edition());
    fields.put("sha256", layered.layer().hash());
    fields.put("questions", layered.localQuestions().stream().map(q -> q.id().value()).toList());
    return fields;
  }

  Map<String, Object> entry(StoredEntry stored) {
    Map<String, Object> fields = new LinkedHashMap<>();
    stored.entry().map(AnswersJson::plain).ifPresent(fields::putAll);
    if (stored.answer() == null) {
      fields.put("comment", stored.comment());
      fields.put("evidence", stored.evidence());
    }
    fields.put("revision", stored.revision());
    return fields;
  }

  Map<String, Object> facts(Facts facts) {
    Map<String, Object> values = new TreeMap<>();
    facts.given().forEach((id, value) -> values.put(id.value(), plain(value)));
    return values;
  }

  private static Object plain(FactValue value) {
    return switch (value) {
      case FactValue.Bool(boolean truth) -> truth;
      case FactValue.Number(BigDecimal number) -> number;
      case FactValue.Word(String word) -> word;
    };
  }
}
