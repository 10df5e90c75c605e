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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.account.AccountService;
import org.palier.account.Right;
import org.palier.campaign.CampaignForm.Fault;
import org.palier.campaign.CampaignForm.Reading;
import org.palier.campaign.CampaignService.Changing;
import org.palier.domain.campaign.CampaignState;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// Where staff write a campaign, count whom it would call, and read its mail as it would go out.
@Controller("/{territory}/staff/campaigns")
class CampaignFormController extends CampaignDeskController {

  private final TerritoryService territories;
  private final FormPages formPages;

  CampaignFormController(
      AccountService accounts,
      CampaignService campaigns,
      TerritoryService territories,
      FormPages formPages,
      Pages pages) {
    super(accounts, campaigns, pages);
    this.territories = territories;
    this.formPages = formPages;
  }

  @Get("/new")
  HttpResponse<?> fresh(Visit visit, String territory) {
    return admit(
        visit,
        territory,
        Right.CAMPAIGNS,
        (here, place) ->
            pages.render(
                here,
                "campaign/form",
                formPages.page(here, place, null, formPages.fresh(place), List.of())));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> create(Visit visit, String territory, @Body String body) {
    Form form = Form.parse(body);
    return admit(
        visit,
        territory,
        Right.CAMPAIGNS,
        (here, place) -> {
          CampaignForm typed = CampaignForm.read(form, formPages.fresh(place));
          if (form.text("do").equals("count")) {
            return counted(here, place, null, typed);
          }
          return switch (read(place, typed)) {
            case Reading.Wrong(List<Fault> faults) ->
                pages.invalid(
                    here, "campaign/form", formPages.page(here, place, null, typed, faults));
            case Reading.Right(Content content, Texts texts) -> {
              UUID id = campaigns.create(place.id(), content, texts);
              yield see(home(place) + "/" + id + "?outcome=saved");
            }
          };
        });
  }

  @Get("/{id}/edit")
  HttpResponse<?> edit(Visit visit, String territory, String id) {
    return at(
        visit,
        territory,
        id,
        (here, place, campaign) ->
            campaign.state() == CampaignState.CLOSED
                ? see(home(place) + "/" + campaign.id())
                : pages.render(
                    here,
                    "campaign/form",
                    formPages.page(here, place, campaign, stored(campaign), List.of())));
  }

  private CampaignForm stored(Campaign campaign) {
    return CampaignForm.of(campaign.content(), campaigns.texts(campaign.id()), campaign.revision());
  }

  @Post("/{id}/edit")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(Visit visit, String territory, String id, @Body String body) {
    Form form = Form.parse(body);
    return at(
        visit,
        territory,
        id,
        (here, place, campaign) -> {
          CampaignForm typed = CampaignForm.read(form, stored(campaign));
          if (form.text("do").equals("count")) {
            return counted(here, place, campaign, typed);
          }
          return switch (read(place, typed)) {
            case Reading.Wrong(List<Fault> faults) ->
                pages.invalid(
                    here, "campaign/form", formPages.page(here, place, campaign, typed, faults));
            case Reading.Right(Content content, Texts texts) ->
                saved(here, place, campaign, typed, content, texts);
          };
        });
  }

  private HttpResponse<?> saved(
      Visit here,
      Territory place,
      Campaign campaign,
      CampaignForm typed,
      Content content,
      Texts texts) {
    return switch (campaigns.save(place.id(), campaign.id(), typed.revision(), content, texts)) {
      case Changing.Changed() -> see(home(place) + "/" + campaign.id() + "?outcome=saved");
      case Changing.Conflict() ->
          pages.respond(
              HttpStatus.CONFLICT,
              here,
              "campaign/form",
              formPages.conflicting(here, place, campaign, typed));
      case Changing.TooLate _, Changing.Over _ -> pages.error(here, HttpStatus.CONFLICT);
    };
  }

  private HttpResponse<?> counted(
      Visit here, Territory place, @Nullable Campaign campaign, CampaignForm typed) {
    return pages.render(here, "campaign/form", formPages.counted(here, place, campaign, typed));
  }

  private Reading read(Territory place, CampaignForm typed) {
    return typed.reading(territories.questionnaires(place.id()), territories.communes(place.id()));
  }

  /// `message` is a kind and a language, as `invitation-fr`.
  @Get("/{id}/preview")
  HttpResponse<?> preview(
      Visit visit,
      String territory,
      String id,
      @QueryValue(defaultValue = "invitation-fr") String message) {
    return at(
        visit,
        territory,
        id,
        (here, place, campaign) ->
            formPages
                .preview(here, place, campaign, campaigns.texts(campaign.id()), message)
                .<HttpResponse<?>>map(page -> pages.render(here, "campaign/preview", page))
                .orElseGet(() -> pages.notFound(here)));
  }
}
