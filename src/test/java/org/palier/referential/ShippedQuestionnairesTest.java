package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The questionnaires that really ship.
class ShippedQuestionnairesTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("palier.home", ""), "questionnaires", "transition-ecologique");

  @Test
  void nothingIsWrongWithThemEvenStrictly() {
    assertThat(ReferentialReader.read(FOLDER).problems(true)).isEmpty();
    assertThat(ReferentialReader.read(FOLDER)).isInstanceOf(ReadReferential.Good.class);
  }
}
