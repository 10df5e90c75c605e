package org.palier.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest {

  private static final Path OLD = Ran.questionnaires().resolve("layered");

  @TempDir Path now = Path.of("");

  /// What is said once a text of a file was replaced.
  private Ran after(String file, String right, String wrong) throws IOException {
    for (String name : new String[] {"questionnaire.yaml", "toolbox.yaml"}) {
      String text = Files.readString(OLD.resolve(name));
      if (name.equals(file)) {
        assertThat(text).contains(right);
        text = text.replace(right, wrong);
      }
      Files.writeString(now.resolve(name), text);
    }
    return Ran.command("diff", OLD.toString(), now.toString());
  }

  @Test
  void twoVersionsThatSayTheSameDoNotDiffer() {
    Ran ran = Ran.command("diff", OLD.toString(), OLD.toString());
    assertThat(ran.out()).isEmpty();
    assertThat(ran.status()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "questionnaire.yaml|title: Énergie|title: Énergies|question ou groupe ENE : reformulé :"
            + " « Énergie » devient « Énergies »",
        "questionnaire.yaml|id: EAU-2|id: EAU-9|question ou groupe EAU-2 : retiré",
        "questionnaire.yaml|id: EAU-2|id: EAU-9|question ou groupe EAU-9 : ajouté",
        "questionnaire.yaml|title: Eau|title: Eau~weight: 2|question ou groupe EAU : autre"
            + " poids : « 1 » devient « 2 »",
        "questionnaire.yaml|points: 1, label: Oui|points: 2, label: Oui|option ENE-1.1 : autres"
            + " points : « 1 » devient « 2 »",
        "questionnaire.yaml|label: Non}|label: Pas du tout}|option ENE-1.0 : reformulé :"
            + " « Non » devient « Pas du tout »",
        "questionnaire.yaml|from: 50|from: 60|niveau deux : modifié : « 50 » devient « 60 »",
        "questionnaire.yaml|from: 50|from: 50, requires: [{question: ENE-1, points_at_least: 1}]"
            + "|niveau deux : autres verrous",
        "questionnaire.yaml|text: Récupérez|when: {fact: zone, is: aucune}~    text: Récupérez"
            + "|question ou groupe EAU-2 : autre condition",
        "toolbox.yaml|from: 0, to: 1|from: 0.5, to: 1|action ENE-A1 : autres points",
        "toolbox.yaml|cost: 0|cost: 2|action ENE-A1 : autre poids : « 1 » devient « 3 »",
      })
  void eachKindOfChangeIsSaidInWords(String file, String right, String wrong, String said)
      throws IOException {
    Ran ran = after(file, right, wrong.replace("~", System.lineSeparator() + "    "));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines()).contains(said);
  }

  @Test
  void aChangeUnderTheSameVersionAsksToRaiseIt() throws IOException {
    assertThat(after("questionnaire.yaml", "title: Eau", "title: L’eau").out())
        .contains("augmentez `version`");
    assertThat(after("toolbox.yaml", "cost: 0", "cost: 1").out()).doesNotContain("augmentez");
  }

  @Test
  void aFolderThatCannotBeReadIsToldAndEndsWithTwo() {
    Ran ran = Ran.command("diff", OLD.toString(), now.resolve("absent").toString());
    assertThat(ran.err()).contains("there is no such file");
    assertThat(ran.status()).isEqualTo(2);
  }
}
