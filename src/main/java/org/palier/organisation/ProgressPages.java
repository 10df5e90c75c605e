package org.palier.organisation;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palier.assessment.OwnershipService;
import org.palier.assessment.Submission;
import org.palier.assessment.SubmissionService;
import org.palier.dashboard.Comparison;
import org.palier.dashboard.ReleaseService;
import org.palier.domain.chart.Slope;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.progress.Course;
import org.palier.domain.progress.Move;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.toolbox.ToolboxAction;
import org.palier.domain.versions.DualScore;
import org.palier.referential.UpgradeService;
import org.palier.web.Formats;
import org.palier.web.Language;
import org.palier.web.Messages;

/// Makes the page of an organisation's progress.
@Singleton
class ProgressPages {

  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
  private static final int COLUMNS = 6;
  private static final int DONE_SHOWN = 10;

  private final OwnershipService ownership;
  private final SubmissionService submissions;
  private final UpgradeService upgrades;
  private final ReleaseService releases;
  private final CarriedOut plan;
  private final Messages messages;
  private final Formats formats;

  ProgressPages(
      OwnershipService ownership,
      SubmissionService submissions,
      UpgradeService upgrades,
      ReleaseService releases,
      CarriedOut plan,
      Messages messages,
      Formats formats) {
    this.ownership = ownership;
    this.submissions = submissions;
    this.upgrades = upgrades;
    this.releases = releases;
    this.plan = plan;
    this.messages = messages;
    this.formats = formats;
  }

  /// A submission with its answers read under the version of the last one, where that is possible.
  record Known(Submission submission, Course.Stop stop, Optional<Situation> situation) {}

  /// Empty where nothing of the questionnaire was submitted.
  Optional<ProgressPage> page(Space space, String questionnaire) {
    UUID organisation = space.organisation().id();
    List<Submission> sent =
        ownership.sent(organisation, questionnaire).stream()
            .flatMap(one -> submissions.numbered(one.assessment(), one.number()).stream())
            .toList();
    if (sent.isEmpty()) {
      return Optional.empty();
    }
    List<Known> known = sent.stream().map(one -> known(one, sent.getLast())).toList();
    Submission last = sent.getLast();
    Optional<Comparison> comparison =
        releases.beside(last.territoryId(), questionnaire, last.assessmentId(), last.number());
    return Optional.of(new Told(space, known, comparison, space.visit().language()).page());
  }

  private Known known(Submission one, Submission last) {
    Questionnaire own = one.referential().questionnaire();
    Questionnaire newest = last.referential().questionnaire();
    LocalDate on = LocalDate.ofInstant(one.submittedAt(), FRANCE);
    if (own.version().equals(newest.version())) {
      return new Known(
          one,
          new Course.Stop(on, own.version(), one.evaluation(), Optional.empty()),
          Optional.of(one.situation()));
    }
    Optional<DualScore> dual =
        upgrades
            .between(own.id().value(), own.version(), newest.version())
            .map(
                path ->
                    DualScore.of(
                        one.referential(),
                        one.situation(),
                        one.evaluation(),
                        last.referential(),
                        path));
    return new Known(
        one,
        new Course.Stop(on, own.version(), one.evaluation(), dual.map(DualScore::laterEvaluation)),
        dual.map(DualScore::laterSituation));
  }

  /// One organisation's progress, told in one language.
  private final class Told {

    private final Space space;
    private final List<Known> known;
    private final Course course;
    private final Optional<Comparison> comparison;
    private final Language language;
    private final Questionnaire questionnaire;

    Told(Space space, List<Known> known, Optional<Comparison> comparison, Language language) {
      this.space = space;
      this.known = known;
      this.course = new Course(known.stream().map(Known::stop).toList());
      this.comparison = comparison;
      this.language = language;
      this.questionnaire = known.getLast().submission().referential().questionnaire();
    }

