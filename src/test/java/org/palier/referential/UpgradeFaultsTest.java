package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palier.domain.questionnaire.Questionnaire;

/// What authors are told of each fault of an upgrade.yaml.
class UpgradeFaultsTest {

  static Stream<FaultyFile> files() {
    return FaultyFile.of("upgrade");
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFaultOfAnUpgradeIsSaid(FaultyFile file) {
    List<String> said =
        switch (UpgradeReader.read(file.path(), version("1"), version("2"))) {
          case ReadUpgrade.Good _ -> List.of();
          case ReadUpgrade.Bad(List<Problem> problems) ->
              problems.stream()
                  .map(found -> found.line() + ": " + found.path() + ": " + found.sentence())
                  .toList();
        };
    assertThat(said).isEqualTo(file.errors()).isNotEmpty();
  }

  @Test
  void theUpgradeThatTheFaultsAreTriedInIsSound() {
    Path file = versions().resolve("2/upgrade.yaml");
    assertThat(UpgradeReader.read(file, version("1"), version("2")))
        .isInstanceOf(ReadUpgrade.Good.class);
  }

  private static Questionnaire version(String number) {
    return ((ReadReferential.Good) ReferentialReader.read(versions().resolve(number)))
        .referential()
        .questionnaire();
  }

  private static Path versions() {
    return FaultyFile.valid("").resolveSibling("versions");
  }
}
