package org.palier.campaign;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import org.palier.account.AccountService;
import org.palier.account.Right;
import org.palier.campaign.CampaignService.Changing;
import org.palier.campaign.FollowUpPages.Look;
import org.palier.territory.Territory;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// A territory's campaigns: all of them, and how one goes.
@Controller("/{territory}/staff/campaigns")
class CampaignController extends CampaignDeskController {

  private static final int LAST_PAGE = 1000;

  private final FollowUpPages followUp;

  CampaignController(
      AccountService accounts, CampaignService campaigns, FollowUpPages followUp, Pages pages) {
    super(accounts, campaigns, pages);
    this.followUp = followUp;
  }

  @Get
  HttpResponse<?> list(Visit visit, String territory, @QueryValue(defaultValue = "1") int page) {
    return admit(
        visit,
        territory,
        Right.CAMPAIGNS,
        (here, place) ->
            isPage(page)
                ? pages.render(here, "campaign/list", followUp.list(place, here.language(), page))
                : pages.notFound(here));
  }

  private static boolean isPage(int page) {
    return page >= 1 && page <= LAST_PAGE;
  }

  @Get("/{id}")
  HttpResponse<?> show(
      Visit visit,
      String territory,
      String id,
      @QueryValue(defaultValue = "type") String by,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "") String outcome) {
    return at(
        visit,
        territory,
        id,
        (here, place, campaign) ->
            isPage(page)
                ? show(HttpStatus.OK, here, place, campaign, new Look(by, page, outcome))
                : pages.notFound(here));
  }

  private HttpResponse<?> show(
      HttpStatus status, Visit here, Territory place, Campaign campaign, Look look) {
    return pages.respond(
        status, here, "campaign/show", followUp.page(place, here.language(), campaign, look));
  }

  @Post("/{id}/opening")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> open(Visit visit, String territory, String id) {
    return at(
        visit,
        territory,
        id,
        (here, place, campaign) ->
            changed(here, place, campaign, campaigns.open(place.id(), campaign.id()), "opened"));
  }

  @Post("/{id}/closing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> close(Visit visit, String territory, String id) {
    return at(
        visit,
        territory,
        id,
        (here, place, campaign) ->
            changed(here, place, campaign, campaigns.close(place.id(), campaign.id()), "closed"));
  }

  /// Calls those too that came to be known meanwhile.
  @Post("/{id}/audience")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enlarge(Visit visit, String territory, String id) {
    return at(
        visit,
        territory,
        id,
        (here, place, campaign) ->
            changed(
                here, place, campaign, campaigns.enlarge(place.id(), campaign.id()), "enlarged"));
  }

  private HttpResponse<?> changed(
      Visit here, Territory place, Campaign campaign, Changing changing, String outcome) {
    String address = home(place) + "/" + campaign.id();
    return switch (changing) {
      case Changing.Changed() -> see(address + "?outcome=" + outcome);
      case Changing.Over() ->
          show(HttpStatus.CONFLICT, here, place, campaign, new Look("type", 1, "over"));
      case Changing.Conflict _, Changing.TooLate _ ->
          show(HttpStatus.CONFLICT, here, place, campaign, new Look("type", 1, "late"));
    };
  }
}
