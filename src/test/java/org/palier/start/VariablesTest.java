package org.palier.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VariablesTest {

  private static final Path HOME = Path.of(System.getProperty("palier.home", ""));
  private static final Pattern NAME = Pattern.compile("\\bPALIER_[A-Z_]*[A-Z]");
  private static final Pattern PROPERTY =
      Pattern.compile("(?:\\$\\{|property = \"|ENABLED = \")(palier\\.[a-z.-]+)");

  /// Set by the program itself.
  private static final Set<String> INTERNAL = Set.of("PALIER_DATABASE_JOIN");

  @Test
  void onlyMisspeltNamesOfOursAreUnknown() {
    Map<String, String> environment =
        Map.of("PALIER_PORT", "1", "PALIER_PROT", "1", "PATH", "/bin", "PALIER", "1");

    assertThat(Variables.unknown(environment)).containsExactly("PALIER_PROT");
  }

  @Test
  void everyVariableThatTheCodeReadsIsKnown() throws IOException {
    Set<String> read = new TreeSet<>();
    try (var files = Files.walk(HOME.resolve("src/main"))) {
      for (Path file : files.filter(VariablesTest::isCode).toList()) {
        PROPERTY
            .matcher(Files.readString(file))
            .results()
            .map(found -> variable(found.group(1)))
            .filter(name -> !INTERNAL.contains(name))
            .forEach(read::add);
      }
    }
    assertThat(Variables.KNOWN).containsAll(read);
  }

  @Test
  void everyKnownVariableIsExplainedToTheOperator() throws IOException {
    for (String page : new String[] {"docs/operations.md", "docker/.env.example"}) {
      assertThat(named(page)).as(page).isEqualTo(Variables.KNOWN);
    }
  }

  private static Set<String> named(String file) throws IOException {
    Set<String> names = new TreeSet<>();
    NAME.matcher(Files.readString(HOME.resolve(file)))
        .results()
        .map(MatchResult::group)
        .forEach(names::add);
    return names;
  }

  private static String variable(String property) {
    return property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
  }

  private static boolean isCode(Path file) {
    return file.toString().endsWith(".java") || file.toString().endsWith(".yml");
  }
}
