package org.palier.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palier.assessment.PreviewService;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.questionnaire.Questionnaire.Subject;
import org.palier.domain.questionnaire.Text;
import org.palier.referential.Problem;
import org.palier.referential.ReadReferential;
import org.palier.referential.ReferentialReader;
import org.palier.results.ResultPreviewService;
import org.palier.web.Form;
import org.palier.web.Language;
import org.palier.web.StaticPages;
import org.palier.web.StaticReply;

/// The pages of a preview by their addresses, which are those of the platform. Each reads the files
/// anew, and shows their problems where there are any.
final class PreviewPages {

  private static final UUID ID = PreviewService.ASSESSMENT;
  private static final Pattern PAGE = Pattern.compile("/assessments/" + ID + "/([a-z-]{1,20})");
  private static final Pattern THEME =
      Pattern.compile("/assessments/" + ID + "/themes/([A-Za-z][A-Za-z0-9._-]{0,39})");

  record ProblemsPage(List<String> problems) {}

  record ContentsPage(
      UUID assessment, Text title, Subject subject, List<String> notices, List<ThemeLink> themes) {}

  record ThemeLink(String id, Text title) {}

  record MissingPage(UUID assessment) {}

  private interface Shown {
    StaticReply of(Referential referential, List<Problem> warnings);
  }

  private final Path questionnaire;
  private final StaticPages pages = new StaticPages();
  private final PreviewService answers;
  private final ResultPreviewService results;

  PreviewPages(Path questionnaire, Clock clock) {
    this.questionnaire = questionnaire;
    this.answers = new PreviewService(pages, clock);
    this.results = new ResultPreviewService(pages, clock);
  }

  Optional<StaticPages.File> file(String address) {
    return pages.file(address);
  }

  StaticReply get(String path, Form asked, Language language) {
    if (path.equals("/") || path.equals("/assessments/" + ID)) {
      return read(
          language, (referential, warnings) -> contents(referential, warnings, language, path));
    }
    Matcher theme = THEME.matcher(path);
    if (theme.matches()) {
      return read(
          language,
          (referential, _) -> answers.theme(referential, theme.group(1), asked, language));
    }
    Matcher page = PAGE.matcher(path);
    return page.matches()
        ? read(language, (referential, _) -> page(page.group(1), referential, asked, language))
        : new StaticReply.Missing();
  }

  StaticReply post(String path, Form form, Language language) {
    Matcher theme = THEME.matcher(path);
    if (theme.matches()) {
      return read(
          language,
          (referential, _) -> answers.saveTheme(referential, theme.group(1), form, language));
    }
    return switch (path.replaceFirst("^/assessments/" + ID, "")) {
      case "/facts" ->
          read(language, (referential, _) -> answers.saveFacts(referential, form, language));
      case "/revisions" -> new StaticReply.Moved("/");
      default -> new StaticReply.Missing();
    };
  }

  /// What to say of an address that the preview has nothing for.
  StaticReply.Page missing(Language language) {
    return pages.page(language, "/", "preview/missing", new MissingPage(ID));
  }

  private StaticReply page(String name, Referential referential, Form asked, Language language) {
    if (name.equals("facts")) {
      return answers.facts(referential, asked, language);
    }
    ResultPreviewService.Given given =
        new ResultPreviewService.Given(
            ID, answers.name(), answers.facts(referential), answers.answers(referential));
    return results.page(name, referential, given, asked, language);
  }

  private StaticReply contents(
      Referential referential, List<Problem> warnings, Language language, String path) {
    ContentsPage page =
        new ContentsPage(
            ID,
            referential.questionnaire().title(),
            referential.questionnaire().subject(),
            warnings.stream().map(Problem::toString).toList(),
            answers.themes(referential).stream()
                .map(theme -> new ThemeLink(theme.id().value(), theme.title()))
                .toList());
    return pages.page(language, path, "preview/contents", page);
  }

  private StaticReply read(Language language, Shown shown) {
    return switch (ReferentialReader.read(questionnaire)) {
      case ReadReferential.Bad bad ->
          pages.page(
              language,
              "/",
              "preview/problems",
              new ProblemsPage(bad.problems().stream().map(Problem::toString).toList()));
      case ReadReferential.Good good -> shown.of(good.referential(), good.warnings());
    };
  }
}
