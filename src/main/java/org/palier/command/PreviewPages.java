package org.palier.command;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.assessment.PreviewService;
import org.palier.domain.answers.FactCheck;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Scale;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.scoring.NodeScore;
import org.palier.domain.scoring.ShownScore;
import org.palier.domain.toolbox.Recommendation;
import org.palier.referential.Problem;
import org.palier.referential.ReadReferential;
import org.palier.referential.ReferentialReader;
import org.palier.web.Form;
import org.palier.web.Language;
import org.palier.web.StaticPages;

/// The pages of a preview. Each reads the files anew, and shows their problems where there are any.
final class PreviewPages {

  record ProblemsPage(List<String> problems) {}

  record ContentsPage(
      Text title,
      List<String> notices,
      List<FactField> facts,
      String wrong,
      List<ThemeLink> themes) {}

  record FactField(
      String id, Text label, @Nullable Text unit, String value, List<FactChoice> options) {}

  record FactChoice(String id, Text label, boolean chosen) {}

  record ThemeLink(String address, Text title) {}

  record ResultPage(List<Line> lines, List<Text> actions) {}

  /// `score` is blank where there is none.
  record Line(Text title, String score, @Nullable Text level) {}

  private interface Shown {
    Optional<String> page(Referential referential, List<Problem> warnings);
  }

  private final Path questionnaire;
  private final Clock clock;
  private final StaticPages pages = new StaticPages();
  private final PreviewService answers;

  PreviewPages(Path questionnaire, Clock clock) {
    this.questionnaire = questionnaire;
    this.clock = clock;
    this.answers = new PreviewService(pages, clock);
  }

  Optional<StaticPages.File> file(String address) {
    return pages.file(address);
  }

  Optional<String> contents(Language language) {
    return contents(language, "");
  }

  Optional<String> theme(String theme, Language language) {
    return read(language, (referential, warnings) -> answers.show(referential, theme, language));
  }

  Optional<String> saveTheme(String theme, Form form, Language language) {
    return read(
        language, (referential, warnings) -> answers.save(referential, theme, form, language));
  }

  /// Keeps the facts that fit, and shows the contents again.
  Optional<String> saveFacts(Form form, Language language) {
    List<String> wrong = new ArrayList<>();
    if (ReferentialReader.read(questionnaire) instanceof ReadReferential.Good good) {
      Facts facts = Facts.NONE;
      for (Fact fact : good.referential().questionnaire().facts()) {
        String text = form.text(fact.id().value()).strip();
        Optional<FactValue> value = text.isEmpty() ? Optional.empty() : value(fact, text);
        if (value.filter(v -> FactCheck.problem(fact, v).isEmpty()).isPresent()) {
          facts = facts.with(fact.id(), value.get());
        } else if (!text.isEmpty()) {
          wrong.add(fact.id() + " = " + text);
        }
      }
      answers.answer(facts);
    }
    return contents(language, String.join(", ", wrong));
  }

  Optional<String> result(Language language) {
    return read(
        language,
        (referential, warnings) ->
            Optional.of(pages.page(language, "/result", "preview/result", result(referential))));
  }

  private Optional<String> contents(Language language, String wrong) {
    return read(
        language,
        (referential, warnings) -> {
          Questionnaire read = referential.questionnaire();
          ContentsPage page =
              new ContentsPage(
                  read.title(),
                  warnings.stream().map(Problem::toString).toList(),
                  read.facts().stream().map(this::field).toList(),
                  wrong,
                  answers.themes(referential).stream().map(this::link).toList());
          return Optional.of(pages.page(language, "/", "preview/contents", page));
        });
  }

  private Optional<String> read(Language language, Shown shown) {
    return switch (ReferentialReader.read(questionnaire)) {
      case ReadReferential.Bad bad ->
          Optional.of(
              pages.page(
                  language,
                  "/",
                  "preview/problems",
                  new ProblemsPage(bad.problems().stream().map(Problem::toString).toList())));
      case ReadReferential.Good good -> shown.page(good.referential(), good.warnings());
    };
  }

