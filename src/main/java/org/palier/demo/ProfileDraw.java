package org.palier.demo;

import java.util.List;
import java.util.Map;
import org.palier.territory.Commune;

/// Draws what an economy looks like: a few large sectors and many small ones, very small
/// organisations above all, more of them where more people live.
final class ProfileDraw {

  private static final Weighted<String> TYPES = Weighted.words("ENT 68, ASS 24, PUB 8");

  private static final Map<String, Weighted<String>> SECTORS =
      Map.of(
          "ENT",
          Weighted.words(
              """
              trade 37, construction 12, expertise 11, hospitality 9, industry 6, health 4,
              agriculture 4, finance-property 4, support 4, information 3, other 3, transport 2,
              culture-sport 1, education 1, utilities 1
              """),
          "ASS",
          Weighted.words(
              """
              culture-sport 62, other 14, health 10, education 7, support 3, agriculture 2,
              hospitality 1, administration 1
              """),
          "PUB",
          Weighted.words(
              "education 48, administration 28, health 16, utilities 5, culture-sport 3"));

  private static final Map<String, Weighted<String>> SIZES =
      Map.of(
          "ENT", Weighted.words("T0 27, T1 46, T2 19, T3 6, T4 2"),
          "ASS", Weighted.words("T0 46, T1 33, T2 16, T3 4, T4 1"),
          "PUB", Weighted.words("T1 10, T2 42, T3 34, T4 14"));

  private final Weighted<Commune> communes;

  ProfileDraw(List<Commune> communes) {
    this.communes = Weighted.by(communes, commune -> 1.0 + commune.population());
  }

  Profile draw(Chance chance) {
    String type = chance.oneOf(TYPES);
    return new Profile(
        type,
        chance.oneOf(of(SECTORS, type)),
        employees(chance.oneOf(of(SIZES, type)), chance),
        volunteers(type, chance),
        chance.oneOf(communes));
  }

  private static int employees(String size, Chance chance) {
    return switch (size) {
      case "T0" -> 0;
      case "T1" -> chance.skewedBetween(1, 9);
      case "T2" -> chance.skewedBetween(10, 49);
      case "T3" -> chance.skewedBetween(50, 249);
      case "T4" -> chance.skewedBetween(250, 2500);
      default -> throw new IllegalArgumentException("no such size: " + size);
    };
  }

  private static int volunteers(String type, Chance chance) {
    return switch (type) {
      case "ASS" -> Math.clamp(chance.wholeAround(14, 0.9), 3, 400);
      case "PUB" -> chance.happens(0.1) ? chance.skewedBetween(2, 30) : 0;
      default -> 0;
    };
  }

  private static Weighted<String> of(Map<String, Weighted<String>> tables, String type) {
    Weighted<String> table = tables.get(type);
    if (table == null) {
      throw new IllegalArgumentException("no such type: " + type);
    }
    return table;
  }
}
