package org.palier.referential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question.Check;
import org.palier.domain.questionnaire.Question.Variant;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Text;

/// Reads what a question says to some: other words for its options, and advice.
final class WordingReader {

  private final ConditionReader conditions;
  private final TextsReader texts;

  WordingReader(ConditionReader conditions, TextsReader texts) {
    this.conditions = conditions;
    this.texts = texts;
  }

  List<Variant> variants(Fields fields, String path, Optional<QuestionKind> kind, int rank) {
    List<Variant> variants = new ArrayList<>();
    for (Cursor at : fields.items("variants")) {
      Fields variant = at.fields("when", "options");
      Condition when = conditions.required(variant, "when", rank);
      String place = path + ".variants[" + variants.size() + "].options.";
      variants.add(new Variant(when, words(variant, kind, place)));
    }
    return variants;
  }

  private Map<OptionId, Text> words(Fields variant, Optional<QuestionKind> kind, String path) {
    Map<OptionId, Text> words = new HashMap<>();
    Optional<List<String>> known = kind.flatMap(NameCheck::optionsOf);
    variant
        .required("options", "{\"2\": …}")
        .ifPresent(
            at ->
                at.entries()
                    .forEach(
                        (option, text) -> {
                          if (known.isPresent() && known.get().contains(option)) {
                            texts
                                .read(text, path + option)
                                .ifPresent(read -> words.put(new OptionId(option), read));
                          } else if (known.isPresent()) {
                            text.problem(
                                "the question has no option `" + option + "`: correct the id");
                          }
                        }));
    return words;
  }

  /// A check may name its own question, which is answered when it is shown.
  List<Check> checks(Fields fields, String path, int rank) {
    List<Check> checks = new ArrayList<>();
    for (Cursor at : fields.items("checks")) {
      Fields check = at.fields("when", "without_evidence", "text");
      Condition when = conditions.optional(check, "when", rank + 1);
      boolean withoutEvidence = check.get("without_evidence", Cursor::bool, false);
      String place = path + ".checks[" + checks.size() + "]";
      Optional<Text> text = check.required("text", "…").flatMap(value -> texts.read(value, place));
      checks.add(new Check(when, withoutEvidence, text.orElse(Text.of("?"))));
    }
    return checks;
  }
}
