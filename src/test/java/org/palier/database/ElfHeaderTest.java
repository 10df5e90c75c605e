package org.palier.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.start.StartRefused;

class ElfHeaderTest {

  private static final String START = "7f454c46020101000000000000000000" + "0300";

  @ParameterizedTest
  @CsvSource({
    "3e00, amd64, true",
    "3e00, aarch64, false",
    "b700, aarch64, true",
    "b700, amd64, false",
    "f300, amd64, false"
  })
  void aProgramRunsOnTheProcessorItWasBuiltFor(
      String machine, String architecture, boolean runs, @TempDir Path folder) throws IOException {
    assertThat(ElfHeader.runsOn(program(folder, machine), architecture)).isEqualTo(runs);
  }

  @Test
  void aServerBuiltForAnotherProcessorIsRefusedWithWhatToDo(@TempDir Path folder)
      throws IOException {
    Path server = Binaries.homeIn(folder).resolve("bin").resolve("mariadbd");
    Files.createDirectories(server.getParent());
    Files.copy(program(folder, "f300"), server);

    assertThatThrownBy(() -> Binaries.unpacked(folder))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("pas de serveur MariaDB embarqué pour ce système")
        .hasMessageContaining(System.getProperty("os.arch"))
        .hasMessageContaining("DATASOURCES_DEFAULT_URL");
  }

  private static Path program(Path folder, String machine) throws IOException {
    return Files.write(folder.resolve("program"), HexFormat.of().parseHex(START + machine));
  }
}