  private ThemeLink link(Group theme) {
    return new ThemeLink(answers.themeAddress(theme), theme.title());
  }

  private FactField field(Fact fact) {
    String value = answers.facts().value(fact.id()).map(PreviewPages::text).orElse("");
    return switch (fact.kind()) {
      case Fact.Kind.Bool() ->
          new FactField(
              fact.id().value(),
              fact.label(),
              null,
              value,
              List.of(
                  new FactChoice("true", Text.of("Oui / Yes"), value.equals("true")),
                  new FactChoice("false", Text.of("Non / No"), value.equals("false"))));
      case Fact.Kind.Number(Text unit) ->
          new FactField(fact.id().value(), fact.label(), unit, value, List.of());
      case Fact.Kind.Choice(List<Fact.FactOption> options) ->
          new FactField(
              fact.id().value(),
              fact.label(),
              null,
              value,
              options.stream()
                  .map(
                      option ->
                          new FactChoice(
                              option.id().value(),
                              option.label(),
                              option.id().value().equals(value)))
                  .toList());
    };
  }

  private static String text(FactValue value) {
    return switch (value) {
      case FactValue.Bool(boolean bool) -> String.valueOf(bool);
      case FactValue.Number(BigDecimal number) -> number.toPlainString();
      case FactValue.Word(String word) -> word;
    };
  }

  private static Optional<FactValue> value(Fact fact, String text) {
    return switch (fact.kind()) {
      case Fact.Kind.Bool() ->
          text.matches("true|false")
              ? Optional.of(new FactValue.Bool(text.equals("true")))
              : Optional.empty();
      case Fact.Kind.Number _ ->
          text.replace(',', '.').matches("-?[0-9]{1,12}(\\.[0-9]{1,12})?")
              ? Optional.of(new FactValue.Number(new BigDecimal(text.replace(',', '.'))))
              : Optional.empty();
      case Fact.Kind.Choice _ -> Optional.of(new FactValue.Word(text));
    };
  }

  private ResultPage result(Referential referential) {
    Questionnaire read = referential.questionnaire();
    Evaluation evaluation =
        Evaluator.evaluate(
            referential,
            new Situation(
                answers.facts(),
                answers.answers(referential),
                LocalDate.now(clock),
                Situation.Platform.NOTHING));
    List<Line> lines = new ArrayList<>();
    lines.add(
        line(
            read,
            read.title(),
            evaluation.overall(),
            read.scoring().scale(),
            evaluation.maturity()));
    for (Group theme : read.themes()) {
      Scale scale = theme.scale() == null ? read.scoring().scale() : theme.scale();
      NodeScore score = evaluation.nodes().getOrDefault(theme.id(), NodeScore.NOT_RATED);
      lines.add(line(read, theme.title(), score, scale, evaluation.themes().get(theme.id())));
    }
    List<Text> actions = new ArrayList<>();
    for (Recommendation advised : evaluation.recommendations().all()) {
      Optional.ofNullable(referential.toolbox().actions().get(advised.action()))
          .ifPresent(action -> actions.add(action.title()));
    }
    return new ResultPage(lines, actions);
  }

  private static Line line(
      Questionnaire read, Text title, NodeScore score, Scale scale, @Nullable Maturity maturity) {
    String shown =
        switch (score) {
          case NodeScore.NotRated() -> "";
          case NodeScore.Rated rated ->
              switch (ShownScore.of(rated.value(), scale, read.levels())) {
                    case ShownScore.Rounded(var rounded) -> rounded.toPlainString();
                    case ShownScore.LessThan(var threshold) -> "< " + threshold.toPlainString();
                  }
                  + " / "
                  + scale.max().toPlainString();
        };
    Text level =
        Optional.ofNullable(maturity)
            .map(Maturity::level)
            .flatMap(read::level)
            .map(Level::title)
            .orElse(null);
    return new Line(title, shown, level);
  }
}
