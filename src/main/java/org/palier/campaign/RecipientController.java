package org.palier.campaign;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import org.palier.account.AccountService;
import org.palier.campaign.FollowUpRepository.Recipient;
import org.palier.campaign.FollowUpRepository.Search;
import org.palier.domain.campaign.RecipientState;
import org.palier.territory.Territory;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.RowId;
import org.palier.web.Visit;

/// Those a campaign calls: where each stands, and what staff do about an address that fails.
@Controller("/{territory}/staff/campaigns/{id}/recipients")
class RecipientController extends CampaignDeskController {

  private final RecipientService recipients;
  private final RecipientPages recipientPages;

  RecipientController(
      AccountService accounts,
      CampaignService campaigns,
      RecipientService recipients,
      RecipientPages recipientPages,
      Pages pages) {
    super(accounts, campaigns, pages);
    this.recipients = recipients;
    this.recipientPages = recipientPages;
  }

  @Get
  HttpResponse<?> list(
      Visit visit,
      String territory,
      String id,
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String after) {
    return at(
        visit,
        territory,
        id,
        (here, place, campaign) ->
            pages.render(
                here,
                "campaign/recipients",
                recipientPages.list(
                    place,
                    here.language(),
                    campaign,
                    new Search(q, RecipientState.of(state).orElse(null)),
                    RowId.read(after).orElse(null))));
  }

  @Get("/{known}")
  HttpResponse<?> show(
      Visit visit,
      String territory,
      String id,
      String known,
      @QueryValue(defaultValue = "") String outcome) {
    return about(
        visit,
        territory,
        id,
        known,
        (here, place, campaign, one) ->
            pages.render(
                here,
                "campaign/recipient",
                recipientPages.page(here, place, campaign, one, one.email(), "", outcome)));
  }

  /// Corrects the address and writes again.
  @Post("/{known}/address")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> correct(
      Visit visit, String territory, String id, String known, @Body String body) {
    String typed = Form.parse(body).text("email").strip();
    return about(
        visit,
        territory,
        id,
        known,
        (here, place, campaign, one) ->
            switch (recipients.correct(campaign, one, typed)) {
              case CORRECTED -> see(address(place, campaign, one) + "?outcome=corrected");
              case WRONG ->
                  pages.invalid(
                      here,
                      "campaign/recipient",
                      recipientPages.page(here, place, campaign, one, typed, "address", ""));
              case CLOSED -> late(here, place, campaign, one);
            });
  }

  /// Staff learned that mail does not arrive there.
  @Post("/{known}/unreachable")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> unreachable(Visit visit, String territory, String id, String known) {
    return about(
        visit,
        territory,
        id,
        known,
        (here, place, campaign, one) ->
            recipients.markUnreachable(campaign, one)
                ? see(address(place, campaign, one) + "?outcome=marked")
                : late(here, place, campaign, one));
  }

  private HttpResponse<?> late(Visit here, Territory place, Campaign campaign, Recipient one) {
    return pages.respond(
        HttpStatus.CONFLICT,
        here,
        "campaign/recipient",
        recipientPages.page(here, place, campaign, one, one.email(), "", "late"));
  }

  private static String address(Territory place, Campaign campaign, Recipient one) {
    return home(place) + "/" + campaign.id() + "/recipients/" + one.known();
  }

  private interface OnRecipient {
    HttpResponse<?> answer(Visit here, Territory place, Campaign campaign, Recipient one);
  }

  private HttpResponse<?> about(
      Visit visit, String territory, String id, String known, OnRecipient work) {
    return at(
        visit,
        territory,
        id,
        (here, place, campaign) ->
            RowId.read(known)
                .flatMap(found -> recipients.find(campaign, found))
                .<HttpResponse<?>>map(one -> work.answer(here, place, campaign, one))
                .orElseGet(() -> pages.notFound(here)));
  }
}
