package org.palier.administration;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryPageName;
import org.palier.territory.TerritoryService;
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

  record SettingsPage(
      StaffNav nav,
      String address,
      boolean saved,
      List<FormField> fields,
      FormErrors errors,
      List<TextLine> texts) {}

  record TextPage(
      StaffNav nav,
      String address,
      String title,
      String language,
      boolean saved,
      FormField body,
      FormErrors errors) {}

  SettingsPage page(Visit visit, Territory territory, SettingsForm form, boolean saved) {
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
    return textPage(visit, territory, page, language, body, saved, "");
  }

  TextPage tooLong(
      Visit visit,
      Territory territory,
      TerritoryPageName page,
      Language language,
      String body,
      int limit) {
    String problem = text(visit.language(), "administration.text.long", limit);
    return textPage(visit, territory, page, language, body, false, problem);
  }

  private TextPage textPage(
      Visit visit,
      Territory territory,
      TerritoryPageName page,
      Language language,
      String body,
      boolean saved,
      String problem) {
    Language shown = visit.language();
    return new TextPage(
        StaffNav.of(territory.slug(), StaffNav.Part.SETTINGS).within(),
        home(territory),
        text(shown, "administration.text." + page.value()),
        language.ownName(),
        saved,
        FormField.text("body", text(shown, "administration.text.body"), body)
            .hinted(text(shown, "administration.text.hint"))
            .wrong(problem),
        new FormErrors(problem.isEmpty() ? List.of() : List.of(new FormError("body", problem))));
  }

  private String text(Language language, String key, Object... arguments) {
    return messages.text(language, key, arguments);
  }
}
