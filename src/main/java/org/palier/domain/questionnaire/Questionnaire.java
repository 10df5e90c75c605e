package org.palier.domain.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A whole referential questionnaire, already checked by its reader: every name resolves, no cycle.
/// Levels ascend. Collections keep the order of the file.
public record Questionnaire(
    NodeId id,
    String version,
    String language,
    Text title,
    Subject subject,
    List<Fact> facts,
    Map<FlagId, Condition> flags,
    ScoringRules scoring,
    List<Group> themes,
    List<Level> levels,
    Map<NodeId, Question> questions) {

  /// What is assessed.
  public enum Subject {
    ORGANISATION,
    EVENT,
    ZONE,
    COMMUNE,
    TERRITORY
  }

  public Questionnaire {
    facts = List.copyOf(facts);
    flags = Map.copyOf(flags);
    themes = List.copyOf(themes);
    levels = List.copyOf(levels);
    questions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(questions));
  }

  public static Questionnaire of(
      NodeId id,
      String version,
      String language,
      Text title,
      Subject subject,
      List<Fact> facts,
      Map<FlagId, Condition> flags,
      ScoringRules scoring,
      List<Group> themes,
      List<Level> levels) {
    Map<NodeId, Question> questions = new LinkedHashMap<>();
    themes.forEach(theme -> theme.questions().forEach(q -> questions.put(q.id(), q)));
    return new Questionnaire(
        id, version, language, title, subject, facts, flags, scoring, themes, levels, questions);
  }

  /// The same, with scores only.
  public Questionnaire withoutLevels() {
    return of(id, version, language, title, subject, facts, flags, scoring, themes, List.of());
  }

  /// `id@version`, the name under which it is published.
  public String reference() {
    return id.value() + "@" + version;
  }

  public Optional<Question> question(NodeId id) {
    return Optional.ofNullable(questions.get(id));
  }

  public Optional<Fact> fact(FactId id) {
    return facts.stream().filter(fact -> fact.id().equals(id)).findFirst();
  }

  public Optional<Group> theme(NodeId id) {
    return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
  }

  /// The theme a question stands in.
  public Group themeOf(NodeId question) {
    return themes.stream()
        .filter(theme -> theme.questions().stream().anyMatch(q -> q.id().equals(question)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such question: " + question));
  }

  public Optional<Level> level(LevelId id) {
    return levels.stream().filter(level -> level.id().equals(id)).findFirst();
  }

  /// Groups and questions, each before its children.
  public List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    themes.forEach(theme -> collect(theme, nodes));
    return List.copyOf(nodes);
  }

  private static void collect(Node node, List<Node> into) {
    into.add(node);
    if (node instanceof Group group) {
      group.children().forEach(child -> collect(child, into));
    }
  }
}
