package org.palier.assessment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Answer;
import org.palier.domain.questionnaire.OptionId;

/// How an answer stands in its two columns, `kind` and `value`.
record AnswerColumns(String kind, String value) {

  static AnswerColumns of(@Nullable Answer answer) {
    if (answer == null) {
      return new AnswerColumns("none", "");
    }
    return switch (answer) {
      case Answer.Chosen(OptionId option) -> new AnswerColumns("chosen", option.value());
      case Answer.Ticked(var options) -> new AnswerColumns("ticked", join(options));
      case Answer.Measured(BigDecimal value) ->
          new AnswerColumns("measured", value.toPlainString());
      case Answer.Written(String text) -> new AnswerColumns("written", text);
      case Answer.NotApplicable(String reason) -> new AnswerColumns("not_applicable", reason);
      case Answer.DontKnow() -> new AnswerColumns("dont_know", "");
    };
  }

  static @Nullable Answer answer(String kind, String value) {
    return switch (kind) {
      case "none" -> null;
      case "chosen" -> new Answer.Chosen(new OptionId(value));
      case "ticked" -> new Answer.Ticked(split(value));
      case "measured" -> new Answer.Measured(new BigDecimal(value));
      case "written" -> new Answer.Written(value);
      case "not_applicable" -> new Answer.NotApplicable(value);
      case "dont_know" -> new Answer.DontKnow();
      default -> throw new IllegalStateException("no such kind of answer: " + kind);
    };
  }

  private static String join(java.util.Set<OptionId> options) {
    return options.stream().sorted().map(OptionId::value).collect(Collectors.joining(" "));
  }

  private static java.util.Set<OptionId> split(String value) {
    return value.isEmpty()
        ? java.util.Set.of()
        : Arrays.stream(value.split(" ")).map(OptionId::new).collect(Collectors.toSet());
  }
}
