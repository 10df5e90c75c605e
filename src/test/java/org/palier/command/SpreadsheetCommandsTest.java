package org.palier.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetCommandsTest {

  @TempDir Path folder = Path.of("");

  private Ran export(Path referential) {
    return Ran.command("export", "--xlsx", referential.toString(), xlsx().toString());
  }

  private Path xlsx() {
    return folder.resolve("book.xlsx");
  }

  @Test
  void aReferentialGoesIntoASpreadsheetAndBack() {
    assertThat(export(Ran.questionnaires().resolve("valid/small")).status()).isZero();
    Path out = folder.resolve("out");
    Ran ran = Ran.command("import", "--xlsx", xlsx().toString(), out.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    assertThat(Ran.command("validate", out.toString(), "--strict").status()).isZero();
  }

  @Test
  void filesThatAreThereAreNotReplaced() {
    export(Ran.questionnaires().resolve("valid/small"));
    String out = folder.resolve("out").toString();
    Ran.command("import", "--xlsx", xlsx().toString(), out);
    Ran again = Ran.command("import", "--xlsx", xlsx().toString(), out);
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err()).contains("questionnaire.yaml: there is a file already");
  }

  @Test
  void aWrongReferentialIsNotExported() {
    Ran ran = export(Ran.questionnaires().resolve("invalid/questionnaire/negative-weight.yaml"));
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("write a number of at least 0");
    assertThat(Files.exists(xlsx())).isFalse();
  }

  @Test
  void helpIsGiven() {
    assertThat(Ran.command("export", "--help").out()).contains("--xlsx");
    assertThat(Ran.command("import", "--help").out()).contains("OUTFOLDER");
  }
}
