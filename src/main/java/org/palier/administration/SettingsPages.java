package org.palier.administration;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryPageName;
import org.palier.territory.TerritoryService;
import org.palier.web.Fingerprint;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.StaffNav;
import org.palier.web.Visit;

/// Makes the pages of a territory's settings.
@Singleton
class SettingsPages {

  private final TerritoryService territories;
  private final Messages messages;

  SettingsPages(TerritoryService territories, Messages messages) {
    this.territories = territories;
    this.messages = messages;
  }

  /// One of the texts a territory may write, and whether it has.
  record TextLine(String address, String title, String language, boolean own) {}

  /// A field that somebody else changed meanwhile: what is stored by now, and what was typed.
  record Changed(String label, String stored, String typed) {}

  /// `seen` tells what was stored when the form was made.
  record SettingsPage(
      StaffNav nav,
      String address,
      boolean saved,
      String seen,
      List<Changed> conflict,
      List<FormField> fields,
      FormErrors errors,
      List<TextLine> texts) {}

  /// `stored` is what somebody else wrote meanwhile, where `stale`.
  record TextPage(
      StaffNav nav,
      String address,
      String title,
      String language,
      boolean saved,
      String seen,
      boolean stale,
      String stored,
      FormField body,
      FormErrors errors) {}

  SettingsPage page(
      Visit visit, Territory territory, SettingsForm form, Fingerprint seen, boolean saved) {
    return page(visit, territory, form, seen, saved, List.of());
  }

  /// What was typed, beside what somebody else saved meanwhile.
  SettingsPage conflict(Visit visit, Territory now, SettingsForm typed) {
    SettingsForm stored = SettingsForm.of(now);
    List<Changed> changed =
        Stream.of(
                changed(visit, "name", stored.name(), typed.name()),
                changed(visit, "contactName", stored.contactName(), typed.contactName()),
                changed(visit, "contactEmail", stored.contactEmail(), typed.contactEmail()),
                changed(visit, "contactPhone", stored.contactPhone(), typed.contactPhone()),
                changed(visit, "colour", stored.colour(), typed.colour()))
            .filter(one -> !one.stored().equals(one.typed()))
            .toList();
    return page(visit, now, typed, stored.fingerprint(), false, changed);
  }

  private Changed changed(Visit visit, String field, String stored, String typed) {
    return new Changed(text(visit.language(), "administration.field." + field), stored, typed);
  }

  private SettingsPage page(
      Visit visit,
      Territory territory,
      SettingsForm form,
      Fingerprint seen,
      boolean saved,
      List<Changed> conflict) {
    Language language = visit.language();
    Set<SettingsForm.Fault> faults = form.faults();
    List<FormField> fields =
        List.of(
            field(language, "name", form.name(), "organization", problem(faults, "NAME")),
            field(
                language,
                "contactName",
                form.contactName(),
                "off",
                problem(faults, "CONTACT_NAME")),
            field(
                language,
                "contactEmail",
                form.contactEmail(),
                "off",
                problem(faults, "CONTACT_EMAIL")),
            field(
                language,
                "contactPhone",
                form.contactPhone(),
                "off",
                problem(faults, "CONTACT_PHONE")),
            field(
                    language,
                    "colour",
                    form.colour(),
                    "off",
                    problem(faults, "COLOUR", "COLOUR_PALE"))
                .hinted(text(language, "administration.colour.hint")));
    List<FormError> errors = new ArrayList<>();
    fields.stream()
        .filter(field -> !field.error().isEmpty())
        .forEach(field -> errors.add(new FormError(field.name(), field.error())));
    return new SettingsPage(
        StaffNav.of(territory.slug(), StaffNav.Part.SETTINGS),
        home(territory),
        saved,
        seen.value(),
        conflict,
        fields,
        new FormErrors(errors),
        texts(territory, language));
  }

  private static String home(Territory territory) {
    return "/" + territory.slug() + "/staff/settings";
  }

  private static String problem(Set<SettingsForm.Fault> faults, String... names) {
    return Arrays.stream(names)
        .filter(name -> faults.contains(SettingsForm.Fault.valueOf(name)))
        .findFirst()
        .orElse("");
  }

  private FormField field(
      Language language, String name, String value, String completion, String fault) {
    return FormField.text(name, text(language, "administration.field." + name), value)
        .typed("text", completion)
        .wrong(fault.isEmpty() ? "" : text(language, "administration.problem." + fault));
  }

  private List<TextLine> texts(Territory territory, Language shown) {
    List<TextLine> lines = new ArrayList<>();
    for (TerritoryPageName page : TerritoryPageName.values()) {
      for (Language language : Language.values()) {
        lines.add(
            new TextLine(
                home(territory) + "/texts/" + page.value() + "/" + language.code(),
                text(shown, "administration.text." + page.value()),
                language.ownName(),
                territories.ownText(territory.id(), page, language).isPresent()));
      }
    }
    return lines;
  }

  TextPage text(
      Visit visit,
      Territory territory,
      TerritoryPageName page,
      Language language,
      String body,
      boolean saved) {
    return textPage(visit, territory, page, language, body, Fingerprint.of(body), saved, "", null);
  }

  /// What was typed, beside what somebody else wrote meanwhile.
  TextPage conflict(
      Visit visit,
      Territory territory,
      TerritoryPageName page,
      Language language,
      String typed,
      String stored) {
    return textPage(
        visit, territory, page, language, typed, Fingerprint.of(stored), false, "", stored);
  }

  TextPage tooLong(
      Visit visit,
      Territory territory,
      TerritoryPageName page,
      Language language,
      String body,
      Fingerprint seen,
      int limit) {
    String problem = text(visit.language(), "administration.text.long", limit);
    return textPage(visit, territory, page, language, body, seen, false, problem, null);
  }

  private TextPage textPage(
      Visit visit,
      Territory territory,
      TerritoryPageName page,
      Language language,
      String body,
      Fingerprint seen,
      boolean saved,
      String problem,
      @Nullable String stored) {
    Language shown = visit.language();
    return new TextPage(
        StaffNav.of(territory.slug(), StaffNav.Part.SETTINGS).within(),
        home(territory),
        text(shown, "administration.text." + page.value()),
        language.ownName(),
        saved,
        seen.value(),
        stored != null,
        stored == null ? "" : stored,
        FormField.text("body", text(shown, "administration.text.body"), body)
            .hinted(text(shown, "administration.text.hint"))
            .wrong(problem),
        new FormErrors(problem.isEmpty() ? List.of() : List.of(new FormError("body", problem))));
  }

  private String text(Language language, String key, Object... arguments) {
    return messages.text(language, key, arguments);
  }
}
