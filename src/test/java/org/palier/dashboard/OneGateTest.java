package org.palier.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Figures about several organisations have one way out: the release service.
class OneGateTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.palier");

  private static final Path SOURCES =
      Path.of(System.getProperty("palier.home", "."), "src/main/java");

  private static final Pattern STATEMENT =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"([^\"]*)\"", Pattern.DOTALL);
  private static final Pattern AGGREGATE =
      Pattern.compile("\\b(COUNT|SUM|AVG|MIN|MAX|STDDEV|GROUP BY)\\b");
  private static final Pattern SUBMISSIONS =
      Pattern.compile("(FROM|JOIN)\\s+submission(_theme)?\\b");

  @Test
  void onlyTheReleaseServiceAsksForBareCounts() {
    noClasses()
        .that()
        .doNotHaveSimpleName("ReleaseService")
        .and()
        .doNotHaveSimpleName("Tallies")
        .and()
        .haveNameNotMatching(".*ReleaseRepository.*")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(".*dashboard\\.ReleaseRepository\\$Sum")
        .check(CLASSES);
  }

  @Test
  void talliesNeverLeaveTheService() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.palier.domain.statistics..")
        .and()
        .doNotHaveSimpleName("Tallies")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("Tally")
        .check(CLASSES);
  }

  @Test
  void noOtherSourceCountsOrSumsSubmissions() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<String> counting =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(OneGateTest::countsSubmissions)
              .map(file -> file.getFileName().toString())
              .toList();
      assertThat(counting).containsExactly("ReleaseRepository.java");
    }
  }

  private static boolean countsSubmissions(Path file) {
    try {
      return STATEMENT
          .matcher(Files.readString(file))
          .results()
          .map(found -> found.group())
          .anyMatch(sql -> SUBMISSIONS.matcher(sql).find() && AGGREGATE.matcher(sql).find());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
