package org.palier.support;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.support.SupportRepository.Colleague;
import org.palier.support.SupportRepository.Contact;
import org.palier.web.Form;
import org.palier.web.RowId;

/// What staff typed about an organisation, as it was typed.
record ContactForm(String state, String next, String account, int revision) {

  static ContactForm of(Form form) {
    String revision = form.text("revision");
    return new ContactForm(
        form.text("contact"),
        form.text("next").strip(),
        form.text("account"),
        revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : 0);
  }

  static ContactForm of(Contact contact) {
    LocalDate next = contact.nextOn();
    UUID account = contact.account();
    return new ContactForm(
        contact.state().word(),
        next == null ? "" : next.toString(),
        account == null ? "" : account.toString(),
        contact.revision());
  }

  ContactForm at(int latest) {
    return new ContactForm(state, next, account, latest);
  }

  boolean dateIsRight() {
    return next.isEmpty() || date().isPresent();
  }

  /// Empty where something in it is wrong, or who should accompany is no colleague.
  Optional<Contact> contact(List<Colleague> colleagues) {
    Optional<UUID> chosen = RowId.read(account);
    boolean known =
        account.isEmpty()
            || chosen.isPresent()
                && colleagues.stream().anyMatch(one -> one.account().equals(chosen.get()));
    return known && dateIsRight()
        ? ContactState.of(state).map(found -> contact(found, chosen.orElse(null)))
        : Optional.empty();
  }

  private Contact contact(ContactState found, @Nullable UUID chosen) {
    return new Contact(found, date().orElse(null), chosen, revision);
  }

  private Optional<LocalDate> date() {
    try {
      return next.isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(next)).filter(ContactForm::isLikely);
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  private static boolean isLikely(LocalDate date) {
    return date.getYear() >= 2000 && date.getYear() < 2200;
  }
}
