package org.palier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SourceFormatTest {

  @Test
  void everySourceIsFormatted() {
    assertThat(SourceFormat.unformatted(Path.of(System.getProperty("palier.home", ""))))
        .as("format them with: mvn validate exec:exec@format")
        .isEmpty();
  }
}
