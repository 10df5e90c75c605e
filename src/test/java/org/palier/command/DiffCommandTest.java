package org.palier.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.referential.SchemaCheck;

class DiffCommandTest {

  private static final Path OLD = Ran.questionnaires().resolve("layered");

  private static final Path LAYER = OLD.resolve("territories/pays.yaml");

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
        "questionnaire.yaml|from: 50|from: 60|niveau deux, from : modifié : « 50 » devient « 60 »",
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

  /// What is said of the layer once a text of a file of its core was replaced.
  private Ran reviewed(String file, String right, String wrong) throws IOException {
    after(file, right, wrong);
    return Ran.command("diff", "--layer", LAYER.toString(), OLD.toString(), now.toString());
  }

  @Test
  void aLayerThatNothingTouchesHasNothingToReview() throws IOException {
    Ran ran = reviewed("questionnaire.yaml", "from: 50", "from: 60");
    assertThat(ran.out().lines()).containsExactly("Rien de ce que la surcouche touche n’a changé.");
    assertThat(ran.status()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "questionnaire.yaml|text: Suivez-vous vos|text: Connaissez-vous vos|7: questions.ENE-1: la"
            + " question ou le groupe `ENE-1` dit maintenant « Connaissez-vous vos consommations ?"
            + " » au lieu de « Suivez-vous vos consommations ? » : relisez ce que vous y ajoutez",
        "questionnaire.yaml|title: Énergie|title: Énergies|11: add.ENE: la question ou le groupe"
            + " `ENE` dit maintenant « Énergies » au lieu de « Énergie » : relisez ce que vous y"
            + " ajoutez",
        "questionnaire.yaml|title: Énergie|title: Énergie~weight: 2|24: weights.ENE: la question ou"
            + " le groupe `ENE` pèse maintenant 2 au lieu de 1 : vérifiez ce que pèse votre ajout",
        "questionnaire.yaml|id: ENE-2|id: ENE-4|11: add.ENE: la question ou le groupe `ENE`"
            + " contient maintenant `ENE-1`, `ENE-4` : vérifiez la place et le poids de votre"
            + " ajout",
        "questionnaire.yaml|id: EAU-2|id: EAU-9|8: questions.EAU-2: la question ou le groupe"
            + " `EAU-2` n’est plus dans layered@1.2.0 : retirez ceci, ou rattachez-le ailleurs",
        "questionnaire.yaml|points: 1, label: Oui|points: 2, label: Oui|29:"
            + " actions[pays.A1].moves[1].question: la réponse `1` de `EAU-1` vaut maintenant 2 au"
            + " lieu de 1 : vérifiez ce qui compte sur ses points",
        "questionnaire.yaml|label: Non}|label: Pas du tout}|7: questions.ENE-1: la réponse `0` de"
            + " `ENE-1` dit maintenant « Pas du tout » au lieu de « Non » : relisez ce que vous en"
            + " dites",
        "questionnaire.yaml|label: Dans quelle|label: En quelle|5: facts.zone: le fait `zone` dit"
            + " maintenant « En quelle zone d’activité êtes-vous ? » au lieu de « Dans quelle zone"
            + " d’activité êtes-vous ? » : relisez ce que vous y ajoutez",
        "questionnaire.yaml|text: Récupérez|when: {fact: zone, is: aucune}~    text: Récupérez|8:"
            + " questions.EAU-2: la question ou le groupe `EAU-2` a une autre condition : vérifiez"
            + " à qui s’adresse votre ajout",
        "toolbox.yaml|cost: 0|cost: 2|31: actions[pays.A1].requires[0]: l’action `ENE-A1` demande"
            + " comme effort maintenant 3 au lieu de 1 : relisez ce que vous y ajoutez",
        "toolbox.yaml|from: 0, to: 1|from: 0.5, to: 1|33: aids.ENE-A1: l’action `ENE-A1` donne"
            + " d’autres points : vérifiez ce qui compte sur eux",
        "toolbox.yaml|id: ENE-A1|id: ENE-A7|33: aids.ENE-A1: l’action `ENE-A1` n’est plus dans"
            + " layered@1.2.0 : retirez ceci, ou rattachez-le ailleurs",
        "questionnaire.yaml|eau de pluie ?~        optional: true|eau de pluie ?|8:"
            + " questions.EAU-2: `EAU-2` belongs to the core score and can't be hidden",
        "questionnaire.yaml|version: 1.2.0|version: 2.0.0|1: extends: this layer stands over"
            + " `layered@2.0.0`: write `layered@2`",
      })
  void whatTheCoreDoesToALayerIsSaidWithItsPlaceAndWhatToDo(
      String file, String right, String wrong, String said) throws IOException {
    Ran ran = reviewed(file, right.replace("~", "\n"), wrong.replace("~", "\n    "));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines()).contains(LAYER + ":" + said);
    assertThat(ran.out().lines().toList().getLast())
        .startsWith("À revoir dans la surcouche : ")
        .endsWith(". Puis avancez `edition`.");
    assertThat(ran.status()).isEqualTo(1);
  }

  @Test
  void whatIsRemovedIsSaidOnce() throws IOException {
    assertThat(reviewed("questionnaire.yaml", "id: EAU-2", "id: EAU-9").out().lines())
        .filteredOn(line -> line.contains("EAU-2"))
        .hasSize(1);
  }

  @Test
  void aLayerThatDoesNotFitTheOldCoreIsToldAndEndsWithTwo(@TempDir Path folder) throws IOException {
    Path wrong = folder.resolve("pays.yaml");
    Files.writeString(wrong, Files.readString(LAYER).replace("EAU-2: {hide", "EAU-7: {hide"));
    Ran ran = Ran.command("diff", "--layer", wrong.toString(), OLD.toString(), OLD.toString());
    assertThat(ran.err()).contains("the core has no question `EAU-7`: correct the name");
    assertThat(ran.status()).isEqualTo(2);
  }

  @Test
  void aChangeUnderTheSameVersionAsksToRaiseIt() throws IOException {
    assertThat(after("questionnaire.yaml", "title: Eau", "title: L’eau").out())
        .contains("augmentez `version`");
    assertThat(after("toolbox.yaml", "cost: 0", "cost: 1").out()).doesNotContain("augmentez");
  }

  private static final Path VERSIONS = Ran.questionnaires().resolve("versions");

  private static Ran diff(String... options) {
    String[] all = new String[options.length + 3];
    all[0] = "diff";
    System.arraycopy(options, 0, all, 1, options.length);
    all[options.length + 1] = VERSIONS.resolve("1").toString();
    all[options.length + 2] = VERSIONS.resolve("2").toString();
    return Ran.command(all);
  }

  @Test
  void orderTranslationsAndTheUpgradeAreSaid() {
    Ran ran = diff();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines())
        .contains(
            "question ou groupe ENE, children : autre ordre : « ENE-1, ENE-3 » devient « ENE-3,"
                + " ENE-1 »",
            "question ou groupe ENE : reformulé : « Énergie » devient « Énergie et chaleur »",
            "question ou groupe ENE : traduction à relire, l’original a changé (en) : « Energy »"
                + " devient « Energy »",
            "question ou groupe ENE-1, text : traduction modifiée (en) : « Do you follow your"
                + " consumption? » devient « How often do you follow your consumption? »",
            "question ou groupe ENE-3 : traduction ajoutée (en) : «  » devient « Temperature »",
            "question ou groupe EAU : traduction manquante (en) : « Water » devient «  »",
            "question ou groupe ENE-4 : traduction manquante (en)",
            "option ENE-1.mensuel : ajouté",
            "fait vitrines : retiré",
            "réponse à ENE-1 : reprise dans ENE-1 (0 devient jamais, 1 devient annuel)",
            "réponse à ENE-2 : reprise dans ENE-4 et ENE-5",
            "réponse à EAU-2 : non repris, parce que : Le référentiel ne demande plus la"
                + " récupération d’eau de pluie.",
            "fait zone : repris dans secteur");
    assertThat(ran.out()).doesNotContain("EAU-7 : traduction", "augmentez");
  }

  @Test
  void theSameIsPrintedAsJson() throws IOException {
    JsonNode printed = new ObjectMapper().readTree(diff("--json").out());
    assertThat(SchemaCheck.of("diff").problems(printed)).isEmpty();
    assertThat(printed.at("/old").asText()).isEqualTo("suivi@1.0.0");
    assertThat(printed.at("/raiseVersion").asBoolean()).isFalse();
    assertThat(printed.at("/upgrade/questions/EAU-2/drop").asText()).contains("eau de pluie");
    assertThat(printed.at("/upgrade/questions/ENE-2/to/1/question").asText()).isEqualTo("ENE-5");
    assertThat(printed.at("/changes").size()).isEqualTo((int) diff().out().lines().count() - 6);
  }

  @ParameterizedTest
  @CsvSource({"not_applicable: justified, not_applicable", "rated: false, rated"})
  void whatElseCountsIsSaidByItsKey(String written, String key) throws IOException {
    String text = "consommation d’eau ?";
    Ran ran =
        after("questionnaire.yaml", text, text + System.lineSeparator() + "        " + written);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines()).contains("question ou groupe EAU-1, " + key + " : modifié");
  }

  @Test
  void aWrongUpgradeIsToldAndEndsWithTwo() throws IOException {
    Path two = VERSIONS.resolve("2");
    Files.copy(two.resolve("questionnaire.yaml"), now.resolve("questionnaire.yaml"));
    Files.writeString(now.resolve("upgrade.yaml"), "from: suivi@1.0.0");
    Ran ran = Ran.command("diff", VERSIONS.resolve("1").toString(), now.toString());
    assertThat(ran.err()).contains("`EAU-2` is gone: say under `questions`");
    assertThat(ran.status()).isEqualTo(2);
  }

  @Test
  void aFolderThatCannotBeReadIsToldAndEndsWithTwo() {
    Ran ran = Ran.command("diff", OLD.toString(), now.resolve("absent").toString());
    assertThat(ran.err()).contains("there is no such file");
    assertThat(ran.status()).isEqualTo(2);
  }
}
