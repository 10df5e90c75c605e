package org.palier.organisation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.palier.web.Form;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Language;
import org.palier.web.Messages;

/// Makes the page on which an organisation says what it shares.
@Singleton
class SharingPages {

  private final SharingService sharing;
  private final Messages messages;

  SharingPages(SharingService sharing, Messages messages) {
    this.sharing = sharing;
    this.messages = messages;
  }

  record Past(String shared, String named, String by, Instant at) {}

  record SharingPage(
      String address,
      String organisation,
      String territory,
      boolean owned,
      boolean saved,
      FormField staff,
      FormField named,
      FormErrors errors,
      List<Past> history) {}

  /// Nothing is ticked for who never chose.
  SharingPage page(Space space, boolean saved) {
    List<SharingChoice> history = sharing.history(space.organisation().id());
    String staff = history.isEmpty() ? "" : history.getFirst().shared().word();
    String named = history.isEmpty() ? "" : word(history.getFirst().named());
    return page(space, history, saved, staff, named, false);
  }

  SharingPage wrong(Space space, Form form) {
    List<SharingChoice> history = sharing.history(space.organisation().id());
    return page(space, history, false, form.text("staff"), form.text("named"), true);
  }

  private SharingPage page(
      Space space,
      List<SharingChoice> history,
      boolean saved,
      String staff,
      String named,
      boolean checked) {
    Language language = space.visit().language();
    List<FormError> errors = new ArrayList<>();
    FormField first = question(language, "staff", List.of("aggregates", "level", "answers"), staff);
    FormField second = question(language, "named", List.of("no", "yes"), named);
    return new SharingPage(
        space.address(),
        space.organisation().name(),
        space.visit().place() == null ? "" : space.visit().place().name(),
        space.owned(),
        saved,
        checked ? judged(language, first, errors) : first,
        checked ? judged(language, second, errors) : second,
        new FormErrors(errors),
        history.stream().map(one -> past(language, one)).toList());
  }

  private FormField judged(Language language, FormField field, List<FormError> errors) {
    if (field.options().stream().anyMatch(FormField.Option::chosen)) {
      return field;
    }
    String message = messages.text(language, "sharing.problem." + field.name());
    errors.add(new FormError(field.name(), message));
    return field.wrong(message);
  }

  private FormField question(Language language, String name, List<String> words, String chosen) {
    return FormField.choice(
        name,
        messages.text(language, "sharing." + name),
        words.stream()
            .map(
                word ->
                    new FormField.Option(
                        word,
                        messages.text(language, "sharing." + name + "." + word),
                        word.equals(chosen)))
            .toList());
  }

  private Past past(Language language, SharingChoice choice) {
    return new Past(
        messages.text(language, "sharing.past." + choice.shared().word()),
        messages.text(language, "sharing.past." + word(choice.named())),
        choice.by(),
        choice.at());
  }

  private static String word(boolean named) {
    return named ? "yes" : "no";
  }
}
