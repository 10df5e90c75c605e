package org.palier.population;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// A column of a file of organisations, with what its head may say, in small letters and digits
/// only, in French and English; of two columns that fit, the one whose head comes first here is
/// meant.
enum Column {
  NAME(
      "raisonsociale",
      "denomination",
      "nomdelorganisation",
      "nomdelastructure",
      "nomdeletablissement",
      "nomdelentreprise",
      "nomdelassociation",
      "organisationname",
      "organizationname",
      "companyname",
      "organisation",
      "organization",
      "structure",
      "entreprise",
      "company",
      "nom",
      "name"),
  SIRET("siret", "numerosiret", "nsiret", "numsiret", "siretnumber"),
  RNA("rna", "numerorna", "nrna", "numrna", "rnanumber", "waldec"),
  COMMUNE(
      "codecommune",
      "codeinsee",
      "codeinseecommune",
      "insee",
      "communecode",
      "commune",
      "ville",
      "municipality",
      "town",
      "city"),
  TYPE("type", "typedorganisation", "typedestructure", "kindoforganisation", "kind", "nature"),
  SIZE(
      "taille",
      "size",
      "trancheeffectif",
      "tranchedeffectif",
      "effectif",
      "effectifs",
      "salaries",
      "nombredesalaries",
      "employees",
      "numberofemployees"),
  SECTOR("secteur", "secteurdactivite", "sector", "sectorofactivity", "activite"),
  EMAIL(
      "courriel",
      "email",
      "adresseemail",
      "adressecourriel",
      "adresseelectronique",
      "emailaddress",
      "adressemail",
      "mail"),
  PERSON(
      "personneacontacter",
      "contactperson",
      "nomducontact",
      "contactname",
      "interlocuteur",
      "personne",
      "person",
      "contact"),
  LANGUAGE("langue", "language");

  private final List<String> heads;

  Column(String... heads) {
    this.heads = List.of(heads);
  }

  /// How well a head fits, 0 best; -1 where it does not.
  int rank(String head) {
    return heads.indexOf(plain(head));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The letters and digits of a text, without accents and case.
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "");
  }
}