    ProgressPage page() {
      return new ProgressPage(
          space.address(),
          space.organisation().name(),
          questionnaire.title(),
          IntStream.range(0, known.size()).mapToObj(this::row).toList().reversed(),
          course.hasBreaks(),
          whole().stream().toList(),
          themes().stream().toList(),
          questionnaire.themes().stream().map(this::row).toList(),
          changed(),
          brought(),
          beside());
    }

    private ProgressPage.StopRow row(int index) {
      Submission submission = known.get(index).submission();
      Course.Stop stop = known.get(index).stop();
      return new ProgressPage.StopRow(
          "/assessments/" + submission.assessmentId() + "/result?number=" + submission.number(),
          submission.submittedAt(),
          stop.version(),
          course.isBreak(index),
          score(Course.percent(stop.own())),
          level(submission.referential().questionnaire(), stop.own()),
          stop.again().map(again -> score(Course.percent(again))).orElse(""));
    }

    /// The own series, interrupted where the version changes, and, where it does, the old answers
    /// under the last version.
    private Optional<ProgressPage.Drawing> whole() {
      Course shown = course.latest(COLUMNS);
      if (shown.stops().size() < 2) {
        return Optional.empty();
      }
      List<Slope.Line> lines = new ArrayList<>();
      lines.add(
          new Slope.Line(
              say("whole"),
              "own",
              shown.stops().stream().map(stop -> Course.percent(stop.own())).toList()));
      if (shown.hasBreaks()) {
        lines.add(
            new Slope.Line(
                say("again"),
                "again",
                shown.stops().stream()
                    .map(stop -> shown.comparable(stop).flatMap(Course::percent))
                    .toList()));
      }
      Slope own = Slope.of(moments(shown), lines, false);
      return Optional.of(
          new ProgressPage.Drawing("slope-whole", say("whole.title"), own, wholeWords(shown)));
    }

    private List<Slope.Moment> moments(Course shown) {
      return IntStream.range(0, shown.stops().size())
          .mapToObj(i -> new Slope.Moment(shortDate(shown.stops().get(i).on()), shown.isBreak(i)))
          .toList();
    }

    private String shortDate(LocalDate day) {
      return String.format("%02d/%d", day.getMonthValue(), day.getYear());
    }

    private String wholeWords(Course shown) {
      return shown.stops().stream()
          .map(
              stop ->
                  say(
                      "whole.point",
                      formats.date(language, stop.on()),
                      score(Course.percent(stop.own())),
                      stop.version()))
          .collect(Collectors.joining(" "));
    }

    private Optional<Evaluation> before() {
      return course.before().flatMap(course::comparable);
    }

    private Evaluation now() {
      return course.last().own();
    }

    /// From the submission before to the last, both under the last version.
    private Optional<ProgressPage.Drawing> themes() {
      return before()
          .map(
              then -> {
                List<Slope.Line> lines =
                    questionnaire.themes().stream().map(theme -> line(theme, then)).toList();
                List<Slope.Moment> moments =
                    List.of(
                        new Slope.Moment(shortDate(course.before().orElseThrow().on()), false),
                        new Slope.Moment(shortDate(course.last().on()), false));
                return new ProgressPage.Drawing(
                    "slope-themes",
                    say("themes.title"),
                    Slope.of(moments, lines, true),
                    say("themes.words"));
              });
    }

    private Slope.Line line(Group theme, Evaluation then) {
      Move move = Move.of(theme.id(), then, now());
      return new Slope.Line(
          arrow(move) + theme.title().in(language.code()),
          move.name().toLowerCase(java.util.Locale.ROOT),
          List.of(Course.percent(then, theme.id()), Course.percent(now(), theme.id())));
    }

    private static String arrow(Move move) {
      return switch (move) {
        case UP -> "↗ ";
        case DOWN -> "↘ ";
        case SAME -> "→ ";
        case UNKNOWN -> "";
      };
    }

