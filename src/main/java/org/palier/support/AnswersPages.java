package org.palier.support;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.palier.assessment.Submission;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Text;
import org.palier.territory.Territory;
import org.palier.web.Formats;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.StaffNav;

/// Makes the page of what an organisation answered, for the staff it lets read that. Comments and
/// evidence are not on it.
@Singleton
class AnswersPages {

  private final Messages messages;
  private final Formats formats;

  AnswersPages(Messages messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  record AnswerLine(Text question, String answer) {}

  record ThemeBlock(Text title, List<AnswerLine> answers) {}

  record AnswersPage(
      StaffNav nav,
      String address,
      String organisation,
      Text questionnaire,
      Instant submittedAt,
      List<ThemeBlock> themes) {}

  AnswersPage page(Territory territory, Language language, Followed one, Submission submission) {
    Questionnaire questionnaire = submission.referential().questionnaire();
    Reading reading =
        Reading.of(questionnaire, submission.situation().facts(), submission.situation().answers());
    return new AnswersPage(
        StaffNav.of(territory.slug(), StaffNav.Part.ORGANISATIONS).within(),
        "/" + territory.slug() + "/staff/organisations/" + one.id(),
        one.name(),
        questionnaire.title(),
        submission.submittedAt(),
        questionnaire.themes().stream()
            .map(theme -> block(language, reading, theme))
            .filter(block -> !block.answers().isEmpty())
            .toList());
  }

  private ThemeBlock block(Language language, Reading reading, Group theme) {
    return new ThemeBlock(
        theme.title(),
        theme.questions().stream()
            .filter(question -> reading.isConcerned(question.id()))
            .map(question -> new AnswerLine(question.text(), words(language, reading, question)))
            .toList());
  }

  private String words(Language language, Reading reading, Question question) {
    return reading
        .answers()
        .entry(question.id())
        .map(Entry::answer)
        .map(answer -> words(language, reading, question, answer))
        .orElseGet(() -> messages.text(language, "results.answer.none"));
  }

  private String words(Language language, Reading reading, Question question, Answer answer) {
    return switch (answer) {
      case Answer.Chosen(OptionId option) -> labels(language, reading, question, Set.of(option));
      case Answer.Ticked(Set<OptionId> options) -> labels(language, reading, question, options);
      case Answer.Measured(BigDecimal value) ->
          formats.number(language, value, Math.max(0, value.stripTrailingZeros().scale()));
      case Answer.Written(String words) -> words;
      case Answer.NotApplicable _ -> messages.text(language, "results.answer.not-applicable");
      case Answer.DontKnow() -> messages.text(language, "results.answer.dont-know");
    };
  }

  private String labels(
      Language language, Reading reading, Question question, Set<OptionId> chosen) {
    return chosen.isEmpty()
        ? messages.text(language, "results.answer.nothing-ticked")
        : question.kind().options().stream()
            .filter(option -> chosen.contains(option.id()))
            .map(option -> reading.label(question, option).in(language.code()))
            .collect(Collectors.joining(" ; "));
  }
}
