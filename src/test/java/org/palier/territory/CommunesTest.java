package org.palier.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.domain.organisation.Siren;

class CommunesTest {

  private static final Siren GRAND_POITIERS = new Siren("200069854");

  private final Communes communes = new Communes();

  @Test
  void theTableHoldsTheCommunesOfItsYear() {
    assertThat(communes.year()).isEqualTo(2026);
    assertThat(communes.count()).isEqualTo(34_969);
  }

  @ParameterizedTest
  @CsvSource({
    "86194, Poitiers, 86",
    "01001, L’Abergement-Clémenciat, 01",
    "2A004, Ajaccio, 2A",
    "2B033, Bastia, 2B",
    "75056, Paris, 75",
    "97411, Saint-Denis, 974",
    "97611, Mamoudzou, 976",
    "98818, Nouméa, 988"
  })
  void aCommuneIsFoundByItsCode(String code, String name, String department) {
    assertThat(communes.commune(code))
        .hasValueSatisfying(
            commune -> {
              assertThat(commune.name()).isEqualTo(name);
              assertThat(commune.department()).isEqualTo(department);
            });
  }

  @ParameterizedTest
  @CsvSource({"00000", "99999", "86", "861940", "'86 94'", "é1234", "''"})
  void anUnknownCodeIsNoCommune(String code) {
    assertThat(communes.commune(code)).isEmpty();
  }

  @Test
  void theFirstAndTheLastLineAreFound() {
    assertThat(communes.commune("01001")).isPresent();
    assertThat(communes.commune("98901")).isPresent();
  }

  @Test
  void poitiersIsOneOfTheFortyCommunesOfItsInterMunicipalBody() {
    assertThat(communes.ofEpci(GRAND_POITIERS))
        .hasSize(40)
        .extracting(Commune::code)
        .contains("86194")
        .isSorted();
    assertThat(communes.epci(GRAND_POITIERS)).map(Epci::name).contains("CU du Grand Poitiers");
  }

  @Test
  void aCommuneInNoInterMunicipalBodySaysSo() {
    assertThat(communes.commune("85113").orElseThrow().epci()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"saint benoit", "SAINT-BENOÎT", "Saint–Benoit", "' saint  benoît'"})
  void aNameIsFoundWhateverAccentsCaseAndHyphens(String beginning) {
    assertThat(communes.search(beginning, 50)).extracting(Commune::code).contains("86214");
  }

  @ParameterizedTest
  @CsvSource({"l abergement cl, 01001", "oeuf, 62633", "chateau thierry, 02168"})
  void apostrophesLigaturesAndCircumflexesAreNoObstacle(String beginning, String code) {
    assertThat(communes.search(beginning, 10)).extracting(Commune::code).contains(code);
  }

  @Test
  void theMostPopulousComesFirst() {
    assertThat(communes.search("poi", 3).getFirst().code()).isEqualTo("86194");
  }

  @Test
  void nothingTypedFindsNothing() {
    assertThat(communes.search(" ' ", 10)).isEmpty();
  }

  @Test
  void noMoreAreGivenThanAskedFor() {
    assertThat(communes.search("saint", 7)).hasSize(7);
  }
}
