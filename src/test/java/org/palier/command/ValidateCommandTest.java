package org.palier.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ValidateCommandTest {

  private static final Path VALID = Ran.questionnaires().resolve("valid");
  private static final Path INVALID = Ran.questionnaires().resolve("invalid");

  private static Ran validate(Path path, String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "validate";
    arguments[1] = path.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Ran.command(arguments);
  }

  @Test
  void aSoundReferentialEndsWithZero() {
    Ran ran = validate(VALID.resolve("small"), "--strict");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("small@1.0.0 is valid");
    assertThat(ran.status()).isZero();
  }

  @Test
  void aFolderOfReferentialsIsCheckedWhole() {
    assertThat(validate(VALID).out()).contains("kinds@2.0.0 is valid", "small@1.0.0 is valid");
  }

  @Test
  void theLayersOfTerritoriesAreCheckedWithTheirCore() {
    Ran ran = validate(Ran.questionnaires().resolve("layered"));
    assertThat(ran.out()).contains("layered@1.2.0 is valid", "the layer of pays is valid");
    assertThat(ran.status()).isZero();
  }

  @Test
  void aToolboxIsCheckedWithItsQuestionnaire() {
    assertThat(validate(VALID.resolve("small/toolbox.yaml")).out()).contains("small@1.0.0");
  }

  @Test
  void aProblemIsSaidWithItsFileLineAndPathOnStandardError() {
    Path file = INVALID.resolve("questionnaire/negative-weight.yaml");
    Ran ran = validate(file);
    assertThat(ran.err())
        .isEqualTo(
            file
                + ":15: tree[T].children[Q].weight: write a number of at least 0"
                + System.lineSeparator());
    assertThat(ran.out()).isEmpty();
    assertThat(ran.status()).isEqualTo(2);
  }

  @Test
  void allProblemsAreSaidAtOnce() {
    Ran ran = validate(INVALID.resolve("questionnaire/several-faults-at-once.yaml"));
    assertThat(ran.err().lines()).hasSize(6);
  }

  @Test
  void aWarningIsAnErrorOnlyWhenStrict() {
    Path file = INVALID.resolve("questionnaire/full-above-the-sum.yaml");
    assertThat(validate(file).status()).isZero();
    assertThat(validate(file).err()).startsWith("warning: ");
    assertThat(validate(file, "--strict").status()).isEqualTo(2);
  }

  @Test
  void aPathWithNothingBehindItIsBadInput() {
    Ran ran = validate(VALID.resolve("none"));
    assertThat(ran.err()).contains("there is no such file");
    assertThat(ran.status()).isEqualTo(2);
  }

  @Test
  void aMissingArgumentIsBadInput() {
    assertThat(Ran.command("validate").status()).isEqualTo(2);
  }

  @Test
  void helpIsGiven() {
    Ran ran = Ran.command("validate", "--help");
    assertThat(ran.out()).contains("--strict");
    assertThat(ran.status()).isZero();
  }

  @Test
  void anUpgradeIsCheckedAgainstTheVersionBefore() {
    Path versions = Ran.questionnaires().resolve("versions");
    Ran sound =
        Ran.command(
            "validate",
            "--from",
            versions.resolve("1").toString(),
            versions.resolve("2/upgrade.yaml").toString());
    assertThat(sound.out()).contains("the upgrade from suivi@1.0.0 is valid");
    assertThat(sound.status()).isZero();
    Ran wrong =
        Ran.command(
            "validate",
            "--from",
            versions.resolve("1").toString(),
            versions.resolve("3").toString());
    assertThat(wrong.err())
        .contains("from: the answers are those of `suivi@1.0.0`: write that version");
    assertThat(wrong.status()).isEqualTo(2);
  }
}
