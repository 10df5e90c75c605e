package org.palier.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each fault is made in a copy of what ships.
class AnalyseCommandTest {

  private static final Path SHIPPED =
      Path.of(System.getProperty("palier.home", ""), "questionnaires").toAbsolutePath();

  @TempDir
  @SuppressWarnings("NullAway.Init") // Set by JUnit.
  private Path folder;

  private void copy() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED.resolve("transition-ecologique"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  private void replace(String file, String old, String text) throws IOException {
    String before = Files.readString(folder.resolve(file));
    assertThat(before).contains(old);
    Files.writeString(
        folder.resolve(file),
        before.replaceFirst(
            java.util.regex.Pattern.quote(old), java.util.regex.Matcher.quoteReplacement(text)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = FAULTS)
  void aFaultInWhatShipsIsFound(String kind, String file, String old, String text, String said)
      throws IOException {
    copy();
    replace(file, old, text.replace("\\n", "\n"));
    Ran ran = Ran.command("analyse", folder.toString(), "--json");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("\"finding\" : \"" + kind + "\"").contains(said);
    assertThat(ran.status()).isEqualTo(1);
  }

  private static final String FAULTS =
      """
      question-unreachable | questionnaire.yaml | when: LOC_MAIT | when: {all: [LOC_MAIT, {fact: locaux, is: false}]} | tree[ENE].children[ENE-3]
      condition-always-true | questionnaire.yaml | TERT1000: {fact: surface_tertiaire, at_least: 1000} | TERT1000: {any: [{fact: volunteers, at_least: 0}, {fact: volunteers, at_least: 3}]} | flags.TERT1000
      condition-always-false | questionnaire.yaml | when: {fact: size, in: [T0, T1]} | when: {all: [{fact: size, is: T0}, {fact: employees, above: 0}]} | tree[PIL].children[PIL-1].variants[0].when
      level-unreachable | questionnaire.yaml | {fact: evidence_share, at_least: 50} | {fact: evidence_share, above: 100} | levels[maitrise]
      threshold-idle | questionnaire.yaml | {themes_at_least: 40} | {themes_at_least: 60} | le seuil de 60 ne sert à rien
      gate-idle | questionnaire.yaml | - {question: PIL-1, points_at_least: 2} | - {question: PIL-1, points_at_least: 1} | le niveau `elan` demande déjà autant
      action-never-recommended | toolbox.yaml | when: {flag: TOIT} | when: {all: [TOIT, {not: LOC_MAIT}]} | actions[EAU-A06]
      move-never-used | toolbox.yaml | moves: [{question: ENE-1, from: 2, to: 3}, {question: ENE-5, from: 2, to: 3}] | moves: [{question: ENE-1, from: 2, to: 3}, {question: ENE-5, from: 1.2, to: 1.8}] | moves[1]
      step-without-action | toolbox.yaml | moves: [{question: PIL-1, from: 2, to: 3}] | moves: [{question: PIL-2, from: 2, to: 3}] | aucune action ne fait avancer depuis 2 point(s), pour tous
      weight-without-influence | questionnaire.yaml | weight: 1 | weight: 0 | la question ne change le total de personne
      text-too-long | questionnaire.yaml | title: Mandat et gouvernance | title: Mandat et gouvernance de la transition écologique dans toute votre organisation et avec tous ceux qui y travaillent | mots, 14 au plus
      text-hard-to-read | toolbox.yaml | Écrivez en une page qui porte la transition écologique | Institutionnalisez la contractualisation interdépartementale, l’opérationnalisation multidimensionnelle, la responsabilisation organisationnelle, la territorialisation intercommunale et la professionnalisation environnementale | indice de Kandel et Moles
      reading-warning | questionnaire.yaml | - {id: locaux, kind: boolean, | - {id: seul, kind: boolean}\\n  - {id: locaux, kind: boolean, | à la lecture : `label` is missing
      not-decided | questionnaire.yaml | from: 20 | from: 0.5 | le seuil demande-t-il plus que les verrous ?
      translation-missing | texts.en.yaml | Mandate and governance | "" | la traduction manque
      """;

  @Test
  void whatShipsIsClean() {
    Ran ran = Ran.command("analyse", SHIPPED.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines().filter(line -> line.startsWith(SHIPPED.toString()))).isEmpty();
    assertThat(ran.status()).isZero();
  }

  @Test
  void whatIsWrongWithTheFilesIsBadInput() {
    Ran ran = Ran.command("analyse", folder.resolve("none").toString());
    assertThat(ran.err()).contains("there is no such file");
    assertThat(ran.status()).isEqualTo(2);
  }

  @Test
  void aWaiverThatAnswersNothingIsBadInput() throws IOException {
    copy();
    replace(
        "toolbox.yaml",
        "edition:",
        "waivers: [{finding: step-without-action, at: PIL-1, reason: Tried.}]\nedition:");
    Ran ran = Ran.command("analyse", folder.toString());
    assertThat(ran.err())
        .contains("waivers[0]: the analysis finds no `step-without-action` at `PIL-1`");
    assertThat(ran.status()).isEqualTo(2);
  }

  @Test
  void helpIsGiven() {
    assertThat(Ran.command("analyse", "--help").out()).contains("--json");
  }
}
