package org.palier.workshop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Ids;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Questionnaire;

/// What the address of a booklet asks for, as it came; blank for what is left open. `profile` holds
/// `fact:true` or `fact:false`.
record BookletQuery(String theme, String type, String size, String sector, List<String> profile) {

  BookletQuery {
    profile = List.copyOf(profile);
  }

  /// Whether all of it is known to the questionnaire.
  boolean fits(Questionnaire questionnaire) {
    return (theme.isBlank() || theme(questionnaire).isPresent())
        && isOneOf(type, BuiltinFacts.TYPES)
        && isOneOf(size, BuiltinFacts.SIZES)
        && isOneOf(sector, BuiltinFacts.SECTORS)
        && profile.stream().allMatch(part -> part.isBlank() || isAnswer(part, questionnaire));
  }

  Optional<NodeId> theme(Questionnaire questionnaire) {
    return questionnaire.themes().stream()
        .map(Group::id)
        .filter(id -> id.value().equals(theme))
        .findFirst();
  }

  BookletProfile audience() {
    Map<FactId, Boolean> answers = new LinkedHashMap<>();
    profile.stream()
        .filter(part -> !part.isBlank())
        .forEach(
            part -> {
              int colon = part.indexOf(':');
              answers.put(
                  new FactId(part.substring(0, colon)), Boolean.valueOf(part.substring(colon + 1)));
            });
    return new BookletProfile(given(type), given(size), given(sector), answers);
  }

  private static boolean isAnswer(String part, Questionnaire questionnaire) {
    int colon = part.indexOf(':');
    return colon > 0
        && List.of("true", "false").contains(part.substring(colon + 1))
        && Ids.isName(part.substring(0, colon))
        && questionnaire
            .fact(new FactId(part.substring(0, colon)))
            .filter(fact -> fact.kind() instanceof Fact.Kind.Bool)
            .isPresent();
  }

  private static boolean isOneOf(String value, List<String> known) {
    return value.isBlank() || known.contains(value);
  }

  private static Optional<String> given(String value) {
    return value.isBlank() ? Optional.empty() : Optional.of(value);
  }
}
