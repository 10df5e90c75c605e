package org.palier.support;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palier.assessment.Held;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Text;
import org.palier.plan.PulseService;
import org.palier.support.SupportRepository.Colleague;
import org.palier.support.SupportRepository.Contact;
import org.palier.support.SupportRepository.Note;
import org.palier.territory.Territory;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.StaffNav;

/// Makes the page on which staff follow one organisation.
@Singleton
class SupportPages {

  private static final int NOTES = 20;

  private final SupportService support;
  private final PulseService pulses;
  private final LevelNames levels;
  private final Messages messages;

  SupportPages(SupportService support, PulseService pulses, LevelNames levels, Messages messages) {
    this.support = support;
    this.pulses = pulses;
    this.levels = levels;
    this.messages = messages;
  }

  /// A submitted assessment; `answers` leads to them where they are shared, else null.
  record ResultLine(
      Text questionnaire,
      Instant submittedAt,
      @Nullable Text level,
      @Nullable BigDecimal score,
      @Nullable String answers) {}

  record SupportPage(
      StaffNav nav,
      String list,
      String address,
      Followed organisation,
      String progress,
      String shared,
      String done,
      String conflict,
      FormField contact,
      FormField next,
      FormField account,
      FormField body,
      int revision,
      FormErrors errors,
      List<ResultLine> results,
      Pulse pulse,
      List<Note> notes) {}

  /// Whether staff may ask for five minutes, and when that was last done.
  record Pulse(boolean open, @Nullable Instant last) {}

  /// What a form came to: keys of texts, and what was typed in it where it was not kept.
  record Outcome(
      String done,
      @Nullable ContactForm typed,
      boolean conflict,
      @Nullable String note,
      String noteFault) {

    static final Outcome NONE = new Outcome("", null, false, null, "");

    static Outcome done(String key) {
      return new Outcome(key, null, false, null, "");
    }
  }

  SupportPage page(Territory territory, Language language, Followed one, Outcome outcome) {
    String list = "/" + territory.slug() + "/staff/organisations";
    String address = list + "/" + one.id();
    Contact stored = support.contact(one.id());
    List<Colleague> colleagues = support.colleagues(territory.id());
    ContactForm shown =
        Objects.requireNonNullElse(outcome.typed(), ContactForm.of(stored)).at(stored.revision());
    List<FormError> errors = new ArrayList<>();
    return new SupportPage(
        StaffNav.of(territory.slug(), StaffNav.Part.ORGANISATIONS).within(),
        list,
        address,
        one,
        messages.text(language, "support.progress." + one.progress().word()),
        messages.text(language, "support.shared." + one.shared().word()),
        outcome.done().isEmpty() ? "" : messages.text(language, outcome.done()),
        outcome.conflict() ? conflict(language, stored, colleagues) : "",
        states(language, shown),
        next(language, shown, errors),
        accounts(language, shown, colleagues),
        body(language, outcome, errors),
        stored.revision(),
        new FormErrors(errors),
        support.results(one).stream().map(held -> result(address, one, held)).toList(),
        new Pulse(one.shared().showsLevel(), pulses.lastSent(one.id()).orElse(null)),
        support.notes(one.id(), NOTES));
  }

  private String conflict(Language language, Contact stored, List<Colleague> colleagues) {
    return messages.text(
        language,
        "support.conflict",
        messages.text(language, "support.contact." + stored.state().word()),
        stored.nextOn() == null ? "–" : stored.nextOn(),
        colleagues.stream()
            .filter(one -> one.account().equals(stored.account()))
            .map(Colleague::called)
            .findFirst()
            .orElse("–"));
  }

  private FormField states(Language language, ContactForm shown) {
    return FormField.choice(
        "contact",
        messages.text(language, "support.contact"),
        Arrays.stream(ContactState.values())
            .map(
                state ->
                    new FormField.Option(
                        state.word(),
                        messages.text(language, "support.contact." + state.word()),
                        state.word().equals(shown.state())))
            .toList());
  }

  private FormField next(Language language, ContactForm shown, List<FormError> errors) {
    FormField field =
        FormField.text("next", messages.text(language, "support.next"), shown.next())
            .typed("date", "off");
    if (shown.dateIsRight()) {
      return field;
    }
    String message = messages.text(language, "support.problem.date");
    errors.add(new FormError("next", message));
    return field.wrong(message);
  }

  private FormField accounts(Language language, ContactForm shown, List<Colleague> colleagues) {
    List<FormField.Option> options = new ArrayList<>();
    options.add(
        new FormField.Option(
            "", messages.text(language, "support.nobody"), shown.account().isEmpty()));
    colleagues.forEach(
        one -> {
          String id = one.account().toString();
          options.add(new FormField.Option(id, one.called(), id.equals(shown.account())));
        });
    return FormField.choice("account", messages.text(language, "support.account"), options);
  }

  private FormField body(Language language, Outcome outcome, List<FormError> errors) {
    FormField field =
        FormField.text(
                "body",
                messages.text(language, "support.note.body"),
                Objects.requireNonNullElse(outcome.note(), ""))
            .hinted(messages.text(language, "support.note.hint"));
    if (outcome.noteFault().isEmpty()) {
      return field;
    }
    String message = messages.text(language, outcome.noteFault());
    errors.add(new FormError("body", message));
    return field.wrong(message);
  }

  private ResultLine result(String address, Followed one, Held held) {
    Questionnaire questionnaire =
        levels.questionnaire(held.questionnaireId(), held.questionnaireVersion());
    return new ResultLine(
        questionnaire.title(),
        Objects.requireNonNull(held.submittedAt()),
        LevelNames.title(questionnaire, held.level()).orElse(null),
        held.score(),
        one.shared().showsAnswers() ? address + "/answers/" + held.id() : null);
  }
}
