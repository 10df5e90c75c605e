package org.palier.campaign;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.campaign.CampaignForm.Fault;
import org.palier.domain.campaign.Audience;
import org.palier.domain.campaign.CampaignState;
import org.palier.domain.campaign.Dates;
import org.palier.domain.campaign.Message;
import org.palier.domain.campaign.Placeholder;
import org.palier.domain.campaign.ReminderDays;
import org.palier.domain.campaign.SendingHours;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.mail.EmailAddress;
import org.palier.mail.Mail;
import org.palier.mail.MailService;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.StaffNav;
import org.palier.web.Visit;

/// Makes the form of a campaign, and its mail as it would go out.
@Singleton
class FormPages {

  private static final int USUAL_DAYS = 42;
  private static final int USUAL_MONTHS_BEFORE = 6;

  /// Stands where a secret would.
  private static final String NO_SECRET = "…";

  private final CampaignService campaigns;
  private final TerritoryService territories;
  private final QuestionnaireCatalog catalog;
  private final CallWriter writer;
  private final MailService mail;
  private final CampaignTimes times;
  private final Messages messages;

  FormPages(
      CampaignService campaigns,
      TerritoryService territories,
      QuestionnaireCatalog catalog,
      CallWriter writer,
      MailService mail,
      CampaignTimes times,
      Messages messages) {
    this.campaigns = campaigns;
    this.territories = territories;
    this.catalog = catalog;
    this.writer = writer;
    this.mail = mail;
    this.times = times;
    this.messages = messages;
  }

  record MessageFields(String title, FormField subject, FormField body) {}

  /// `draft` where all may still change; `counted` says whom it would call, where that was asked.
  record FormPage(
      StaffNav nav,
      String list,
      String address,
      String name,
      boolean draft,
      int revision,
      List<FormField> first,
      List<FormField> choices,
      List<FormField> dates,
      List<FormField> sending,
      FormField saturdays,
      String placeholders,
      List<MessageFields> letters,
      String counted,
      String conflict,
      FormErrors errors) {}

  record PreviewPage(
      StaffNav nav,
      String address,
      String campaign,
      String title,
      String language,
      String subject,
      String text) {}

  /// A campaign of six weeks from tomorrow, with the usual messages.
  CampaignForm fresh(Territory place) {
    String commune =
        territories.communes(place.id()).stream()
            .map(TerritoryService.Home::code)
            .min(Comparator.naturalOrder())
            .orElse("");
    LocalDate start = times.at(commune).toLocalDate().plusDays(1);
    return CampaignForm.of(
        new Content(
            "",
            territories.questionnaires(place.id()).stream().findFirst().orElse(""),
            new Dates(start, start.plusDays(USUAL_DAYS), start.minusMonths(USUAL_MONTHS_BEFORE)),
            Audience.ALL,
            ReminderDays.USUAL,
            SendingHours.USUAL),
        UsualTexts.read(),
        0);
  }

  FormPage page(
      Visit here,
      Territory place,
      @Nullable Campaign campaign,
      CampaignForm form,
      List<Fault> faults) {
    return page(here, place, campaign, form, faults, "", "");
  }

  /// The same form with what is stored now said above it; saving it again overwrites that.
  FormPage conflicting(Visit here, Territory place, Campaign campaign, CampaignForm form) {
    return page(
        here,
        place,
        campaign,
        new CampaignForm(form.typed(), form.texts(), campaign.revision()),
        List.of(),
        "",
        text(here.language(), "campaign.conflict"));
  }

  FormPage counted(Visit here, Territory place, @Nullable Campaign campaign, CampaignForm form) {
    List<Fault> faults = new ArrayList<>();
    String counted =
        form.audience(territories.communes(place.id()), faults)
            .map(audience -> campaigns.reach(place.id(), audience))
            .map(reach -> text(here.language(), "campaign.reach", reach.all(), reach.reachable()))
            .orElse("");
    return page(here, place, campaign, form, faults, counted, "");
  }

  private FormPage page(
      Visit here,
      Territory place,
      @Nullable Campaign campaign,
      CampaignForm form,
      List<Fault> faults,
      String counted,
      String conflict) {
    String list = "/" + place.slug() + "/staff/campaigns";
    Fields fields = new Fields(here.language(), form, faults);
    return new FormPage(
        StaffNav.of(place.slug(), StaffNav.Part.CAMPAIGNS).within(),
        list,
        campaign == null ? list : list + "/" + campaign.id() + "/edit",
        campaign == null ? "" : campaign.content().name(),
        campaign == null || campaign.state() == CampaignState.DRAFT,
        form.revision(),
        List.of(fields.line("name", "off")),
        List.of(
            questionnaire(place, fields),
            fields.fact("type", BuiltinFacts.TYPES),
            fields.fact("size", BuiltinFacts.SIZES),
            fields.fact("sector", BuiltinFacts.SECTORS)),
        List.of(fields.date("start"), fields.date("counts"), fields.line("commune", "off")),
        List.of(
            fields.date("end"),
            fields.line("reminders", "off"),
            fields.line("from", "off"),
            fields.line("until", "off")),
        fields.yesNo("saturdays"),
        text(here.language(), "campaign.placeholders", names(here.language())),
        letters(fields),
        counted,
        conflict,
        new FormErrors(
            faults.stream()
                .map(fault -> new FormError(fault.field(), fields.words(fault)))
                .toList()));
  }

