package org.palier.campaign;

import io.micronaut.http.HttpResponse;
import java.net.URI;
import org.palier.account.AccountService;
import org.palier.account.Right;
import org.palier.account.StaffController;
import org.palier.campaign.CampaignService.Changing;
import org.palier.territory.Territory;
import org.palier.web.Pages;
import org.palier.web.RowId;
import org.palier.web.Visit;

/// What the controllers of campaigns share: the campaign of the territory that one may work for.
abstract class CampaignDeskController extends StaffController {

  protected final CampaignService campaigns;

  CampaignDeskController(AccountService accounts, CampaignService campaigns, Pages pages) {
    super(accounts, pages);
    this.campaigns = campaigns;
  }

  /// What is done with a campaign.
  interface OnCampaign {
    HttpResponse<?> answer(Visit here, Territory place, Campaign campaign);
  }

  protected final HttpResponse<?> at(Visit visit, String territory, String id, OnCampaign work) {
    return admit(
        visit,
        territory,
        Right.CAMPAIGNS,
        (here, place) ->
            RowId.read(id)
                .flatMap(found -> campaigns.find(place.id(), found))
                .<HttpResponse<?>>map(campaign -> work.answer(here, place, campaign))
                .orElseGet(() -> pages.notFound(here)));
  }

  protected static String home(Territory place) {
    return "/" + place.slug() + "/staff/campaigns";
  }

  protected static HttpResponse<?> see(String address) {
    return HttpResponse.seeOther(URI.create(address));
  }

  protected static boolean isDone(Changing changing) {
    return changing instanceof Changing.Changed;
  }
}
