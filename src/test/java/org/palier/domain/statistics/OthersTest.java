package org.palier.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OthersTest {

  private static final DisclosureRule FIVE = new DisclosureRule(5);
  private static final Kin SMALL_SHOPS = new Kin("ENT", "T1");
  private static final Kin COMPANIES = new Kin("ENT", "");
  private static final List<Kin> FOR_A_SMALL_SHOP = Kin.of("ENT", "T1");

  private static Profile profile(String type, String size, String... themes) {
    return new Profile(type, size, "trade", "86194", new TreeSet<>(List.of(themes)));
  }

  private static Passage here(long units, String type, String size, String... themes) {
    return stay(units, 1, Integer.MAX_VALUE, type, size, themes);
  }

  private static Passage stay(
      long units, int from, int until, String type, String size, String... themes) {
    return new Passage(List.of(new Passage.Stay(profile(type, size, themes), from, until)), units);
  }

  private static Others others(Passage... passages) {
    return new Others(FIVE, List.of(passages), 1);
  }

  @Test
  void theNearestIsOfTheSameTypeAndSize() {
    assertThat(FOR_A_SMALL_SHOP).containsExactly(SMALL_SHOPS, COMPANIES, Kin.ALL);
    assertThat(Kin.of("", "T1")).containsExactly(Kin.ALL);
    assertThat(Kin.of("ENT", "")).containsExactly(COMPANIES, Kin.ALL);
    assertThatThrownBy(() -> new Kin("", "T1")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fiveOthersAreToldAndFourAreNot() {
    assertThat(others(here(5, "ENT", "T1")).nearest(FOR_A_SMALL_SHOP)).contains(SMALL_SHOPS);
    assertThat(others(here(4, "ENT", "T1")).nearest(FOR_A_SMALL_SHOP)).isEmpty();
  }

  @Test
  void tooFewOfItsSizeLeadToItsTypeAndTooFewOfItsTypeToAll() {
    assertThat(others(here(4, "ENT", "T1"), here(9, "ENT", "T2")).nearest(FOR_A_SMALL_SHOP))
        .contains(COMPANIES);
    assertThat(others(here(4, "ENT", "T1"), here(9, "ASS", "T1")).nearest(FOR_A_SMALL_SHOP))
        .contains(Kin.ALL);
  }

  @Test
  void aGroupWhoseRestIsTooSmallIsNotTold() {
    Others others = others(here(9, "ENT", "T1"), here(2, "ENT", "T2"), here(8, "ASS", "T2"));

    assertThat(others.nearest(FOR_A_SMALL_SHOP)).contains(COMPANIES);
    assertThat(others(here(9, "ENT", "T1"), here(2, "ASS", "T2")).nearest(FOR_A_SMALL_SHOP))
        .contains(Kin.ALL);
  }

  @Test
  void aSmallClassIsNotFoundFromTwoGroupsAndTheirWhole() {
    Others others = others(here(9, "ENT", "T1"), here(6, "ENT", "T2"), here(2, "ENT", "T3"));

    assertThat(others.mayTell(SMALL_SHOPS)).isTrue();
    assertThat(others.mayTell(new Kin("ENT", "T2"))).isFalse();
  }

  @Test
  void aSmallClassIsNotFoundFromTheTypesOfASize() {
    Others others =
        others(
            here(9, "ENT", "T1"),
            here(6, "ASS", "T1"),
            here(2, "PUB", "T1"),
            here(9, "ENT", "T2"),
            here(9, "ASS", "T2"),
            here(9, "PUB", "T2"));

    assertThat(others.mayTell(SMALL_SHOPS)).isTrue();
    assertThat(others.mayTell(new Kin("ASS", "T1"))).isFalse();
  }

  @Test
  void whatChangedSinceAnyReleaseIsNothingOrEnough() {
    List<Passage> passages = new ArrayList<>();
    passages.add(here(9, "ENT", "T1"));
    passages.add(stay(4, 2, Integer.MAX_VALUE, "ENT", "T1"));
    assertThat(new Others(FIVE, passages, 2).mayTell(SMALL_SHOPS)).isFalse();
    assertThat(new Others(FIVE, passages, 3).mayTell(SMALL_SHOPS)).isFalse();
    passages.add(stay(1, 3, Integer.MAX_VALUE, "ENT", "T1"));
    assertThat(new Others(FIVE, passages, 3).mayTell(SMALL_SHOPS)).isFalse();
    passages.add(stay(4, 3, Integer.MAX_VALUE, "ENT", "T1"));
    assertThat(new Others(FIVE, passages, 3).mayTell(SMALL_SHOPS)).isTrue();
  }

  @Test
  void aThemeIsToldWhereItIsRatedForEnoughAndForAllButEnough() {
    assertThat(others(here(5, "ENT", "T1", "ENE")).mayTell(SMALL_SHOPS, "ENE")).isTrue();
    assertThat(
            others(here(5, "ENT", "T1", "ENE"), here(5, "ENT", "T1")).mayTell(SMALL_SHOPS, "ENE"))
        .isTrue();
    assertThat(
            others(here(5, "ENT", "T1", "ENE"), here(4, "ENT", "T1")).mayTell(SMALL_SHOPS, "ENE"))
        .isFalse();
    assertThat(
            others(here(4, "ENT", "T1", "ENE"), here(9, "ENT", "T1")).mayTell(SMALL_SHOPS, "ENE"))
        .isFalse();
  }
}
