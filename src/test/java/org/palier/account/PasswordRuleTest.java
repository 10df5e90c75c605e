package org.palier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.account.PasswordRule.Fault;

class PasswordRuleTest {

  private static final List<String> CONTEXT =
      List.of("palier", "marie.durand", "Pays d’Exemple", "demo");

  private final PasswordRule rule = new PasswordRule();

  @ParameterizedTest
  @DisplayName(
      "ASVS 6.2.5, 6.2.9, G12 (CNIL 2022-100): long and hard to guess is accepted, "
          + "of whatever kinds of characters")
  @ValueSource(
      strings = {
        "sept chevaux boivent la rivière lente aujourd’hui",
        "qvxkwzjhtrbnmplsdfgc",
        "ЖаворонокПоётНадПолемУтром",
        "une lampe dort sous la neige; trois clés"
      })
  void longAndHardToGuessIsAccepted(String password) {
    assertThat(rule.fault(password, CONTEXT)).isEmpty();
  }

  @Test
  @DisplayName("ASVS 6.2.1, G12 (CNIL 2022-100): eight characters are refused")
  void eightCharactersAreRefused() {
    assertThat(rule.fault("x7#Kq!2v", CONTEXT)).hasValue(Fault.TOO_SHORT);
  }

  @ParameterizedTest
  @DisplayName("ASVS 6.2.4, 6.2.12, G12 (CNIL 2022-100): common and leaked passwords are refused")
  @ValueSource(
      strings = {
        "Azerty123456!",
        "Motdepasse2026!",
        "passwordpassword",
        "aaaaaaaaaaaaaaaa",
        "123456789012"
      })
  void whatIsGuessedIsRefused(String password) {
    assertThat(rule.fault(password, CONTEXT)).hasValue(Fault.EASILY_GUESSED);
  }

  @ParameterizedTest
  @DisplayName("ASVS 6.2.11, G12: what names the platform, the territory or the person is refused")
  @ValueSource(
      strings = {
        "lampe Palier neige rivière",
        "neige pays dexemple rivière lampe",
        "Marie.Durand trois clés lampe"
      })
  void whatNamesTheContextIsRefused(String password) {
    assertThat(rule.fault(password, CONTEXT)).hasValue(Fault.NAMES_CONTEXT);
  }

  @Test
  @DisplayName("ASVS 6.2.9: a sentence of two hundred characters is accepted")
  void aSentenceOfTwoHundredCharactersIsAccepted() {
    assertThat(rule.fault("sept chevaux boivent la rivière lente ".repeat(6), CONTEXT)).isEmpty();
  }

  @Test
  void moreThanTheLongestIsRefused() {
    assertThat(rule.fault("x".repeat(257), CONTEXT)).hasValue(Fault.TOO_LONG);
  }
}
