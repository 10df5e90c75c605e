package org.palier.assessment;

import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.AnswerProblem;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.Question;
import org.palier.web.Formats;
import org.palier.web.Language;
import org.palier.web.Messages;

/// Answers, and what is wrong with them, in the respondent's words.
@Singleton
class EntryWords {

  private final Messages messages;
  private final Formats formats;

  EntryWords(Messages messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  /// The answer as a sentence: the option's own words where there are some.
  String answer(Reading reading, Question question, @Nullable Answer answer, Language language) {
    return switch (answer) {
      case null -> messages.text(language, "assessment.answer.none");
      case Answer.Chosen(var option) ->
          question.kind().options().stream()
              .filter(offered -> offered.id().equals(option))
              .map(offered -> reading.label(question, offered).in(language.code()))
              .findFirst()
              .orElse(option.value());
      case Answer.Ticked(var ticked) ->
          question.kind().options().stream()
              .filter(offered -> ticked.contains(offered.id()))
              .map(offered -> reading.label(question, offered).in(language.code()))
              .collect(Collectors.joining(" · "));
      case Answer.Measured(var value) ->
          formats.number(language, value, Math.max(0, value.stripTrailingZeros().scale()));
      case Answer.Written(String text) -> text;
      case Answer.NotApplicable(String reason) ->
          messages.text(language, "assessment.answer.not-applicable", reason);
      case Answer.DontKnow() -> messages.text(language, "assessment.answer.dont-know");
    };
  }

  String problem(EntryProblem problem, Language language) {
    return switch (problem) {
      case EntryProblem.Unfit(AnswerProblem unfit) -> problem(unfit, language);
      case EntryProblem.UnknownChoice _ -> messages.text(language, "assessment.problem.option");
      case EntryProblem.NotANumber(String sent) ->
          messages.text(language, "assessment.problem.number", sent);
      case EntryProblem.ReasonMissing() -> messages.text(language, "assessment.problem.reason");
      case EntryProblem.SentDifferently() -> messages.text(language, "assessment.problem.key");
    };
  }

  private String problem(AnswerProblem problem, Language language) {
    return switch (problem) {
      case AnswerProblem.WrongKind() -> messages.text(language, "assessment.problem.kind");
      case AnswerProblem.UnknownOption _ -> messages.text(language, "assessment.problem.option");
      case AnswerProblem.NotAlone _ -> messages.text(language, "assessment.problem.alone");
      case AnswerProblem.OutOfRange _ -> messages.text(language, "assessment.problem.range");
      case AnswerProblem.TooManyDigits(int limit) ->
          messages.text(language, "assessment.problem.digits", limit);
      case AnswerProblem.NotApplicableRefused() ->
          messages.text(language, "assessment.problem.not-applicable");
      case AnswerProblem.TooLong(var part, int limit) ->
          messages.text(
              language,
              switch (part) {
                case ANSWER -> "assessment.problem.long.answer";
                case REASON -> "assessment.problem.long.reason";
                case COMMENT -> "assessment.problem.long.comment";
                case EVIDENCE -> "assessment.problem.long.evidence";
              },
              limit);
    };
  }
}
