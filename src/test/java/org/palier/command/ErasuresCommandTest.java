package org.palier.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasuresCommandTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aListThatIsNotThereIsSaidBeforeTheDatabaseIsOpened() {
    Path list = folder.resolve("erasures.txt");

    Ran ran = Ran.command("erasures", "--replay", list.toString());

    assertThat(ran.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(ran.err()).contains(list + ": can’t be read.").doesNotContain("\tat ");
  }
}
