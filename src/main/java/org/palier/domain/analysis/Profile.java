package org.palier.domain.analysis;

import java.util.ArrayList;
import java.util.List;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;

/// An organisation in short: `type = ASS, locaux = true`.
final class Profile {

  private Profile() {}

  /// Empty for anybody.
  static String inWords(Decision.Possible who) {
    List<String> parts = new ArrayList<>();
    parts.addAll(inWords(who.facts()));
    who.answers()
        .entries()
        .forEach((question, entry) -> parts.add(question + " = " + inWords(entry.answer())));
    return String.join(", ", parts);
  }

  private static List<String> inWords(Facts facts) {
    return facts.given().entrySet().stream()
        .map(given -> given.getKey() + " = " + inWords(given.getValue()))
        .toList();
  }

  private static String inWords(FactValue value) {
    return switch (value) {
      case FactValue.Bool(boolean bool) -> Boolean.toString(bool);
      case FactValue.Number(var number) -> number.toPlainString();
      case FactValue.Word(String word) -> word;
    };
  }

  private static String inWords(Answer answer) {
    return switch (answer) {
      case Answer.Chosen(var option) -> option.value();
      case Answer.Ticked(var options) -> options.stream().sorted().toList().toString();
      case Answer.Measured(var value) -> value.toPlainString();
      case Answer.Written(String text) -> text;
      case Answer.NotApplicable _ -> "sans objet";
      case Answer.DontKnow() -> "ne sait pas";
    };
  }
}
