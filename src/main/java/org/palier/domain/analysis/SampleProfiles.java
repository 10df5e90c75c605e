package org.palier.domain.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.Questionnaire;

/// Organisations to try a questionnaire with.
final class SampleProfiles {

  private static final Map<String, Integer> SIZES = new LinkedHashMap<>();

  static {
    SIZES.put("T0", 0);
    SIZES.put("T1", 5);
    SIZES.put("T2", 30);
    SIZES.put("T3", 100);
    SIZES.put("T4", 500);
  }

  private SampleProfiles() {}

  /// By type and size, as far as they are asked; nothing else is known.
  static Map<String, Facts> typesAndSizes(Questionnaire questionnaire) {
    Map<String, Facts> profiles = new LinkedHashMap<>();
    boolean types = questionnaire.fact(BuiltinFacts.TYPE).isPresent();
    boolean sizes = questionnaire.fact(BuiltinFacts.EMPLOYEES).isPresent();
    for (String type : types ? BuiltinFacts.TYPES : List.of("")) {
      Facts ofType =
          types ? Facts.NONE.with(BuiltinFacts.TYPE, new FactValue.Word(type)) : Facts.NONE;
      if (sizes) {
        SIZES.forEach(
            (size, employees) ->
                profiles.put(
                    (type + " " + size).strip(),
                    ofType.with(
                        BuiltinFacts.EMPLOYEES,
                        new FactValue.Number(BigDecimal.valueOf(employees)))));
      } else {
        profiles.put(types ? type : "tous", ofType);
      }
    }
    return profiles;
  }

  /// The same, each of which nothing else is known, everything is so, and nothing is.
  static List<Facts> varied(Questionnaire questionnaire) {
    List<Facts> varied = new ArrayList<>();
    for (Facts facts : typesAndSizes(questionnaire).values()) {
      varied.add(facts);
      varied.add(filled(questionnaire, facts, true));
      varied.add(filled(questionnaire, facts, false));
    }
    return List.copyOf(varied);
  }

  static Facts filled(Questionnaire questionnaire, Facts start, boolean yes) {
    Facts facts = start;
    for (Fact fact : questionnaire.facts()) {
      if (!fact.builtin()) {
        facts = facts.with(fact.id(), value(fact.kind(), yes));
      }
    }
    return facts;
  }

  private static FactValue value(Fact.Kind kind, boolean yes) {
    return switch (kind) {
      case Fact.Kind.Bool() -> new FactValue.Bool(yes);
      case Fact.Kind.Number _ -> new FactValue.Number(BigDecimal.valueOf(yes ? 5_000 : 0));
      case Fact.Kind.Choice(List<Fact.FactOption> options) ->
          new FactValue.Word((yes ? options.getFirst() : options.getLast()).id().value());
    };
  }
}
