package org.palier.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.domain.organisation.Rna;
import org.palier.domain.organisation.Siret;
import org.palier.mail.EmailAddress;
import org.palier.web.Fingerprint;
import org.palier.web.Form;
import org.palier.web.Language;

/// What someone typed of an organisation, cell by cell as a file would say it.
record KnownForm(Map<Column, String> typed) {

  private static final Heads ALL = new Heads(places(), List.of());

  KnownForm {
    typed = Map.copyOf(typed);
  }

  private static Map<Column, Integer> places() {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      places.put(column, column.ordinal());
    }
    return places;
  }

  static KnownForm of(Form form) {
    Map<Column, String> typed = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      typed.put(column, form.text(column.word()));
    }
    return new KnownForm(typed);
  }

  static KnownForm empty(Language language) {
    return new KnownForm(Map.of(Column.LANGUAGE, language.code()));
  }

  static KnownForm of(Details details) {
    Map<Column, String> typed = new EnumMap<>(Column.class);
    put(typed, Column.NAME, details.name());
    put(typed, Column.SIRET, details.siretText());
    put(typed, Column.RNA, details.rnaText());
    put(typed, Column.COMMUNE, details.commune());
    put(typed, Column.TYPE, details.type());
    put(typed, Column.SIZE, details.size());
    put(typed, Column.SECTOR, details.sector());
    put(typed, Column.EMAIL, details.emailText());
    put(typed, Column.PERSON, details.person());
    put(typed, Column.LANGUAGE, details.language().code());
    return new KnownForm(typed);
  }

  private static void put(Map<Column, String> typed, Column column, @Nullable String value) {
    if (value != null) {
      typed.put(column, value);
    }
  }

  /// Tells this text from any other.
  Fingerprint fingerprint() {
    return Fingerprint.of(Arrays.stream(Column.values()).map(this::text).toArray(String[]::new));
  }

  String text(Column column) {
    return typed.getOrDefault(column, "");
  }

  FileRow read(CommuneReader communes, FactWordsReader facts) {
    List<String> cells = new ArrayList<>();
    Arrays.stream(Column.values()).map(this::text).forEach(cells::add);
    return new RowReader(ALL, communes, facts).read(1, cells);
  }

  /// The details of a row that is right.
  static Details details(FileRow row) {
    String siret = row.siret();
    String rna = row.rna();
    String email = row.email();
    return new Details(
        row.name(),
        siret == null ? null : new Siret(siret),
        rna == null ? null : new Rna(rna),
        row.commune(),
        row.type(),
        row.size(),
        row.sector(),
        email == null ? null : new EmailAddress(email),
        row.person(),
        "en".equals(row.language()) ? Language.EN : Language.FR);
  }
}
