package org.palier.referential;

import java.util.List;
import java.util.regex.Pattern;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Condition.Test;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;

/// Whether a test suits the kind of the fact it tests: a boolean has no least value, and a choice
/// is one of its options.
final class FactTestCheck {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,12})?");
  private static final Pattern COMMUNE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
  private static final Pattern DEPARTMENT = Pattern.compile("[0-9][0-9AB]|9[78][0-9]");

  private FactTestCheck() {}

  static void number(Cursor at, FactId id, Test test) {
    for (String value : values(test)) {
      if (!NUMBER.matcher(value).matches()) {
        at.problem("`" + id + "` is a number: `" + value + "` is none");
      }
    }
  }

  static void size(Cursor at, Test test) {
    word(at, BuiltinFacts.SIZE, test, BuiltinFacts.SIZES);
  }

  static void department(Cursor at, Test test) {
    code(at, BuiltinFacts.DEPARTMENT, test, DEPARTMENT, "the code of a department, such as 86");
  }

  static void declared(Cursor at, Fact fact, Test test) {
    if (fact.id().equals(BuiltinFacts.COMMUNE)) {
      code(at, fact.id(), test, COMMUNE, "the INSEE code of a commune, such as 86194");
      return;
    }
    switch (fact.kind()) {
      case Fact.Kind.Bool() -> bool(at, fact.id(), test);
      case Fact.Kind.Number number -> number(at, fact.id(), test);
      case Fact.Kind.Choice(List<Fact.FactOption> options) ->
          word(at, fact.id(), test, options.stream().map(option -> option.id().value()).toList());
    }
  }

  private static void bool(Cursor at, FactId id, Test test) {
    if (!(test instanceof Test.Is(String value))
        || !(value.equals("true") || value.equals("false"))) {
      at.problem("`" + id + "` is true or false: write `is: true` or `is: false`");
    }
  }

  private static void word(Cursor at, FactId id, Test test, List<String> words) {
    if (isBound(test)) {
      at.problem("`" + id + "` has options: write `is` or `in`");
    }
    for (String value : values(test)) {
      if (!words.contains(value)) {
        at.problem("`" + id + "` has no option `" + value + "`: write " + Cursor.listed(words));
      }
    }
  }

  private static void code(Cursor at, FactId id, Test test, Pattern code, String example) {
    if (isBound(test)) {
      at.problem("`" + id + "` is a code: write `is` or `in`");
    }
    for (String value : values(test)) {
      if (!code.matcher(value).matches()) {
        at.problem("`" + value + "` is not " + example);
      }
    }
  }

  private static boolean isBound(Test test) {
    return switch (test) {
      case Test.Is is -> false;
      case Test.In in -> false;
      case Test.AtLeast bound -> true;
      case Test.Above bound -> true;
      case Test.AtMost bound -> true;
      case Test.Below bound -> true;
    };
  }

  private static List<String> values(Test test) {
    return switch (test) {
      case Test.Is(String value) -> List.of(value);
      case Test.In(List<String> values) -> values;
      case Test.AtLeast bound -> List.of();
      case Test.Above bound -> List.of();
      case Test.AtMost bound -> List.of();
      case Test.Below bound -> List.of();
    };
  }
}
