package org.palier.domain.campaign;

/// Which of the organisations a territory knows are called: those of a type, a size, a sector and
/// the INSEE code of a commune; a blank one leaves all in.
public record Audience(String type, String size, String sector, String commune) {

  public static final Audience ALL = new Audience("", "", "", "");
}
