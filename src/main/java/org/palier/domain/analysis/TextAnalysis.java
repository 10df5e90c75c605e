package org.palier.domain.analysis;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.domain.analysis.Finding.Kind;
import org.palier.domain.analysis.Spot.Section;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.toolbox.ToolboxAction;

/// Finds texts that are long or hard to read, in the language of the files. Hardness is measured in
/// French only, and on a whole question or action, since a measure of few words says little.
final class TextAnalysis {

  /// The most words that each text may have.
  static final int MOST_IN_TITLE = 14;

  static final int MOST_IN_QUESTION = 30;
  static final int MOST_IN_OPTION = 40;
  static final int MOST_IN_PARAGRAPH = 80;

  /// The least measure of Kandel and Moles; under it a text is “very hard”.
  static final int LEAST_MEASURE = 30;

  /// Under so many words the measure is not taken.
  static final int LEAST_WORDS = 30;

  private final Referential referential;
  private final Map<Spot, Readability> readings = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  TextAnalysis(Referential referential) {
    this.referential = referential;
  }

  List<Finding> run() {
    referential.questionnaire().nodes().stream()
        .filter(node -> !(node instanceof Question))
        .forEach(
            node -> limit(Spot.of(Section.NODE, node.id()), "title", node.title(), MOST_IN_TITLE));
    referential.questionnaire().questions().values().forEach(this::question);
    referential.questionnaire().levels().forEach(this::level);
    referential.toolbox().actions().values().forEach(this::action);
    return findings;
  }

  /// What was measured, in the order of the files; empty in another language than French.
  Map<Spot, Readability> readings() {
    return readings;
  }

  private void question(Question question) {
    Spot spot = Spot.of(Section.NODE, question.id());
    limit(
        spot,
        "title",
        question.title(),
        MOST_IN_TITLE + (question.title().equals(question.text()) ? MOST_IN_QUESTION : 0));
    limit(spot, "text", question.text(), MOST_IN_QUESTION);
    List<String> texts = new ArrayList<>(List.of(question.text().original()));
    for (QuestionKind.Option option : question.kind().options()) {
      limit(spot, "options[" + option.id() + "].label", option.label(), MOST_IN_OPTION);
      texts.add(option.label().original());
    }
    measure(spot, texts);
  }

  private void level(Level level) {
    Spot spot = Spot.of(Section.LEVEL, level.id());
    limit(spot, "description", level.description(), MOST_IN_PARAGRAPH);
    limit(spot, "theme_description", level.themeDescription(), MOST_IN_PARAGRAPH);
  }

  private void action(ToolboxAction action) {
    Spot spot = Spot.of(Section.ACTION, action.id());
    limit(spot, "title", action.title(), MOST_IN_TITLE);
    limit(spot, "how", action.how(), MOST_IN_PARAGRAPH);
    measure(spot, List.of(action.title().original(), action.how().original()));
  }

  private void limit(Spot spot, String part, @Nullable Text text, int most) {
    int words = text == null ? 0 : Readability.words(text.original());
    if (words > most) {
      findings.add(
          Finding.of(
              Kind.TEXT_TOO_LONG, spot.at(part), Integer.toString(words), Integer.toString(most)));
    }
  }

  private void measure(Spot spot, List<String> texts) {
    Readability reading = Readability.of(texts);
    if (!referential.questionnaire().language().startsWith("fr") || reading.words() < LEAST_WORDS) {
      return;
    }
    readings.put(spot, reading);
    if (reading.measure().compareTo(Ratio.of(LEAST_MEASURE)) < 0) {
      findings.add(
          Finding.of(
              Kind.TEXT_HARD_TO_READ,
              spot,
              reading.measure().toDecimal(0, RoundingMode.HALF_UP).toPlainString(),
              Integer.toString(LEAST_MEASURE)));
    }
  }
}
