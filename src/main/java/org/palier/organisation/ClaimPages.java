package org.palier.organisation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.campaign.CampaignService;
import org.palier.mail.EmailAddress;
import org.palier.oidc.IdentityService;
import org.palier.organisation.ClaimController.Claim;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Language;
import org.palier.web.Messages;

/// Makes the pages on which an assessment is kept for an organisation.
@Singleton
class ClaimPages {

  private final OrganisationService organisations;
  private final Directory directory;
  private final CampaignService campaigns;
  private final IdentityService identities;
  private final Messages messages;

  ClaimPages(
      OrganisationService organisations,
      Directory directory,
      CampaignService campaigns,
      IdentityService identities,
      Messages messages) {
    this.organisations = organisations;
    this.directory = directory;
    this.campaigns = campaigns;
    this.identities = identities;
    this.messages = messages;
  }

  record MailPage(String address, String assessment, FormField email, FormErrors errors) {}

  record SentPage(String address, String email, String assessment) {}

  record FormPage(
      String address,
      String email,
      List<Organisation> own,
      @Nullable Lookup lookup,
      FormField number,
      FormField name,
      FormField person,
      FormErrors errors) {}

  /// A search in the directory: what was typed, what was found, and whether it is silent.
  record Lookup(String typed, List<Directory.Entry> entries, boolean searched, boolean silent) {}

  /// `known` where the number leaves no doubt; else the asker may insist with the same form.
  record AlikePage(
      String address, boolean known, List<Organisation> organisations, ClaimForm form) {}

  MailPage mail(Claim claim, String typed, String problem) {
    Language language = claim.visit().language();
    String wrong = problem.isEmpty() ? "" : messages.text(language, problem, typed);
    return new MailPage(
        claim.address(),
        claim.assessment().id().toString(),
        FormField.text("email", messages.text(language, "signin.email"), typed)
            .typed("email", "email")
            .wrong(wrong),
        new FormErrors(wrong.isEmpty() ? List.of() : List.of(new FormError("email", wrong))));
  }

  SentPage sent(Claim claim, EmailAddress address) {
    return new SentPage(claim.address(), address.value(), claim.assessment().id().toString());
  }

  /// Nothing typed yet; the name is what the assessment is called, the number that of the
  /// organisation a campaign called to it, else what a provider said of where the person works.
  ClaimForm blank(Claim claim) {
    return new ClaimForm(
        campaigns
            .numberOf(claim.assessment().id())
            .or(() -> claim.person().flatMap(person -> identities.siret(person.id())))
            .orElse(""),
        claim.assessment().name(),
        claim.person().map(person -> person.name()).orElse(""),
        false);
  }

  FormPage form(Claim claim, ClaimForm typed, String searched, Optional<Directory.Answer> answer) {
    Language language = claim.visit().language();
    List<ClaimForm.Fault> faults = claim.visit().submits() ? typed.faults() : List.of();
    List<FormError> errors = new ArrayList<>();
    return new FormPage(
        claim.address(),
        claim.person().map(person -> person.email()).orElse(""),
        claim.person().map(person -> organisations.of(person.id())).orElse(List.of()),
        directory.isOpen() ? lookup(searched, answer) : null,
        field(language, "number", typed.number(), "off", number(faults), errors)
            .hinted(messages.text(language, "organisation.claim.number.hint")),
        field(language, "name", typed.name(), "organization", name(faults), errors),
        field(language, "person", typed.person(), "name", person(faults), errors)
            .hinted(messages.text(language, "organisation.claim.person.hint")),
        new FormErrors(errors));
  }

  private static Lookup lookup(String typed, Optional<Directory.Answer> answer) {
    return answer
        .map(
            said ->
                switch (said) {
                  case Directory.Answer.Found(List<Directory.Entry> entries) ->
                      new Lookup(typed, entries, true, false);
                  case Directory.Answer.Silent() -> new Lookup(typed, List.of(), true, true);
                })
        .orElseGet(() -> new Lookup(typed, List.of(), false, false));
  }

  private FormField field(
      Language language,
      String name,
      String value,
      String completion,
      Optional<String> problem,
      List<FormError> errors) {
    String wrong = problem.map(key -> messages.text(language, key)).orElse("");
    if (!wrong.isEmpty()) {
      errors.add(new FormError(name, wrong));
    }
    return FormField.text(name, messages.text(language, "organisation.claim." + name), value)
        .typed("text", completion)
        .wrong(wrong);
  }

  private static Optional<String> number(List<ClaimForm.Fault> faults) {
    return faults.contains(ClaimForm.Fault.NUMBER)
        ? Optional.of("organisation.problem.number")
        : Optional.empty();
  }

  private static Optional<String> name(List<ClaimForm.Fault> faults) {
    if (faults.contains(ClaimForm.Fault.NAME_MISSING)) {
      return Optional.of("organisation.problem.name.missing");
    }
    return faults.contains(ClaimForm.Fault.NAME_LONG)
        ? Optional.of("organisation.problem.name.long")
        : Optional.empty();
  }

  private static Optional<String> person(List<ClaimForm.Fault> faults) {
    return faults.contains(ClaimForm.Fault.PERSON_LONG)
        ? Optional.of("organisation.problem.person.long")
        : Optional.empty();
  }

  AlikePage known(Claim claim, ClaimForm form, Organisation known) {
    return new AlikePage(claim.address(), true, List.of(known), form);
  }

  AlikePage alike(Claim claim, ClaimForm form, List<Organisation> organisations) {
    return new AlikePage(claim.address(), false, organisations, form);
  }
}
