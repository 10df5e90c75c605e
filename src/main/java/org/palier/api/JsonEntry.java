package org.palier.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.assessment.EntryProblem;
import org.palier.assessment.PostedAnswer;
import org.palier.domain.answers.AnswerProblem;

/// An entry read from JSON, in the shape of an answers file: one of `option`, `options`, `value`,
/// `text`, `not_applicable` and `dont_know`, beside `comment` and `evidence`.
record JsonEntry(PostedAnswer posted, List<Fault> faults) {

  private static final Set<String> ANSWERS =
      Set.of("option", "options", "value", "text", "not_applicable", "dont_know");
  private static final Set<String> NOTES = Set.of("comment", "evidence");

  static JsonEntry read(Map<String, Object> json) {
    List<Fault> faults = new ArrayList<>();
    json.keySet().stream()
        .filter(key -> !ANSWERS.contains(key) && !NOTES.contains(key))
        .sorted()
        .forEach(key -> faults.add(new Fault(key, "There is no such field.")));
    if (json.keySet().stream().filter(ANSWERS::contains).count() != 1) {
      faults.add(
          new Fault(
              "option",
              "Write exactly one of option, options, value, text, not_applicable and dont_know."));
    }
    return new JsonEntry(posted(json), List.copyOf(faults));
  }

  private static PostedAnswer posted(Map<String, Object> json) {
    List<String> choice = new ArrayList<>();
    if (json.get("option") instanceof Object option) {
      choice.add(option.toString());
    }
    if (json.get("options") instanceof Collection<?> options) {
      options.forEach(option -> choice.add(option.toString()));
    }
    if (json.containsKey("not_applicable")) {
      choice.add(PostedAnswer.NOT_APPLICABLE);
    }
    if (json.containsKey("dont_know")) {
      choice.add(PostedAnswer.DONT_KNOW);
    }
    String value = json.containsKey("value") ? text(json, "value") : text(json, "text");
    return new PostedAnswer(
        choice, value, text(json, "not_applicable"), text(json, "comment"), text(json, "evidence"));
  }

  private static String text(Map<String, Object> json, String name) {
    @Nullable Object value = json.get(name);
    return value == null ? "" : value.toString();
  }

  static String words(EntryProblem problem) {
    return switch (problem) {
      case EntryProblem.UnknownChoice(String sent) -> "No such option: " + sent;
      case EntryProblem.NotANumber(String sent) -> "Not a number: " + sent;
      case EntryProblem.ReasonMissing() -> "Say in not_applicable why the question does not apply.";
      case EntryProblem.SentDifferently() -> "This Idempotency-Key was used for another request.";
      case EntryProblem.Unfit(AnswerProblem unfit) -> words(unfit);
    };
  }

  private static String words(AnswerProblem problem) {
    return switch (problem) {
      case AnswerProblem.WrongKind() -> "The question takes another kind of answer.";
      case AnswerProblem.UnknownOption(var option) -> "No such option: " + option;
      case AnswerProblem.NotAlone(var option) -> "This option stands alone: " + option;
      case AnswerProblem.OutOfRange(var value, var least, var most) ->
          "Out of range: " + value.toPlainString();
      case AnswerProblem.TooManyDigits(int limit) ->
          "Write at most " + limit + " digits on each side of the point.";
      case AnswerProblem.NotApplicableRefused() -> "The question can't be declared not applicable.";
      case AnswerProblem.TooLong(var part, int limit) -> "Write at most " + limit + " characters.";
    };
  }
}
