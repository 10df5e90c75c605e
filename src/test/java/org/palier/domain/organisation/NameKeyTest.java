package org.palier.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

  @ParameterizedTest
  @CsvSource({
    "SARL Boulangerie du Moulin, boulangerie du moulin",
    "Café-Théâtre, CAFE THEATRE",
    "Asso. Les Amis, Association les amis",
    "L’Œuvre, l oeuvre",
    "SAS, sas",
  })
  void spellingsOfOneNameHaveOneKey(String one, String other) {
    assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Boulangerie du Moulin, Boulangerie du Marché", "Les Amis, Les Amies"})
  void otherNamesHaveOtherKeys(String one, String other) {
    assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
  }

  @Test
  void aKeyNeverOutgrowsItsColumn() {
    assertThat(NameKey.of("Œ".repeat(160))).hasSize(160);
  }
}
