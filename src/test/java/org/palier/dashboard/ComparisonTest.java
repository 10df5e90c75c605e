package org.palier.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.domain.statistics.Figure;
import org.palier.domain.statistics.Kin;

/// What an organisation is shown of those like it.
@MicronautTest(transactional = false)
class ComparisonTest {

  private static final List<Integer> SPREAD = List.of(11, 32, 53, 70, 90);

  @Inject ReleaseService releases;
  @Inject SubmittedUnits units;

  private UUID territory = UUID.randomUUID();
  private UUID own = UUID.randomUUID();

  @BeforeEach
  void open() {
    territory = units.territory("c" + UUID.randomUUID().toString().substring(0, 8));
    own = submit("own", "ENT", "T1", 100);
  }

  private UUID submit(String unit, String type, String size, int score) {
    return units.submit(territory, unit, type, size, "trade", "86194", score);
  }

  private void others(int count) {
    for (int i = 0; i < count; i++) {
      submit("shop-" + i, "ENT", "T1", SPREAD.get(i));
    }
  }

  private void release() {
    releases.release(territory, SubmittedUnits.QUESTIONNAIRE);
  }

  private Comparison beside() {
    return beside(own);
  }

  private Comparison beside(UUID assessment) {
    return releases.beside(territory, SubmittedUnits.QUESTIONNAIRE, assessment, 1).orElseThrow();
  }

  @Test
  void nothingIsShownBeforeTheFirstRelease() {
    others(5);
    assertThat(releases.beside(territory, SubmittedUnits.QUESTIONNAIRE, own, 1)).isEmpty();
  }

  /// 256 / 5 is 51.2; with its own 100 it would be 59.3.
  @Test
  void fiveOthersAreShownWithoutItselfAndToFivePoints() {
    others(5);
    release();

    assertThat(beside().kin()).isEqualTo(new Kin("ENT", "T1"));
    assertThat(beside().meanScore()).isEqualTo(Figure.of(50));
    assertThat(beside().units()).isEqualTo(new Figure.Band(5, 9L));
    assertThat(beside().themes()).containsKey("ENE");
    assertThat(beside().themes().get("ENE")).isInstanceOf(Figure.Published.class);
  }

  /// T8: the release holds five organisations and shows them to staff; to a member of the five it
  /// shows nothing, for the others are four.
  @Test
  void t8ForAMemberOfAGroupOfFiveTheOthersAreFourAndStayHidden() {
    others(4);
    release();

    assertThat(releases.latest(territory, SubmittedUnits.QUESTIONNAIRE)).isPresent();
    assertThat(beside().meanScore()).isEqualTo(Figure.withheld(Figure.Reason.TOO_FEW));
    assertThat(beside().units()).isEqualTo(Figure.withheld(Figure.Reason.TOO_FEW));
    assertThat(beside().themes()).isEmpty();
  }

  @Test
  void whatItChangesItselfNeverChangesWhatItIsShown() {
    others(5);
    release();
    Comparison before = beside();

    UUID again = submit("own", "ASS", "T3", 3);
    assertThat(beside(again)).isEqualTo(before);

    release();
    assertThat(beside(again).meanScore()).isEqualTo(before.meanScore());
  }

  @Test
  void whatAnotherChangesIsNotSeenBeforeItsRelease() {
    others(5);
    release();
    Comparison before = beside();

    submit("shop-0", "ENT", "T1", 99);
    release();

    assertThat(beside()).isEqualTo(before);
  }

  @Test
  void anOtherThatWasErasedIsNotFoundByWhatIsLeft() {
    others(5);
    UUID erased = submit("gone", "ENT", "T1", 80);
    release();

    units.erase(erased);

    assertThat(beside().meanScore()).isEqualTo(Figure.withheld(Figure.Reason.DIFFERENCING));
    assertThat(beside().themes()).isEmpty();
  }

  @Test
  void tooFewOfItsSizeLeadToItsType() {
    others(4);
    for (int i = 0; i < 5; i++) {
      submit("works-" + i, "ENT", "T2", SPREAD.get(i));
    }
    release();

    assertThat(beside().kin()).isEqualTo(new Kin("ENT", ""));
    assertThat(beside().meanScore()).isInstanceOf(Figure.Published.class);
  }

  @Test
  void ofAHomogeneousGroupOnlyTheLevelIsTold() {
    for (int i = 0; i < 5; i++) {
      submit("shop-" + i, "ENT", "T1", 41 + i);
    }
    release();

    assertThat(beside().meanScore()).isEqualTo(Figure.withheld(Figure.Reason.HOMOGENEOUS));
    assertThat(beside().mostly()).isEqualTo(3);
  }

  @Test
  void aNewcomerIsSetBesideTheWholeReleasedGroup() {
    others(5);
    release();
    UUID newcomer = submit("new", "ENT", "T1", 1);

    assertThat(beside(newcomer).meanScore()).isEqualTo(Figure.of(60));
  }

  @Test
  void anotherTerritorysAssessmentHasNoComparison() {
    others(5);
    release();
    UUID elsewhere = units.territory("e" + UUID.randomUUID().toString().substring(0, 8));

    assertThat(releases.beside(elsewhere, SubmittedUnits.QUESTIONNAIRE, own, 1)).isEmpty();
  }
}
