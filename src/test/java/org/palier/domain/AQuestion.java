package org.palier.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Question.Duties;
import org.palier.domain.questionnaire.Question.NotApplicable;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Text;

/// Builds a question for a test; one choice among 0, 1, 2 and 3 points unless said otherwise.
public final class AQuestion {

  private final NodeId id;
  private Text title;
  private Text text;
  private Condition when = Condition.ALWAYS;
  private Node.Weight weight = new Node.Weight.Declared(BigDecimal.ONE);
  private final List<Node.Reduction> reductions = new ArrayList<>();
  private @Nullable NodeId capBy;
  private @Nullable Condition socle;
  private boolean rated = true;
  private QuestionKind kind = choice("0", "1", "2", "3");
  private NotApplicable notApplicable = new NotApplicable.Justified();
  private final List<Question.Variant> variants = new ArrayList<>();
  private final List<Question.Check> checks = new ArrayList<>();
  private Duties duties = new Duties.Some(List.of());

  private AQuestion(String id) {
    this.id = new NodeId(id);
    title = Text.of("title of " + id);
    text = Text.of("text of " + id);
  }

  public static AQuestion of(String id) {
    return new AQuestion(id);
  }

  /// Options named `0`, `1`, … with these points.
  public static QuestionKind choice(String... points) {
    return new QuestionKind.Choice(options(points));
  }

  /// Options named `0`, `1`, … with these points, worth their sum up to `full`.
  public static QuestionKind multiple(String full, String... points) {
    return new QuestionKind.Multiple(options(points), new BigDecimal(full));
  }

  public static QuestionKind linear(String zero, String full) {
    return new QuestionKind.Linear(
        null, new BigDecimal(zero), new BigDecimal(full), BigDecimal.ONE);
  }

  public static QuestionKind percent() {
    return new QuestionKind.Percent(BigDecimal.ONE);
  }

  /// Pairs of the start of a band and its points.
  public static QuestionKind bands(String... fromAndPoints) {
    List<QuestionKind.Band> bands = new ArrayList<>();
    for (int i = 0; i < fromAndPoints.length; i += 2) {
      bands.add(
          new QuestionKind.Band(
              new BigDecimal(fromAndPoints[i]), new BigDecimal(fromAndPoints[i + 1])));
    }
    return new QuestionKind.Bands(null, bands);
  }

  private static List<QuestionKind.Option> options(String... points) {
    List<QuestionKind.Option> options = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      options.add(
          new QuestionKind.Option(
              new OptionId("" + i), new BigDecimal(points[i]), Text.of("option " + i), false));
    }
    return options;
  }

  public AQuestion titled(String words) {
    title = Text.of(words);
    return this;
  }

  public AQuestion asking(String words) {
    text = Text.of(words);
    return this;
  }

  public AQuestion when(Condition condition) {
    when = condition;
    return this;
  }

  public AQuestion weight(String value) {
    weight = new Node.Weight.Declared(new BigDecimal(value));
    return this;
  }

  public AQuestion reduce(Condition condition, String factor) {
    reductions.add(new Node.Reduction(condition, new BigDecimal(factor)));
    return this;
  }

  public AQuestion capBy(String node) {
    capBy = new NodeId(node);
    return this;
  }

  public AQuestion socle() {
    return socle(Condition.ALWAYS);
  }

  public AQuestion socle(Condition condition) {
    socle = condition;
    return this;
  }

  public AQuestion unrated() {
    rated = false;
    return this;
  }

  public AQuestion kind(QuestionKind other) {
    kind = other;
    return this;
  }

  public AQuestion notApplicable(NotApplicable rule) {
    notApplicable = rule;
    return this;
  }

  public AQuestion variant(Condition condition, String option, String words) {
    variants.add(new Question.Variant(condition, Map.of(new OptionId(option), Text.of(words))));
    return this;
  }

  public AQuestion check(Condition condition, boolean withoutEvidence) {
    checks.add(new Question.Check(condition, withoutEvidence, Text.of("advice")));
    return this;
  }

  public AQuestion duties(String... ids) {
    duties = new Duties.Some(List.of(ids).stream().map(ObligationId::new).toList());
    return this;
  }

  public AQuestion allDuties() {
    duties = new Duties.All();
    return this;
  }

  public Question build() {
    return new Question(
        id,
        title,
        text,
        when,
        weight,
        reductions,
        capBy,
        null,
        socle,
        rated,
        kind,
        notApplicable,
        false,
        variants,
        checks,
        duties,
        Map.of(),
        null);
  }
}
