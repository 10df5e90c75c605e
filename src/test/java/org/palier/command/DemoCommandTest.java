package org.palier.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.Application;
import org.palier.database.ChildJava;
import org.palier.database.TestDatabase;
import org.palier.database.TestDatabase.Schema;

class DemoCommandTest {

  @Test
  void itSaysHowManyItWrote() {
    Schema schema = TestDatabase.freshSchema();
    Map<String, String> environment =
        Map.of(
            "DATASOURCES_DEFAULT_URL", schema.url(),
            "DATASOURCES_DEFAULT_USERNAME", schema.username(),
            "DATASOURCES_DEFAULT_PASSWORD", schema.password());
    try (ChildJava child =
        ChildJava.start(
            List.of(),
            ChildJava.classPath(),
            environment,
            Application.class,
            "demo",
            "--organisations",
            "20",
            "--seed",
            "3")) {
      assertThat(child.everything()).containsPattern("Territory demo: 20 organisations, \\d+ subm");
      assertThat(child.status()).isEqualTo(ExitStatus.DONE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "1000001", "many"})
  void anImpossibleNumberIsBadInput(String organisations) {
    StringWriter err = new StringWriter();
    int status =
        PalierCommand.commandLine()
            .setErr(new PrintWriter(err))
            .execute("demo", "--organisations", organisations);
    assertThat(status).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(err.toString()).contains("--organisations");
  }
}
