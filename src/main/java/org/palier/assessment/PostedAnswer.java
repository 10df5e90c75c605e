package org.palier.assessment;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Answer;
import org.palier.domain.questionnaire.Ids;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;

/// An answer as it was sent, before it is known to fit its question. `choice` holds option ids, or
/// one of the two marks for "don't know" and "not applicable"; `value` a number or a text.
public record PostedAnswer(
    List<String> choice, String value, String reason, String comment, String evidence) {

  public static final String DONT_KNOW = "~dont_know";
  public static final String NOT_APPLICABLE = "~not_applicable";

  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}([.,]\\d{1,12})?");

  public PostedAnswer {
    choice = List.copyOf(choice);
  }

  /// What was sent, as far as its words can be read.
  sealed interface Reading {

    record Readable(@Nullable Answer answer) implements Reading {}

    record UnknownOption(String option) implements Reading {}

    record NotANumber(String value) implements Reading {}

    record ReasonMissing() implements Reading {}
  }

  Reading read(Question question) {
    if (choice.contains(DONT_KNOW)) {
      return new Reading.Readable(new Answer.DontKnow());
    }
    if (choice.contains(NOT_APPLICABLE)) {
      return reason.isBlank()
          ? new Reading.ReasonMissing()
          : new Reading.Readable(new Answer.NotApplicable(reason.strip()));
    }
    return switch (question.kind()) {
      case QuestionKind.Choice choices -> chosen();
      case QuestionKind.Multiple multiple -> ticked();
      case QuestionKind.Bands bands -> measured();
      case QuestionKind.Linear linear -> measured();
      case QuestionKind.Percent percent -> measured();
      case QuestionKind.Words words -> written();
    };
  }

  private Reading chosen() {
    if (choice.isEmpty()) {
      return new Reading.Readable(null);
    }
    String option = choice.getFirst();
    return choice.size() == 1 && Ids.isOption(option)
        ? new Reading.Readable(new Answer.Chosen(new OptionId(option)))
        : new Reading.UnknownOption(String.join(", ", choice));
  }

  private Reading ticked() {
    Set<OptionId> options = new LinkedHashSet<>();
    for (String option : choice) {
      if (!Ids.isOption(option)) {
        return new Reading.UnknownOption(option);
      }
      options.add(new OptionId(option));
    }
    return new Reading.Readable(options.isEmpty() ? null : new Answer.Ticked(options));
  }

  private Reading measured() {
    String typed = value.strip().replaceAll("[\\s\u00a0\u202f]", "");
    if (typed.isEmpty()) {
      return new Reading.Readable(null);
    }
    return DECIMAL.matcher(typed).matches()
        ? new Reading.Readable(new Answer.Measured(new BigDecimal(typed.replace(',', '.'))))
        : new Reading.NotANumber(value);
  }

  private Reading written() {
    return new Reading.Readable(value.isBlank() ? null : new Answer.Written(value.strip()));
  }

  /// The same text for the same request, whatever the order of its ticked options.
  String fingerprint() {
    return String.join(
        "\u0000", choice.stream().sorted().toList().toString(), value, reason, comment, evidence);
  }
}