    private ProgressPage.ThemeRow row(Group theme) {
      Optional<Evaluation> then = before();
      CompareWords words = new CompareWords(comparison, messages, formats, language);
      return new ProgressPage.ThemeRow(
          theme.title().in(language.code()),
          then.map(evaluation -> score(Course.percent(evaluation, theme.id()))).orElse(""),
          score(Course.percent(now(), theme.id())),
          then.map(evaluation -> Move.of(theme.id(), evaluation, now()))
              .filter(move -> move != Move.UNKNOWN)
              .map(move -> arrow(move) + say("move." + move.name()))
              .orElse(""),
          words.theme(theme.id().value()),
          words.isSecret(theme.id().value()));
    }

    private ProgressPage.Changed changed() {
      Optional<Evaluation> then = before();
      return then.isEmpty()
          ? new ProgressPage.Changed(false, "", List.of(), List.of())
          : new ProgressPage.Changed(
              true,
              levelWords(then.get()),
              moved(then.get(), Move.UP),
              moved(then.get(), Move.DOWN));
    }

    private String levelWords(Evaluation then) {
      int was = rank(then);
      int is = rank(now());
      String before = level(questionnaire, then);
      String after = level(questionnaire, now());
      return is == was
          ? say("level.same", after)
          : say(is > was ? "level.up" : "level.down", before, after);
    }

    private int rank(Evaluation evaluation) {
      return IntStream.range(0, questionnaire.levels().size())
          .filter(i -> questionnaire.levels().get(i).id().equals(evaluation.maturity().level()))
          .findFirst()
          .orElse(-1);
    }

    private List<ProgressPage.QuestionRow> moved(Evaluation then, Move way) {
      Known before = known.get(known.size() - 2);
      SaidWords words = new SaidWords(questionnaire, messages, formats, language);
      return questionnaire.questions().values().stream()
          .filter(question -> Move.of(question.id(), then, now()) == way)
          .map(
              question ->
                  new ProgressPage.QuestionRow(
                      question.id().value(),
                      question.title().in(language.code()),
                      words.change(
                          question,
                          before.situation().orElseThrow(),
                          known.getLast().submission().situation())))
          .toList();
    }

    private ProgressPage.Brought brought() {
      if (known.size() < 2) {
        return new ProgressPage.Brought(List.of(), 0);
      }
      List<CarriedOut.Done> done =
          plan.between(
              space.organisation().id(),
              questionnaire.id().value(),
              known.get(known.size() - 2).submission().submittedAt(),
              known.getLast().submission().submittedAt(),
              language);
      return new ProgressPage.Brought(
          done.stream().limit(DONE_SHOWN).map(this::row).toList(),
          Math.max(0, done.size() - DONE_SHOWN));
    }

    private ProgressPage.DoneRow row(CarriedOut.Done done) {
      String improved =
          done
              .action()
              .flatMap(known.getLast().submission().referential().toolbox()::action)
              .stream()
              .flatMap(action -> action.moves().stream())
              .map(ToolboxAction.Move::question)
              .distinct()
              .filter(question -> before().filter(then -> rose(question, then)).isPresent())
              .map(NodeId::value)
              .collect(Collectors.joining(", "));
      return new ProgressPage.DoneRow(
          done.address(), done.title(), done.at(), done.measured(), improved);
    }

    private boolean rose(NodeId question, Evaluation then) {
      return Move.of(question, then, now()) == Move.UP;
    }

    private ProgressPage.Beside beside() {
      return new CompareWords(comparison, messages, formats, language)
          .beside(score(Course.percent(now())), questionnaire);
    }

    private String level(Questionnaire under, Evaluation evaluation) {
      return Optional.ofNullable(evaluation.maturity().level())
          .flatMap(under::level)
          .map(found -> found.title().in(language.code()))
          .orElseGet(() -> say("level.none"));
    }

    private String score(Optional<BigDecimal> percent) {
      return percent
          .map(value -> formats.number(language, value, 1))
          .orElseGet(() -> say("not-rated"));
    }

    private String say(String key, Object... arguments) {
      return messages.text(language, "progress." + key, arguments);
    }
  }
}
