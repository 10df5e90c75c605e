package org.palier.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palier.Application;
import org.palier.database.ChildJava;
import org.palier.database.TestDatabase;
import org.palier.database.TestDatabase.Schema;
import picocli.CommandLine;

class PalierCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  static Stream<String> commands() {
    return PalierCommand.commandLine().getSubcommands().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItself(String command) {
    assertThat(run(command, "--help")).isEqualTo(ExitStatus.DONE);
    assertThat(out.toString()).contains("Usage: palier " + command);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void anUnknownCommandIsBadInputSaidOnTheErrorOutput() {
    assertThat(run("servee")).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(err.toString()).contains("servee").contains("palier serve");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void servingSaysWhatToOpenAndStopsWhenAsked() {
    try (ChildJava child = serve(Map.of("PALIER_PORT", "0"))) {
      assertThat(child.says("Palier est prêt")).as(child::soFar).isTrue();
      assertThat(child.says("/login")).isTrue();
      assertThat(child.soFar()).containsPattern("Accueil +http://localhost:[1-9][0-9]+/");

      child.process().destroy();
      assertThat(child.status()).isEqualTo(143);
    }
  }

  @Test
  void aTakenPortIsSaidWithWhatToDo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ChildJava child = serve(Map.of("PALIER_PORT", "" + taken.getLocalPort()))) {
      assertThat(child.everything())
          .contains("Le port " + taken.getLocalPort() + " est déjà pris")
          .contains("PALIER_PORT")
          .doesNotContain("\tat ");
      assertThat(child.status()).isEqualTo(ExitStatus.FAILED);
    }
  }

  @Test
  void plainHttpForOthersIsRefusedWithTheRemedies() {
    try (ChildJava child = serve(Map.of("PALIER_PORT", "0", "PALIER_HOST", "0.0.0.0"))) {
      assertThat(child.everything())
          .contains("PALIER_PUBLIC_URL")
          .contains("PALIER_INSECURE_HTTP=true")
          .doesNotContain("\tat ");
      assertThat(child.status()).isEqualTo(ExitStatus.FAILED);
    }
  }

  @Test
  void aPasswordThatTheDatabaseRefusesIsSaidAndNotShown() {
    Map<String, String> wrong =
        Map.of("PALIER_PORT", "0", "DATASOURCES_DEFAULT_PASSWORD", "not-that-one");
    try (ChildJava child = serve(withoutPatience(wrong))) {
      assertThat(child.everything())
          .contains("refuse le compte")
          .doesNotContain("not-that-one")
          .doesNotContain("\tat ");
      assertThat(child.status()).isEqualTo(ExitStatus.FAILED);
    }
  }

  @Test
  void aDatabaseThatIsNotThereIsSaid() throws IOException {
    int nobody;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = free.getLocalPort();
    }
    String url = "jdbc:mariadb://127.0.0.1:" + nobody + "/palier";
    Map<String, String> away = Map.of("PALIER_PORT", "0", "DATASOURCES_DEFAULT_URL", url);
    try (ChildJava child = serve(withoutPatience(away))) {
      assertThat(child.everything()).contains("ne répond pas").doesNotContain("\tat ");
      assertThat(child.status()).isEqualTo(ExitStatus.FAILED);
    }
  }

  private static Map<String, String> withoutPatience(Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(variables);
    all.put("DATASOURCES_DEFAULT_INITIALIZATION_FAIL_TIMEOUT", "1");
    return all;
  }

  @Test
  void aMisspeltVariableIsNamed() {
    try (ChildJava child = serve(Map.of("PALIER_PORT", "0", "PALIER_PUBLIC_ULR", "https://x.fr"))) {
      assertThat(child.says("La variable PALIER_PUBLIC_ULR est inconnue")).isTrue();
      child.process().destroy();
    }
  }

  /// Over the server of the tests, as over one that the operator runs.
  static ChildJava serve(Map<String, String> variables) {
    Schema schema = TestDatabase.freshSchema();
    Map<String, String> environment = new HashMap<>();
    environment.put("DATASOURCES_DEFAULT_URL", schema.url());
    environment.put("DATASOURCES_DEFAULT_USERNAME", schema.username());
    environment.put("DATASOURCES_DEFAULT_PASSWORD", schema.password());
    environment.putAll(variables);
    return ChildJava.start(
        List.of(), ChildJava.classPath(), environment, Application.class, "serve");
  }

  private int run(String... arguments) {
    CommandLine line = PalierCommand.commandLine();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
