package org.palier.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palier.domain.organisation.Rna;
import org.palier.domain.organisation.Siret;
import org.palier.web.Form;

/// What someone says of the organisation an assessment is for. `distinct` insists that it is none
/// of those that look alike.
record ClaimForm(String number, String name, String person, boolean distinct) {

  static final int PERSON_LIMIT = 120;

  /// What is wrong with it.
  enum Fault {
    NUMBER,
    NAME_MISSING,
    NAME_LONG,
    PERSON_LONG
  }

  static ClaimForm read(Form form) {
    return new ClaimForm(
        form.text("number").strip(),
        form.text("name").strip(),
        form.text("person").strip(),
        form.text("distinct").equals("yes"));
  }

  /// With the number and the name that were found elsewhere; blank ones change nothing.
  ClaimForm with(String foundNumber, String foundName) {
    return new ClaimForm(
        foundNumber.isBlank() ? number : foundNumber.strip(),
        foundName.isBlank() ? name : foundName.strip(),
        person,
        distinct);
  }

  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (!number.isEmpty() && siret().isEmpty() && rna().isEmpty()) {
      faults.add(Fault.NUMBER);
    }
    if (name.isEmpty()) {
      faults.add(Fault.NAME_MISSING);
    }
    if (name.length() > Organisation.NAME_LIMIT) {
      faults.add(Fault.NAME_LONG);
    }
    if (person.length() > PERSON_LIMIT) {
      faults.add(Fault.PERSON_LONG);
    }
    return faults;
  }

  Optional<Siret> siret() {
    return Siret.parse(number);
  }

  Optional<Rna> rna() {
    return Rna.parse(number);
  }
}
