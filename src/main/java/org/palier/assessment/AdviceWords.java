package org.palier.assessment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.palier.domain.evaluation.Advice;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.obligations.Obligation;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Text;
import org.palier.web.Language;
import org.palier.web.Messages;

/// Advice in the respondent's words.
@Singleton
class AdviceWords {

  private final Messages messages;

  AdviceWords(Messages messages) {
    this.messages = messages;
  }

  String of(Advice advice, Referential referential, Language language) {
    return switch (advice) {
      case Advice.Check(_, Text text) -> text.in(language.code());
      case Advice.Denied(_, List<ObligationId> duties) ->
          messages.about(
              language,
              referential.questionnaire().subject(),
              "assessment.advice.denied",
              titles(duties, referential, language));
      case Advice.DutyNotMet(_, List<ObligationId> duties) ->
          messages.text(language, "assessment.advice.duty", titles(duties, referential, language));
      case Advice.Jump(var question, OptionId before, boolean upwards) ->
          messages.text(
              language,
              upwards ? "assessment.advice.jump.up" : "assessment.advice.jump.down",
              referential
                  .questionnaire()
                  .question(question)
                  .map(known -> label(known, before).in(language.code()))
                  .orElse(before.value()));
      case Advice.TopWithoutEvidence _ -> messages.text(language, "assessment.advice.evidence");
    };
  }

  private static String titles(List<ObligationId> duties, Referential referential, Language in) {
    return duties.stream()
        .flatMap(id -> referential.obligations().duty(id).stream())
        .map(Obligation::title)
        .map(title -> title.in(in.code()))
        .collect(Collectors.joining(", "));
  }

  private static Text label(Question question, OptionId id) {
    return question.kind().options().stream()
        .filter(option -> option.id().equals(id))
        .map(QuestionKind.Option::label)
        .findFirst()
        .orElseGet(() -> Text.of(id.value()));
  }
}
