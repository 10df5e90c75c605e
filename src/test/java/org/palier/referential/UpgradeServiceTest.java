package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.versions.Carried;
import org.palier.domain.versions.Fate;

@MicronautTest(transactional = false)
class UpgradeServiceTest {

  @Inject ThreeVersions versions;
  @Inject UpgradeService upgrades;
  @Inject UpgradeRepository repository;

  private String id = "";

  @BeforeEach
  void anId() {
    id = ThreeVersions.freshId();
  }

  private static final Answers LAST_YEAR =
      new Answers(
          Map.of(
              new NodeId("ENE-1"), chosen("1"),
              new NodeId("ENE-2"), chosen("1"),
              new NodeId("EAU-1"), chosen("0"),
              new NodeId("EAU-2"), chosen("1"),
              new NodeId("EAU-3"), chosen("1")));

  private static Entry chosen(String option) {
    return new Entry(new Answer.Chosen(new OptionId(option)), "", "registre");
  }

  @Test
  void lastYearsAnswersFillTheVersionInUseAcrossSeveralVersions() {
    versions.publish(id, 1);
    versions.publish(id, 2);
    versions.publish(id, 3);
    Facts facts = new Facts(Map.of(new FactId("zone"), new FactValue.Word("sud")));

    Carried carried = upgrades.prefilled(id, "1.0.0", facts, LAST_YEAR).orElseThrow();

    assertThat(carried.answers().entries())
        .containsOnly(
            Map.entry(new NodeId("ENE-1"), chosen("annuel")),
            Map.entry(new NodeId("ENE-4"), chosen("1")),
            Map.entry(new NodeId("EAU-1"), chosen("0")),
            Map.entry(new NodeId("EAU-8"), chosen("1")));
    assertThat(carried.facts().given())
        .containsOnly(Map.entry(new FactId("secteur"), new FactValue.Word("sud")));
    assertThat(carried.questionFates().stream().map(fate -> fate.id() + " " + fate.kind()))
        .containsExactly(
            "ENE-1 MAPPED", "ENE-2 RENAMED", "EAU-1 SAME", "EAU-2 DROPPED", "EAU-3 RENAMED");
    assertThat(carried.questionFates().get(1).losses())
        .containsExactly(
            new Fate.Loss.Dropped(id + "@3.0.0", "L’électricité est comptée ailleurs."));
    assertThat(carried.notCarried()).isEqualTo(1);
  }

  @Test
  void theVersionInUseFillsItselfWithoutAChange() {
    versions.publish(id, 1);
    Carried carried = upgrades.prefilled(id, "1.0.0", Facts.NONE, LAST_YEAR).orElseThrow();
    assertThat(carried.answers()).isEqualTo(LAST_YEAR);
    assertThat(carried.questionFates()).allMatch(fate -> fate.kind() == Fate.Kind.SAME);
    assertThat(upgrades.toCurrent(id, "1.0.0")).isEmpty();
  }

  @Test
  void withoutAnUpgradeNoWayLeadsOn() throws IOException {
    versions.publish(id, 1);
    Path two = versions.copy(id, 2);
    Files.delete(two.resolve("upgrade.yaml"));
    assertThat(versions.tryToPublish(two)).isInstanceOf(Publisher.Publication.Published.class);
    assertThat(upgrades.between(id, "1.0.0", "2.0.0")).isEmpty();
    assertThat(upgrades.toCurrent(id, "0.1.0")).isEmpty();
  }

  @Test
  void anUpgradeIsKeptWithItsHashAndNeverChanges() throws IOException {
    versions.publish(id, 1);
    versions.publish(id, 2);
    assertThat(repository.sha256(id, "2.0.0").orElseThrow()).hasSize(64);
    Path other = versions.copy(id, 2);
    String text = Files.readString(other.resolve("upgrade.yaml"));
    Files.writeString(other.resolve("upgrade.yaml"), text.replace("ne demande plus", "oublie"));
    assertThat(versions.tryToPublish(other))
        .isEqualTo(
            new Publisher.Publication.Refused(
                List.of(
                    new Problem(
                        other.resolve("upgrade.yaml").toString(),
                        0,
                        "version",
                        "2.0.0 is already published with another upgrade: raise the version"))));
  }

  @Test
  void aVersionWhoseUpgradeForgetsAQuestionIsNotPublished() throws IOException {
    versions.publish(id, 1);
    Path two = versions.copy(id, 2);
    String text = Files.readString(two.resolve("upgrade.yaml"));
    Files.writeString(two.resolve("upgrade.yaml"), text.replaceAll("(?m)^  EAU-3.*\\R", ""));
    assertThat(versions.tryToPublish(two))
        .isEqualTo(
            new Publisher.Publication.Refused(
                List.of(
                    new Problem(
                        two.resolve("upgrade.yaml").toString(),
                        1,
                        "",
                        "`EAU-3` is gone: say under `questions` where its answers go"))));
    assertThat(repository.sha256(id, "2.0.0")).isEmpty();
  }

  @Test
  void anUpgradeFromAVersionThatWasNeverPublishedHereIsLeftAside() {
    assertThat(versions.publish(id, 2).version()).isEqualTo("2.0.0");
    assertThat(repository.sha256(id, "2.0.0")).isEmpty();
  }
}
