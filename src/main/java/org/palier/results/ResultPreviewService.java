package org.palier.results;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Facts;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.web.Form;
import org.palier.web.Language;
import org.palier.web.StaticPages;
import org.palier.web.StaticReply;

/// The pages of the result that answers would have today, with nothing submitted.
public final class ResultPreviewService {

  private final StaticPages pages;
  private final ResultPages results;
  private final Clock clock;

  public ResultPreviewService(StaticPages pages, Clock clock) {
    this.pages = pages;
    this.results = new ResultPages(pages.messages(), pages.formats(), pages.conditions(), clock);
    this.clock = clock;
  }

  /// Who answered what.
  public record Given(UUID assessment, String name, Facts facts, Answers answers) {}

  /// The page of that name: `result`, `actions`, `what-if`, `duties` or `receipt`.
  public StaticReply page(
      String name, Referential referential, Given given, Form asked, Language language) {
    return switch (name) {
      case "result", "actions", "what-if", "duties", "receipt" ->
          pages.page(
              language,
              "/assessments/" + given.assessment() + "/" + name,
              "results/" + name,
              page(name, head(given), outcome(referential, given), asked, language));
      default -> new StaticReply.Missing();
    };
  }

  private Object page(
      String name, ResultPage.Head head, Outcome outcome, Form asked, Language language) {
    String theme = asked.text("theme");
    return switch (name) {
      case "actions" -> results.actions(head, outcome, theme, number(asked.text("page")), language);
      case "what-if" -> results.whatIf(head, outcome, asked.all("action"), theme, language);
      case "duties" -> results.duties(head, outcome, language);
      case "receipt" -> results.receipt(head, outcome, asked.text("node"), language);
      default -> results.result(head, outcome, language);
    };
  }

  private static int number(String page) {
    return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
  }

  private ResultPage.Head head(Given given) {
    return new ResultPage.Head(
        given.assessment(), given.name(), clock.instant(), false, true, false, java.util.List.of());
  }

  private Outcome outcome(Referential referential, Given given) {
    Situation situation =
        new Situation(
            given.facts(), given.answers(), LocalDate.now(clock), Situation.Platform.NOTHING);
    return Outcome.of(referential, situation, Evaluator.evaluate(referential, situation));
  }
}
