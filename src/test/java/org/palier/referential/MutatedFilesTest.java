package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a file holds, it is read or its problems are said.
class MutatedFilesTest {

  private static final List<String> BITS =
      List.of(
          "[", "]", "{", "}", ":", "\n", "- ", "&a ", "*a", "!!x ", "\"", "'", "# ", "? ", "| ",
          "\t", "~", "<<: ", "---\n", "1e9", "\u0000", "é");

  @Test
  void noSlipOfTheKeyboardMakesTheReaderFail(@TempDir Path folder) throws IOException {
    String sound = Files.readString(FaultyFile.valid("kinds").resolve("questionnaire.yaml"));
    Path file = folder.resolve("questionnaire.yaml");
    Random random = new Random(7);
    for (int round = 0; round < 1_000; round++) {
      Files.writeString(file, mutated(sound, random));
      switch (ReferentialReader.read(file)) {
        case ReadReferential.Bad bad -> assertThat(bad.problems()).isNotEmpty();
        case ReadReferential.Good good -> assertIsBuiltAgain(good);
      }
    }
  }

  private static String mutated(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    for (int change = 0; change <= random.nextInt(3); change++) {
      int place = random.nextInt(mutated.length());
      if (random.nextBoolean()) {
        mutated.insert(place, BITS.get(random.nextInt(BITS.size())));
      } else {
        mutated.delete(place, Math.min(mutated.length(), place + 1 + random.nextInt(8)));
      }
    }
    return mutated.toString();
  }

  private static void assertIsBuiltAgain(ReadReferential.Good good) {
    assertThat(ReferentialReader.rebuild("again", good.contents()))
        .isInstanceOfSatisfying(
            ReadReferential.Good.class,
            again -> assertThat(again.referential()).isEqualTo(good.referential()));
  }

  @Test
  void whatShipsInsideAJarIsReadLikeAFolder(@TempDir Path folder) throws IOException {
    URI jar = URI.create("jar:" + folder.resolve("palier.jar").toUri());
    try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      Path copy = Files.createDirectories(inside.getPath("questionnaires", "small"));
      try (var files = Files.list(FaultyFile.valid())) {
        for (Path file : files.toList()) {
          Files.copy(file, copy.resolve(file.getFileName().toString()));
        }
      }
      List<Path> found = ReferentialPaths.inside(inside.getPath("questionnaires"));
      assertThat(found).hasSize(1);
      assertThat(ReferentialReader.read(found.getFirst()).problems(true)).isEmpty();
    }
  }
}
