package org.palier.domain.versions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.versions.Upgrade.FactMove;
import org.palier.domain.versions.Upgrade.QuestionMove;
import org.palier.domain.versions.Upgrade.Target;

/// Makes a next version of a questionnaire with the table that leads there: questions stay, are
/// renamed, have their options mapped, are split, merged or dropped.
final class UpgradeMaker {

  private final Random random;
  private final Questionnaire old;
  private final Map<NodeId, QuestionMove> moves = new HashMap<>();
  private final Map<NodeId, Node> kept = new LinkedHashMap<>();

  private UpgradeMaker(Questionnaire old, Random random) {
    this.old = old;
    this.random = random;
  }

  static UpgradePath.Step next(Questionnaire old, Random random) {
    return new UpgradeMaker(old, random).step();
  }

  private UpgradePath.Step step() {
    old.questions().values().forEach(this::question);
    if (kept.isEmpty()) {
      Question first = old.questions().values().iterator().next();
      moves.remove(first.id());
      keep(first, first.id(), first.kind());
    }
    Map<FactId, FactMove> facts = new HashMap<>();
    List<Fact> stay = new ArrayList<>();
    for (Fact fact : old.facts()) {
      if (random.nextInt(4) == 0) {
        facts.put(fact.id(), new FactMove.Dropped("no longer asked"));
      } else {
        stay.add(new Fact(fact.id(), fact.kind(), fact.label(), Condition.ALWAYS, fact.builtin()));
      }
    }
    return new UpgradePath.Step(new Upgrade(old.reference(), moves, facts), old, now(stay));
  }

  private Questionnaire now(List<Fact> facts) {
    Group only =
        new Group(
            new NodeId("ALL"),
            Text.of("All"),
            null,
            Condition.ALWAYS,
            new Node.Weight.Declared(BigDecimal.ONE),
            List.of(),
            null,
            null,
            Group.Aggregate.MEAN,
            null,
            1,
            List.copyOf(kept.values()));
    return Questionnaire.of(
        old.id(),
        old.version() + "1",
        old.language(),
        old.title(),
        old.subject(),
        facts,
        Map.of(),
        old.scoring(),
        List.of(only),
        List.of());
  }

  private void question(Question question) {
    NodeId id = question.id();
    switch (random.nextInt(6)) {
      case 0 -> keep(question, id, question.kind());
      case 1 -> to(keep(question, renamed(id, "r"), question.kind()), id);
      case 2 -> mapped(question);
      case 3 ->
          to(
              id,
              keep(question, renamed(id, "s"), question.kind()),
              keep(question, renamed(id, "t"), question.kind()));
      case 4 -> moves.put(id, new QuestionMove.Dropped("no longer asked"));
      default -> merged(question);
    }
  }

  private void mapped(Question question) {
    Map<OptionId, OptionId> options = new HashMap<>();
    question.kind().options().stream()
        .map(QuestionKind.Option::id)
        .forEach(option -> options.put(option, new OptionId("m" + option)));
    moves.put(
        question.id(),
        new QuestionMove.To(
            List.of(
                new Target(
                    keep(question, question.id(), with(question.kind(), options)), options))));
  }

  /// Onto a question that is already there, where there is one of its kind.
  private void merged(Question question) {
    kept.values().stream()
        .map(Question.class::cast)
        .filter(other -> other.kind().equals(question.kind()))
        .map(Question::id)
        .findFirst()
        .ifPresentOrElse(
            place -> to(place, question.id()),
            () -> moves.put(question.id(), new QuestionMove.Dropped("no place")));
  }

  private void to(NodeId place, NodeId id) {
    moves.put(id, new QuestionMove.To(List.of(new Target(place, Map.of()))));
  }

  private void to(NodeId id, NodeId first, NodeId second) {
    moves.put(
        id,
        new QuestionMove.To(List.of(new Target(first, Map.of()), new Target(second, Map.of()))));
  }

  private static NodeId renamed(NodeId id, String mark) {
    return new NodeId(id + mark);
  }

  private NodeId keep(Question question, NodeId id, QuestionKind kind) {
    kept.put(
        id,
        new Question(
            id,
            question.title(),
            question.text(),
            Condition.ALWAYS,
            question.weight(),
            List.of(),
            null,
            null,
            null,
            question.rated(),
            kind,
            random.nextInt(4) == 0 ? new Question.NotApplicable.Never() : question.notApplicable(),
            false,
            List.of(),
            List.of(),
            question.obligations(),
            Map.of(),
            null));
    return id;
  }

  private static QuestionKind with(QuestionKind kind, Map<OptionId, OptionId> ids) {
    List<QuestionKind.Option> options =
        kind.options().stream()
            .map(
                option ->
                    new QuestionKind.Option(
                        ids.getOrDefault(option.id(), option.id()),
                        option.points(),
                        option.label(),
                        option.exclusive()))
            .toList();
    return switch (kind) {
      case QuestionKind.Choice _ -> new QuestionKind.Choice(options);
      case QuestionKind.Multiple multiple -> new QuestionKind.Multiple(options, multiple.full());
      case QuestionKind.Bands _,
          QuestionKind.Linear _,
          QuestionKind.Percent _,
          QuestionKind.Words _ ->
          kind;
    };
  }
}