  private static String names(Language language) {
    return Arrays.stream(Placeholder.values())
        .map(one -> "{" + one.in(language.code()) + "}")
        .collect(Collectors.joining(", "));
  }

  private FormField questionnaire(Territory place, Fields fields) {
    List<Questionnaire> offered = catalog.inUse(territories.questionnaires(place.id()));
    return fields.choice(
        "questionnaire",
        offered.stream()
            .map(
                one ->
                    new FormField.Option(
                        one.id().value(),
                        one.title().in(fields.language().code()),
                        one.id().value().equals(fields.form().typed("questionnaire"))))
            .toList());
  }

  private static List<MessageFields> letters(Fields fields) {
    return Arrays.stream(Texts.Kind.values())
        .flatMap(
            kind -> Arrays.stream(Language.values()).map(spoken -> new Texts.Key(kind, spoken)))
        .map(fields::letter)
        .toList();
  }

  /// The fields of one form, with what is wrong in each.
  private final class Fields {

    private final Language language;
    private final CampaignForm form;
    private final List<Fault> faults;

    Fields(Language language, CampaignForm form, List<Fault> faults) {
      this.language = language;
      this.form = form;
      this.faults = faults;
    }

    Language language() {
      return language;
    }

    CampaignForm form() {
      return form;
    }

    String words(Fault fault) {
      return text(language, "campaign.problem." + fault.key(), fault.about().toArray());
    }

    private FormField marked(FormField field) {
      return faults.stream()
          .filter(fault -> fault.field().equals(field.name()))
          .findFirst()
          .map(fault -> field.wrong(words(fault)))
          .orElse(field);
    }

    private String label(String name) {
      return text(language, "campaign.field." + name);
    }

    FormField line(String name, String completion) {
      FormField field =
          FormField.text(name, label(name), form.typed(name)).typed("text", completion);
      return marked(
          name.equals("name") ? field : field.hinted(text(language, "campaign.hint." + name)));
    }

    FormField date(String name) {
      FormField field = FormField.text(name, label(name), form.typed(name)).typed("date", "off");
      return marked(
          name.equals("counts") ? field.hinted(text(language, "campaign.hint.counts")) : field);
    }

    FormField choice(String name, List<FormField.Option> options) {
      return marked(FormField.choice(name, label(name), options));
    }

    FormField fact(String fact, List<String> codes) {
      List<FormField.Option> options = new ArrayList<>();
      String chosen = form.typed(fact);
      options.add(
          new FormField.Option("", text(language, "campaign.all." + fact), chosen.isEmpty()));
      codes.forEach(
          code ->
              options.add(
                  new FormField.Option(
                      code, text(language, "facts." + fact + "." + code), code.equals(chosen))));
      return marked(FormField.choice(fact, text(language, "facts." + fact), options));
    }

    FormField yesNo(String name) {
      return FormField.choice(
          name,
          label(name),
          List.of(
              new FormField.Option(
                  "no", text(language, "campaign.no"), !form.typed(name).equals("yes")),
              new FormField.Option(
                  "yes", text(language, "campaign.yes"), form.typed(name).equals("yes"))));
    }

    MessageFields letter(Texts.Key key) {
      Message message = Objects.requireNonNull(form.texts().messages().get(key));
      return new MessageFields(
          text(language, "campaign.message." + key.word()),
          marked(
              FormField.text(key.word() + "-subject", label("subject"), message.subject())
                  .typed("text", "off")),
          marked(FormField.text(key.word() + "-body", label("body"), message.body())));
    }
  }

  /// As somebody would read it, the secret left out; empty for no such message.
  Optional<PreviewPage> preview(
      Visit here, Territory place, Campaign campaign, Texts texts, String wanted) {
    return texts.messages().keySet().stream()
        .filter(key -> key.word().equals(wanted))
        .findFirst()
        .map(
            key -> {
              Mail written =
                  mail.written(
                      writer.letter(
                          campaign,
                          texts.of(key.kind(), key.language()),
                          key.language(),
                          messages.text(key.language(), "campaign.preview.organisation"),
                          new EmailAddress("contact@organisation.example"),
                          "/c/" + NO_SECRET,
                          "/d/" + NO_SECRET));
              return new PreviewPage(
                  StaffNav.of(place.slug(), StaffNav.Part.CAMPAIGNS).within(),
                  "/" + place.slug() + "/staff/campaigns/" + campaign.id(),
                  campaign.content().name(),
                  text(here.language(), "campaign.message." + key.word()),
                  key.language().code(),
                  written.subject(),
                  written.text());
            });
  }

  private String text(Language language, String key, Object... about) {
    return messages.text(language, key, about);
  }
}
