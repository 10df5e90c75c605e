package org.palier.rights;

import java.util.List;
import java.util.stream.Stream;

/// What is decided about a table: which rows are a person's or an organisation's, as a condition on
/// one id, empty for none; which columns they get, and which stay behind because they are secrets,
/// keys of ours, or somebody else's.
record DataTable(
    String name, String ofPerson, String ofOrganisation, List<String> given, List<String> kept) {

  DataTable {
    given = List.copyOf(given);
    kept = List.copyOf(kept);
  }

  /// The columns are separated by spaces.
  static DataTable of(
      String name, String ofPerson, String ofOrganisation, String given, String kept) {
    return new DataTable(name, ofPerson, ofOrganisation, words(given), words(kept));
  }

  /// A table in which nothing is about a person or an organisation.
  static DataTable ofNobody(String name) {
    return new DataTable(name, "", "", List.of(), List.of());
  }

  boolean isAboutSomeone() {
    return !ofPerson.isEmpty() || !ofOrganisation.isEmpty();
  }

  String condition(Subject subject) {
    return subject == Subject.PERSON ? ofPerson : ofOrganisation;
  }

  private static List<String> words(String text) {
    return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
  }
}
