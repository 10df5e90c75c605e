package org.palier.network;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.palier.mail.EmailAddress;
import org.palier.territory.Slug;
import org.palier.web.Form;

/// What was typed to open a territory: its communes by an inter-municipal body, by lines, or by
/// both; `email` is of its first administrator.
record OpeningForm(
    String name,
    String slug,
    String language,
    String body,
    String communes,
    List<String> questionnaires,
    String email) {

  static final int NAME_LIMIT = 120;
  static final OpeningForm BLANK = new OpeningForm("", "", "fr", "", "", List.of(), "");

  /// What is wrong with it, as far as the form alone tells.
  enum Fault {
    NAME,
    SLUG,
    SLUG_TAKEN,
    COMMUNES,
    QUESTIONNAIRES,
    EMAIL
  }

  OpeningForm {
    questionnaires = List.copyOf(questionnaires);
  }

  static OpeningForm read(Form form) {
    return new OpeningForm(
        form.text("name").strip(),
        form.text("slug").strip(),
        form.text("language").equals("en") ? "en" : "fr",
        form.text("body").strip(),
        form.text("communes").strip(),
        form.all("questionnaires"),
        form.text("email").strip());
  }

  Set<Fault> faults() {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    if (isNoName(name)) {
      faults.add(Fault.NAME);
    }
    if (!Slug.isPossible(slug)) {
      faults.add(Fault.SLUG);
    }
    if (body.isEmpty() && communes.isEmpty()) {
      faults.add(Fault.COMMUNES);
    }
    if (questionnaires.isEmpty()) {
      faults.add(Fault.QUESTIONNAIRES);
    }
    if (EmailAddress.read(email) instanceof EmailAddress.Typed.Wrong) {
      faults.add(Fault.EMAIL);
    }
    return faults;
  }

  static boolean isNoName(String name) {
    return name.isEmpty() || name.length() > NAME_LIMIT;
  }
}
