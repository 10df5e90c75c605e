package org.palier.organisation;

import org.palier.web.Form;

/// Where an owner wants the organisation to go, as it was typed: the slug of the territory, the
/// code or name of the new commune.
record MoveForm(String territory, String commune, boolean confirmed) {

  static final MoveForm BLANK = new MoveForm("", "", false);

  static MoveForm read(Form form) {
    return new MoveForm(
        form.text("territory"), form.text("commune").strip(), form.text("confirmed").equals("yes"));
  }
}
