package org.palier.assessment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.palier.domain.answers.FactProblem;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Text;
import org.palier.territory.TerritoryService;
import org.palier.web.Language;
import org.palier.web.Messages;

/// The fields that ask for facts: those of the questionnaire in its own words, those of the
/// platform in ours, the commune from the territory's list.
@Singleton
class FactFields {

  /// More than this many options stand in a list, not as cards.
  private static final int CARDS = 6;

  private final Messages messages;
  private final Function<UUID, List<TerritoryService.Home>> communes;

  @Inject
  FactFields(Messages messages, TerritoryService territories) {
    this(messages, territories::communes);
  }

  FactFields(Messages messages, Function<UUID, List<TerritoryService.Home>> communes) {
    this.messages = messages;
    this.communes = communes;
  }

  List<FactView> of(
      UUID territory,
      Collection<Fact> facts,
      FactsForm form,
      Set<FactId> fresh,
      Language language) {
    return facts.stream()
        .map(fact -> view(territory, fact, form, fresh.contains(fact.id()), language))
        .filter(FactFields::canBeGiven)
        .toList();
  }

  /// A territory may list no commune to choose from.
  private static boolean canBeGiven(FactView fact) {
    return !fact.isChoice() || !fact.options().isEmpty();
  }

  private FactView view(
      UUID territory, Fact fact, FactsForm form, boolean fresh, Language language) {
    String value = form.shown(fact.id());
    List<FactView.Option> options = options(territory, fact, value);
    return new FactView(
        fact.id().value(),
        kind(fact, options),
        label(fact),
        fact.kind() instanceof Fact.Kind.Number(Text unit) ? unit : null,
        value,
        options,
        Optional.ofNullable(form.problems().get(fact.id()))
            .map(problem -> words(problem, language))
            .orElse(""),
        fresh);
  }

  private static String kind(Fact fact, List<FactView.Option> options) {
    if (fact.id().equals(BuiltinFacts.EMPLOYEES) || fact.id().equals(BuiltinFacts.VOLUNTEERS)) {
      return "number";
    }
    return switch (fact.kind()) {
      case Fact.Kind.Bool() -> "yesno";
      case Fact.Kind.Number _ -> "number";
      case Fact.Kind.Choice _ -> options.size() > CARDS ? "list" : "choice";
    };
  }

  Text label(Fact fact) {
    return fact.builtin() ? words("facts." + fact.id()) : fact.label();
  }

  private List<FactView.Option> options(UUID territory, Fact fact, String value) {
    if (fact.id().equals(BuiltinFacts.COMMUNE)) {
      return communes.apply(territory).stream()
          .map(
              commune ->
                  new FactView.Option(
                      commune.code(), Text.of(commune.name()), commune.code().equals(value)))
          .toList();
    }
    List<FactView.Option> options = new ArrayList<>();
    if (fact.kind() instanceof Fact.Kind.Choice(List<Fact.FactOption> choices)) {
      for (Fact.FactOption choice : choices) {
        Text label = fact.builtin() ? builtin(fact.id(), choice.id()) : choice.label();
        options.add(
            new FactView.Option(choice.id().value(), label, choice.id().value().equals(value)));
      }
    }
    return options;
  }

  private Text builtin(FactId fact, OptionId option) {
    return words("facts." + fact + "." + option);
  }

  private Text words(String key) {
    return new Text(
        messages.text(Language.FR, key),
        Map.of(Language.EN.code(), messages.text(Language.EN, key)));
  }

  String words(FactProblem problem, Language language) {
    return switch (problem) {
      case FactProblem.UnknownFact _ -> messages.text(language, "assessment.problem.fact.unknown");
      case FactProblem.WrongKind _ -> messages.text(language, "assessment.problem.fact.kind");
      case FactProblem.UnknownOption _ -> messages.text(language, "assessment.problem.fact.option");
      case FactProblem.NotACount _ -> messages.text(language, "assessment.problem.fact.count");
      case FactProblem.TooManyDigits(int limit) ->
          messages.text(language, "assessment.problem.digits", limit);
      case FactProblem.NotACommune _ -> messages.text(language, "assessment.problem.fact.commune");
    };
  }
}
