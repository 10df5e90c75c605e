package org.palier.campaign;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.campaign.FollowUpRepository.Recipient;
import org.palier.campaign.FollowUpRepository.Search;
import org.palier.domain.campaign.CampaignState;
import org.palier.domain.campaign.RecipientState;
import org.palier.territory.Territory;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.StaffNav;
import org.palier.web.Visit;

/// Makes the list of those a campaign calls, and the page of each.
@Singleton
class RecipientPages {

  static final int LINES = 25;

  private final RecipientService recipients;
  private final Messages messages;

  RecipientPages(RecipientService recipients, Messages messages) {
    this.recipients = recipients;
    this.messages = messages;
  }

  record Line(
      String address,
      String name,
      String number,
      String commune,
      String state,
      boolean done,
      @Nullable LocalDate lastMailOn) {}

  record ListPage(
      StaffNav nav,
      String campaign,
      String name,
      String address,
      boolean searching,
      FormField text,
      FormField state,
      List<Line> lines,
      @Nullable String next) {}

  record OnePage(
      StaffNav nav,
      String campaign,
      String campaignName,
      String list,
      String address,
      Recipient recipient,
      String state,
      String fault,
      boolean open,
      boolean marked,
      FormField email,
      FormErrors errors,
      String outcome,
      boolean late) {}

  ListPage list(
      Territory place, Language language, Campaign campaign, Search search, @Nullable UUID after) {
    String home = home(place, campaign);
    String address = home + "/recipients";
    List<Recipient> found = recipients.page(campaign, search, after, LINES + 1);
    List<Recipient> shown = found.stream().limit(LINES).toList();
    return new ListPage(
        nav(place),
        home,
        campaign.content().name(),
        address,
        after != null || !search.equals(Search.ALL),
        FormField.text("q", text(language, "campaign.search.text"), search.text()),
        states(language, search.state()),
        shown.stream().map(one -> line(address, language, one)).toList(),
        found.size() > LINES
            ? address + "?" + query(search) + "after=" + shown.getLast().known()
            : null);
  }

  private static String query(Search search) {
    RecipientState state = search.state();
    return (search.text().isEmpty()
            ? ""
            : "q=" + URLEncoder.encode(search.text(), StandardCharsets.UTF_8) + "&")
        + (state == null ? "" : "state=" + state.word() + "&");
  }

  private Line line(String address, Language language, Recipient one) {
    return new Line(
        address + "/" + one.known(),
        one.name(),
        one.number(),
        one.commune(),
        text(language, "campaign.recipient." + one.state().word()),
        one.state() == RecipientState.FINISHED,
        one.lastMailOn());
  }

  private FormField states(Language language, @Nullable RecipientState chosen) {
    List<FormField.Option> options = new ArrayList<>();
    options.add(new FormField.Option("", text(language, "campaign.recipient.all"), chosen == null));
    for (RecipientState state : RecipientState.values()) {
      options.add(
          new FormField.Option(
              state.word(), text(language, "campaign.recipient." + state.word()), state == chosen));
    }
    return FormField.choice("state", text(language, "campaign.search.state"), options);
  }

  /// `typed` is what stands in the field; `problem` the end of a message's key, blank for none.
  OnePage page(
      Visit here,
      Territory place,
      Campaign campaign,
      Recipient one,
      String typed,
      String problem,
      String outcome) {
    Language language = here.language();
    String home = home(place, campaign);
    String wrong = problem.isEmpty() ? "" : text(language, "campaign.problem." + problem, typed);
    return new OnePage(
        nav(place),
        home,
        campaign.content().name(),
        home + "/recipients",
        home + "/recipients/" + one.known(),
        one,
        text(language, "campaign.recipient." + one.state().word()),
        fault(language, one),
        campaign.state() == CampaignState.OPEN,
        one.state() == RecipientState.UNREACHABLE,
        FormField.text("email", text(language, "campaign.field.email"), typed)
            .typed("email", "off")
            .wrong(wrong),
        new FormErrors(wrong.isEmpty() ? List.of() : List.of(new FormError("email", wrong))),
        outcome.matches("corrected|marked|late")
            ? text(language, "campaign.outcome." + outcome)
            : "",
        outcome.equals("late"));
  }

  /// What the server said, as a code.
  private String fault(Language language, Recipient one) {
    return one.fault().isEmpty() || one.fault().startsWith("withdrawn")
        ? ""
        : text(language, "campaign.recipient.fault", one.fault());
  }

  private static StaffNav nav(Territory place) {
    return StaffNav.of(place.slug(), StaffNav.Part.CAMPAIGNS).within();
  }

  private static String home(Territory place, Campaign campaign) {
    return "/" + place.slug() + "/staff/campaigns/" + campaign.id();
  }

  private String text(Language language, String key, Object... about) {
    return messages.text(language, key, about);
  }
}
