package org.palier.web;

/// Where one is among the staff pages of a territory, for `partials/_staff_nav`. `inside` tells a
/// page below the one that the bar names.
public record StaffNav(String base, Part part, boolean inside) {

  /// The parts the bar leads to.
  public enum Part {
    PARTICIPATION,
    MATURITY,
    ORGANISATIONS,
    CAMPAIGNS,
    POPULATION,
    BOOKLET,
    MAIL,
    PEOPLE,
    LAYERS,
    SETTINGS,
    NETWORK
  }

  public static StaffNav of(String slug, Part part) {
    return new StaffNav("/" + slug + "/staff", part, false);
  }

  /// The same on a page below.
  public StaffNav within() {
    return new StaffNav(base, part, true);
  }

  public String participation() {
    return current(Part.PARTICIPATION);
  }

  public String maturity() {
    return current(Part.MATURITY);
  }

  public String organisations() {
    return current(Part.ORGANISATIONS);
  }

  public String campaigns() {
    return current(Part.CAMPAIGNS);
  }

  public String population() {
    return current(Part.POPULATION);
  }

  public String booklet() {
    return current(Part.BOOKLET);
  }

  public String mail() {
    return current(Part.MAIL);
  }

  public String people() {
    return current(Part.PEOPLE);
  }

  public String layers() {
    return current(Part.LAYERS);
  }

  public String settings() {
    return current(Part.SETTINGS);
  }

  /// The value of `aria-current`; empty elsewhere.
  private String current(Part asked) {
    return part != asked ? "" : inside ? "true" : "page";
  }
}
