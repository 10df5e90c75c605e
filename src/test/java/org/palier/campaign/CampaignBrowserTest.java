package org.palier.campaign;

import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;
import org.palier.assessment.Territories;
import org.palier.browser.BrowserTest;
import org.palier.signin.Entrances;
import org.palier.territory.Territory;
import org.palier.web.Token;

/// The pages of campaigns, for staff and for those they call.
class CampaignBrowserTest extends BrowserTest {

  @Inject StaffAccounts accounts;
  @Inject Territories territories;
  @Inject Campaigns campaigns;
  @Inject RecipientRepository recipients;

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void thePagesOfCampaignsAreAccessibleAndFit(int width) {
    Territory territory = territories.fresh();
    UUID known = campaigns.know(territory.id(), "Fournil du Pont", Entrances.anyone());
    campaigns.know(territory.id(), "Fournil sans adresse", null);
    Visitor staff = new Visitor(URI.create(origin()));
    staff.get("/login");
    staff.signIn(accounts.of(territory.id()), StaffAccounts.PASSWORD);
    String campaign = campaigns.opened(staff, territory, "Appel d’automne");
    String list = "/" + territory.slug() + "/staff/campaigns";

    Page page = signIn(width, accounts.of(territory.id()), list);
    see(page, "staff-campaigns");
    page.navigate(list + "/new");
    see(page, "staff-campaign-form");
    page.locator("#name").fill("Autre appel");
    page.locator("#invitation-fr-body").fill("Sans lien {prénom}");
    page.locator("button[value=save]").click();
    see(page, "staff-campaign-form-wrong");
    page.navigate(campaign);
    see(page, "staff-campaign");
    page.navigate(campaign + "/preview");
    see(page, "staff-campaign-preview");
    page.navigate(campaign + "/recipients");
    see(page, "staff-campaign-recipients");
    page.navigate(campaign + "/recipients/" + known);
    see(page, "staff-campaign-recipient");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void whoIsCalledBeginsGoesOnAndLeavesWithoutScript(int width) {
    Territory territory = territories.fresh();
    UUID known = campaigns.know(territory.id(), "Fournil du Pont", Entrances.anyone());
    Visitor staff = new Visitor(URI.create(origin()));
    staff.get("/login");
    staff.signIn(accounts.of(territory.id()), StaffAccounts.PASSWORD);
    String campaign = campaigns.opened(staff, territory, "Appel d’automne");
    UUID id = UUID.fromString(campaign.substring(campaign.lastIndexOf('/') + 1));
    Token enter = Token.fresh();
    Token stop = Token.fresh();
    recipients.link(enter, "enter", id, known, Instant.now());
    recipients.link(stop, "stop", id, known, Instant.now());

    Page page = visitorWithoutScript(width);
    page.navigate("/c/" + enter.text());
    look(page, "campaign-start");
    page.locator("input[name=employees]").fill("5");
    page.locator("main button[type=submit]").click();
    page.waitForURL("**/assessments/**");
    page.navigate("/c/" + enter.text());
    look(page, "campaign-resume");
    page.navigate("/d/" + stop.text());
    look(page, "campaign-stop");
    page.locator("main button[type=submit]").click();
    look(page, "campaign-stopped");
    staff.get(campaign);
    staff.post(campaign + "/closing", java.util.Map.of());
    page.navigate("/c/" + enter.text());
    look(page, "campaign-over");
  }

  /// Without script nothing can be asked of the page itself: axe looks at the same page elsewhere.
  private void look(Page page, String name) {
    picture(page, name);
    Page same = visitor(page.viewportSize().width);
    same.navigate(page.url());
    see(same, name + "-script");
  }

  private static void see(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    picture(page, name);
  }
}
