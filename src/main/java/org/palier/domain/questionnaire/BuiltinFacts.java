package org.palier.domain.questionnaire;

import java.math.BigDecimal;
import java.util.List;

/// The facts the platform itself asks of an organisation, and what it derives from them.
public final class BuiltinFacts {

  /// `ENT` company, `ASS` association, `PUB` public establishment.
  public static final FactId TYPE = new FactId("type");

  /// Number of employees, a whole number at least 0.
  public static final FactId EMPLOYEES = new FactId("employees");

  /// Number of regular volunteers, a whole number at least 0.
  public static final FactId VOLUNTEERS = new FactId("volunteers");

  public static final FactId SECTOR = new FactId("sector");

  /// The INSEE code of the commune, a text of five characters.
  public static final FactId COMMUNE = new FactId("commune");

  /// Derived from the number of employees.
  public static final FactId SIZE = new FactId("size");

  /// Derived from the commune.
  public static final FactId DEPARTMENT = new FactId("department");

  public static final List<FactId> ASKED = List.of(TYPE, EMPLOYEES, VOLUNTEERS, SECTOR, COMMUNE);

  public static final List<String> TYPES = List.of("ENT", "ASS", "PUB");

  public static final List<String> SIZES = List.of("T0", "T1", "T2", "T3", "T4");

  public static final List<String> SECTORS =
      List.of(
          "agriculture",
          "industry",
          "utilities",
          "construction",
          "trade",
          "transport",
          "hospitality",
          "information",
          "finance-property",
          "expertise",
          "support",
          "administration",
          "education",
          "health",
          "culture-sport",
          "other");

  private BuiltinFacts() {}

  /// `T0` no employee, `T1` 1-9, `T2` 10-49, `T3` 50-249, `T4` 250 and more.
  public static String sizeOf(BigDecimal employees) {
    if (employees.compareTo(BigDecimal.ONE) < 0) {
      return "T0";
    }
    if (employees.compareTo(BigDecimal.TEN) < 0) {
      return "T1";
    }
    if (employees.compareTo(BigDecimal.valueOf(50)) < 0) {
      return "T2";
    }
    return employees.compareTo(BigDecimal.valueOf(250)) < 0 ? "T3" : "T4";
  }

  /// The department of a commune code: two characters, three overseas.
  public static String departmentOf(String commune) {
    int length = commune.startsWith("97") || commune.startsWith("98") ? 3 : 2;
    return commune.substring(0, Math.min(length, commune.length()));
  }
}
