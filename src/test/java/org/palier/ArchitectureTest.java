package org.palier;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Who may know whom, as `docs/contributing.md` says. A package of `org.palier` that is not named
/// here is a feature.
class ArchitectureTest {

  private static final String ROOT = "org.palier";

  /// What every feature stands on.
  private static final Set<String> FOUNDATIONS =
      Set.of("domain", "referential", "web", "database", "sql", "start", "jobs");

  /// The table of communes is a value that comes with the platform, not a bean with a life.
  private static final Set<String> SHARED_TABLES = Set.of("org.palier.territory.Communes");

  /// Opens the database that `doctor` examines, where no application runs; what it asks stays in
  /// `database`.
  private static final String EXAMINATION = "org.palier.command.DatabaseExamination";

  /// What the annotation processors write stands beside what it was written for.
  private static final ImportOption WRITTEN_BY_HAND =
      location -> !location.contains("/$") && !location.contains("$Intercepted");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(WRITTEN_BY_HAND)
          .importPackages(ROOT);

  @Test
  void theClassesAreFound() {
    assertThat(CLASSES.contain("org.palier.domain.evaluation.Evaluator")).isTrue();
  }

  @Test
  void theDomainKnowsOnlyItselfAndExactFractions() {
    classes()
        .that()
        .resideInAPackage("org.palier.domain..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java.lang..",
                    "java.util..",
                    "java.math..",
                    "java.time..",
                    "java.text..",
                    "org.jspecify..",
                    "org.apache.commons.numbers..",
                    "org.palier.domain..")
                .and(not(assignableTo(java.time.Clock.class))))
        .check(CLASSES);
  }

  @Test
  void theDomainAsksNoClock() {
    noClasses()
        .that()
        .resideInAPackage("org.palier.domain..")
        .should()
        .callMethodWhere(
            describe(
                "it asks for the time of day",
                call ->
                    call.getTarget().getName().equals("now")
                        || call.getTarget().getName().equals("currentTimeMillis")
                        || call.getTarget().getName().equals("nanoTime")))
        .check(CLASSES);
  }

  @Test
  void scoresAreNeverApproximate() {
    classes()
        .that()
        .resideInAnyPackage(
            "org.palier.domain.exact..",
            "org.palier.domain.answers..",
            "org.palier.domain.questionnaire..",
            "org.palier.domain.scoring..",
            "org.palier.domain.maturity..",
            "org.palier.domain.planning..",
            "org.palier.domain.toolbox..",
            "org.palier.domain.evaluation..",
            "org.palier.domain.receipt..")
        .should(useNoFloatingPoint())
        .check(CLASSES);
  }

  @Test
  void thePackagesOfTheDomainFormNoCycle() {
    slices().matching("org.palier.domain.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theFeaturesFormNoCycle() {
    slices().matching("org.palier.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theReferentialAndTheWebKnowNoFeature() {
    assertKnows("referential", "domain", "start");
    assertKnows("web", "domain", "sql", "start");
  }

  @Test
  void theDatabaseKnowsNothingOfWhatItHolds() {
    assertKnows("database", "start");
    assertKnows("start");
    assertKnows("jobs", "domain", "web", "sql", "start");
    assertKnows("sql");
  }

  @Test
  void aFeatureReachesAnotherOnlyThroughItsServiceAndItsValues() {
    classes()
        .that(areInAFeature().and(not(resideInAPackage("org.palier.command.."))))
        .should(
            knowOnly(
                "services and values of other features",
                target -> !areInAFeature().test(target) || isOpen(target)))
        .check(CLASSES);
  }

  @Test
  void theCommandsStandOnTopOfEverything() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.palier.command..", ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.palier.command..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandsKnowTheDatabaseItself() {
    noClasses()
        .that(areInAFeature().and(not(resideInAPackage("org.palier.command.."))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.palier.database..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void httpStaysInControllersAndTheWeb() {
    noClasses()
        .that(
            not(resideInAPackage("org.palier.web..")).and(not(outermostNameEndsWith("Controller"))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micronaut.http..", "io.netty..")
        .check(CLASSES);
  }

  /// What a database throws may be known elsewhere, to tell that it is away.
  @Test
  void sqlStaysInRepositories() {
    noClasses()
        .that(
            not(resideInAnyPackage("org.palier.database..", "org.palier.sql.."))
                .and(not(outermostNameEndsWith("Repository")))
                .and(not(outermostNameEndsWith("Row")))
                .and(not(assignableTo(EXAMINATION))))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.sql..", "javax.sql..", "io.micronaut.data..")
                .and(not(assignableTo(Throwable.class))))
        .check(CLASSES);
  }

  @Test
  void yamlStaysInTheReferential() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.palier.referential..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.snakeyaml..", "org.yaml..")
        .check(CLASSES);
  }

  private static void assertKnows(String slice, String... others) {
    Set<String> known = Set.of(others);
    classes()
        .that()
        .resideInAPackage(ROOT + "." + slice + "..")
        .should(
            knowOnly(
                "of the platform only " + known,
                target ->
                    !target.getPackageName().startsWith(ROOT)
                        || sliceOf(target).equals(slice)
                        || known.contains(sliceOf(target))))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> areInAFeature() {
    return describe(
        "are in a feature",
        it -> it.getPackageName().startsWith(ROOT + ".") && !FOUNDATIONS.contains(sliceOf(it)));
  }

  /// The first name after the root; empty for the root itself.
  private static String sliceOf(JavaClass it) {
    String name = it.getPackageName();
    return name.length() <= ROOT.length()
        ? ""
        : name.substring(ROOT.length() + 1).split("\\.", 2)[0];
  }

  /// A service, a value, an outcome or a failure; of a value also what it nests.
  private static boolean isOpen(JavaClass it) {
    JavaClass outermost = outermost(it);
    return outermost.getSimpleName().endsWith("Service")
        || outermost.isRecord()
        || outermost.isEnum()
        || outermost.isInterface() && !outermost.getSimpleName().endsWith("Repository")
        || outermost.isAssignableTo(Throwable.class)
        || isSharedByControllers(outermost)
        || SHARED_TABLES.contains(outermost.getName())
        || isOnlyFunctions(outermost);
  }

  /// What the controllers of several features do alike, which they extend.
  private static boolean isSharedByControllers(JavaClass it) {
    return it.getModifiers().contains(JavaModifier.ABSTRACT)
        && it.getSimpleName().endsWith("Controller");
  }

  /// A final class without state of its own.
  private static boolean isOnlyFunctions(JavaClass it) {
    return it.getModifiers().contains(JavaModifier.FINAL)
        && it.getFields().stream()
            .allMatch(field -> field.getModifiers().contains(JavaModifier.STATIC));
  }

  private static DescribedPredicate<JavaClass> outermostNameEndsWith(String end) {
    return describe("are named *" + end, it -> writtenName(outermost(it)).endsWith(end));
  }

  /// Without what the framework appends to the classes it derives.
  private static String writtenName(JavaClass it) {
    return it.getName().replaceFirst(".*\\.", "").replaceFirst("(?<=.)\\$.*", "");
  }

  private static JavaClass outermost(JavaClass it) {
    return it.getEnclosingClass().map(ArchitectureTest::outermost).orElse(it);
  }

  private static ArchCondition<JavaClass> useNoFloatingPoint() {
    return new ArchCondition<>("use no floating-point number") {
      @Override
      public void check(JavaClass it, ConditionEvents events) {
        Stream<String> fields =
            it.getFields().stream()
                .filter(field -> isFloatingPoint(field.getRawType()))
                .map(field -> field.getFullName());
        Stream<String> own =
            it.getCodeUnits().stream()
                .filter(unit -> isFloatingPoint(unit.getRawReturnType()))
                .map(unit -> unit.getFullName());
        Stream<String> called =
            it.getMethodCallsFromSelf().stream()
                .filter(call -> isFloatingPoint(call.getTarget().getRawReturnType()))
                .map(call -> call.getDescription());
        Stream.of(fields, own, called)
            .flatMap(names -> names)
            .forEach(name -> events.add(SimpleConditionEvent.violated(it, name)));
      }
    };
  }

  private static boolean isFloatingPoint(JavaClass type) {
    return Set.of("double", "float", "java.lang.Double", "java.lang.Float")
        .contains(type.getBaseComponentType().getName());
  }

  private static ArchCondition<JavaClass> knowOnly(String what, Predicate<JavaClass> allowed) {
    return new ArchCondition<>("know " + what) {
      @Override
      public void check(JavaClass it, ConditionEvents events) {
        for (Dependency dependency : it.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          boolean own =
              sliceOf(target).equals(sliceOf(it)) && target.getPackageName().startsWith(ROOT);
          if (!own && !allowed.test(target)) {
            events.add(SimpleConditionEvent.violated(it, dependency.getDescription()));
          }
        }
      }
    };
  }
}
