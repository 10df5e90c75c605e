package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What authors are told of each fault there is a file for.
class FaultsTest {

  static Stream<FaultyFile> questionnaires() {
    return FaultyFile.of("questionnaire");
  }

  static Stream<FaultyFile> others() {
    return Stream.of("toolbox", "obligations", "texts.fr").flatMap(FaultyFile::of);
  }

  @ParameterizedTest
  @MethodSource("questionnaires")
  void aFaultOfAQuestionnaireIsSaid(FaultyFile file) {
    assertSays(file, ReferentialReader.read(file.path()));
  }

  @ParameterizedTest
  @MethodSource("others")
  void aFaultBesideAQuestionnaireIsSaid(FaultyFile file, @TempDir Path folder) {
    assertSays(file, ReferentialReader.read(file.inItsPlace(folder)));
  }

  @Test
  void theSmallReferentialThatTheFaultsAreTriedInIsSound() {
    assertThat(ReferentialReader.read(FaultyFile.valid()).problems(true)).isEmpty();
  }

  private static void assertSays(FaultyFile file, ReadReferential read) {
    assertThat(said(read.problems(false))).isEqualTo(file.errors());
    assertThat(said(read.warnings())).isEqualTo(file.warnings());
    assertThat(file.errors().size() + file.warnings().size()).isPositive();
  }

  private static List<String> said(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.line() + ": " + problem.path() + ": " + problem.sentence())
        .toList();
  }
}
