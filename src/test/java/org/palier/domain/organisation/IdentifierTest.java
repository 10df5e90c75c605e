package org.palier.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"732829320", "356000000", "732 829 320", "732.829.320", "732\u00a0829\u202f320"})
  void aSirenWithItsKeyIsAccepted(String typed) {
    assertThat(Siren.parse(typed)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456789", "73282932", "7328293200", "73282932A", "", "٧٣٢٨٢٩٣٢٠"})
  void anythingElseIsNoSiren(String typed) {
    assertThat(Siren.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"73282932000074", "35600000000048", "35600000049837", "732 829 320 00074"})
  void aSiretWithItsKeyOrOfLaPosteIsAccepted(String typed) {
    assertThat(Siret.parse(typed)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "73282932000073",
        "35600000049838",
        "12345678912345",
        "7328293200007",
        "732829320"
      })
  void anythingElseIsNoSiret(String typed) {
    assertThat(Siret.parse(typed)).isEmpty();
  }

  @Test
  void aSiretNamesItsLegalUnit() {
    assertThat(new Siret("73282932000074").siren()).isEqualTo(new Siren("732829320"));
  }

  @Test
  void aSiretNeedsASirenThatIsRightToo() {
    String digits = Luhn.completed("1234567890001");

    assertThat(Siret.parse(digits)).isEmpty();
  }

  @Test
  void leadingZerosAreKept() {
    assertThat(new Siren(Luhn.completed("00000001")).value()).isEqualTo("000000018");
  }

  @Test
  void aWrongKeyIsNeverMadeAValue() {
    assertThatThrownBy(() -> new Siren("123456789"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("123456789");
  }

  @ParameterizedTest
  @ValueSource(strings = {"W863001234", "w863001234", "W86 3001234"})
  void anRnaNumberIsAccepted(String typed) {
    assertThat(Rna.parse(typed))
        .hasValueSatisfying(rna -> assertThat(rna.isOfficialForm()).isTrue());
  }

  @Test
  void anRnaNumberOfCorsicaIsAcceptedAndWorthASecondLook() {
    assertThat(Rna.parse("W2A1000123"))
        .hasValueSatisfying(rna -> assertThat(rna.isOfficialForm()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(strings = {"863001234", "W86300123", "W8630012345", "WAB3001234", ""})
  void anythingElseIsNoRnaNumber(String typed) {
    assertThat(Rna.parse(typed)).isEmpty();
  }

  @Test
  void identifiersAreShownAndOrderedByTheirCharacters() {
    Siren first = new Siren(Luhn.completed("00000001"));
    Siren second = new Siren(Luhn.completed("00000002"));
    assertThat(first).hasToString("000000018").isLessThan(second);
    assertThat(new Siret("73282932000074")).hasToString("73282932000074");
    assertThat(new Siret("35600000049837")).isLessThan(new Siret("73282932000074"));
    assertThat(new Rna("W863001234")).hasToString("W863001234").isLessThan(new Rna("W863001235"));
  }
}
