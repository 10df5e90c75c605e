package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of an XLSForm.
class XlsFormImportTest {

  @TempDir Path folder = Path.of("");

  static Workbook form() {
    return new Workbook()
        .row(
            "survey",
            "type",
            "name",
            "label::Français (fr)",
            "label::English (en)",
            "relevant",
            "constraint",
            "hint")
        .row("survey", "begin_group", "energy", "Énergie", "Energy")
        .row("survey", "integer", "staff", "Combien de personnes ?", "How many people?")
        .row("survey", "select_one yn", "meters", "Un relevé ?", "Any reading?", "${staff} > 5")
        .row(
            "survey",
            "select_multiple how",
            "ways",
            "Comment ?",
            "How?",
            "${meters} = 'yes' and not(${staff} <= 7 or ${staff} = 9)")
        .row(
            "survey",
            "decimal",
            "share",
            "Quelle part ?",
            "Which share?",
            "selected(${ways}, 'b')",
            ". >= 0 and . <= 100")
        .row("survey", "decimal", "used", "Combien ?", "How much?", "", ". >= 2.5")
        .row("survey", "end_group")
        .row("choices", "list_name", "name", "label::Français (fr)", "label::English (en)")
        .row("choices", "yn", "no", "Non", "No")
        .row("choices", "yn", "yes", "Oui", "Yes")
        .row("choices", "how", "a", "À la main", "By hand")
        .row("choices", "how", "b", "Autrement", "Otherwise")
        .row("settings", "form_title", "form_id", "default_language")
        .row("settings", "Énergie", "energy-form", "Français (fr)");
  }

  private Imported read(Workbook form) {
    return XlsFormImport.read(form.write(folder.resolve("form.xlsx")));
  }

  @Test
  void aFormBecomesAQuestionnaire() {
    assertThat(read(form()))
        .isInstanceOfSatisfying(
            Imported.Good.class,
            good -> {
              assertThat(good.files().get("questionnaire.yaml"))
                  .isEqualTo(
                      """
                      format: 1
                      id: energy-form
                      version: 1.0.0
                      language: fr
                      title: Énergie
                      facts:
                        - {id: staff, kind: number, label: Combien de personnes ?}
                      tree:
                        - id: energy
                          title: Énergie
                          children:
                            - id: meters
                              text: Un relevé ?
                              kind: choice
                              when: {fact: staff, above: 5}
                              options:
                                - {id: "no", points: 0, label: Non}
                                - {id: "yes", points: 1, label: Oui}
                            - id: ways
                              text: Comment ?
                              kind: multiple
                              when:
                                all:
                                  - {question: meters, option_in: [yes]}
                                  - not:
                                      any:
                                        - {fact: staff, at_most: 7}
                                        - {fact: staff, is: 9}
                              options:
                                - {id: a, points: 1, label: À la main}
                                - {id: b, points: 1, label: Autrement}
                            - id: share
                              text: Quelle part ?
                              kind: percent
                              when: {question: ways, option_in: [b]}
                              rated: false
                            - id: used
                              text: Combien ?
                              kind: number
                              rated: false
                              bands:
                                - {from: 2.5, points: 1}
                      """);
              assertThat(good.files().get("texts.en.yaml"))
                  .contains(
                      "staff: {label: How many people?}", "options: {\"no\": No, \"yes\": Yes}");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "note|''|''|''|cellule A8: `note` is not read",
        "select_one_from_file x.csv|''|''|''|cellule A8: `select_one_from_file x.csv` is not"
            + " read",
        "begin_repeat|''|''|''|cellule A8: `begin_repeat` is not read",
        "select_one none|''|''|''|cellule A8: write `select_one` with the name of a list",
        "select_one yn or_other|''|''|''|cellule A8: write `select_one` with the name",
        "begin_group|''|''|''|cellule A2: this group has no end",
        "text|${meters} + 1 = 2|''|''|cellule E8: `+ 1 = 2` is not read here",
        "text|count(${meters}) > 1|''|''|cellule E8: `count` is not read here",
        "text|${meters} = ''|''|''|cellule E8: `${meters}` can't be compared so",
        "text|${meters} > 'no'|''|''|cellule E8: `${meters}` can't be compared so",
        "text|${none} = 'x'|''|''|cellule E8: `${none}` can't be compared so",
        "text|${meters} = 'maybe'|''|''|cellule E8: tree[energy].children[X].when: `meters` has"
            + " no option",
        "text|(${meters} = 'no'|''|''|cellule E8: the expression ends too early",
        "text|''|. > 3|''|cellule F8: a constraint is read on numbers only",
        "integer|''|. < 3|''|cellule F8: this constraint is not read",
        "integer|''|regex(., 'a')|''|cellule F8: this constraint is not read",
        "text|''|''|Take care|cellule G8: the column `hint` is not read",
      })
  void whatIsNotReadIsSaidWithItsSheetAndCell(
      String type, String relevant, String constraint, String hint, String said) {
    Workbook form = new Workbook();
    String[] header = {
      "type",
      "name",
      "label::Français (fr)",
      "label::English (en)",
      "relevant",
      "constraint",
      "hint"
    };
    form.row("survey", header)
        .row("survey", "begin_group", "energy", "Énergie", "Energy")
        .row("survey", "select_one yn", "meters", "Un relevé ?", "Any reading?")
        .row("survey", "<c/>")
        .row("survey", "<c/>")
        .row("survey", "<c/>")
        .row("survey", "<c/>")
        .row(
            "survey", type, "X", "Quoi ?", "What?", plain(relevant), plain(constraint), plain(hint))
        .row("survey", "end_group")
        .row("choices", "list_name", "name", "label::Français (fr)", "label::English (en)")
        .row("choices", "yn", "no", "Non", "No")
        .row("choices", "yn", "yes", "Oui", "Yes");
    assertThat(read(form))
        .isInstanceOfSatisfying(
            Imported.Bad.class,
            bad ->
                assertThat(bad.problems().stream().map(Problem::toString))
                    .anyMatch(line -> line.contains("feuille survey, " + said)));
  }

  private static String plain(String cell) {
    return cell.equals("''") ? "" : cell;
  }
}
