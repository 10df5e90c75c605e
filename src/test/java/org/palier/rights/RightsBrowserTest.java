package org.palier.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.account.StaffAccounts;
import org.palier.assessment.Territories;
import org.palier.browser.BrowserTest;
import org.palier.mail.Mailbox;
import org.palier.organisation.Spaces;
import org.palier.territory.Territory;

/// An organisation chooses what it shares, staff read that, and it looks after its data, in a
/// browser of two widths.
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class RightsBrowserTest extends BrowserTest {

  @Inject Territories territories;
  @Inject StaffAccounts accounts;
  @Inject Spaces spaces;
  @Inject Mailbox mailbox;

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void sharingSupportAndRightsAreAccessibleAndFit(int width) {
    Territory territory = territories.fresh();
    String address = "http://127.0.0.1:" + server.getPort();
    Spaces.Space space = spaces.submitted(address, territory, "Scierie des Deux-Eaux");
    Page owner = owner(width, space);
    owner.navigate(space.address() + "/sharing");
    see(owner, "sharing-asked");
    press(owner, "Enregistrer ce choix");
    see(owner, "sharing-missing");
    owner.getByLabel("Notre niveau et nos réponses").check();
    owner.getByLabel("Oui, son nom seulement").check();
    press(owner, "Enregistrer ce choix");
    see(owner, "sharing-chosen");
    owner.navigate("/" + territory.slug() + "/participants");
    see(owner, "participants");

    staffFollow(width, territory, space);

    owner.navigate(space.address() + "/data");
    see(owner, "organisation-data");
    owner.navigate("/account/data");
    see(owner, "account-data");
    owner.navigate("/account/address");
    see(owner, "account-address");
    owner.navigate("/account/data/erasure");
    see(owner, "account-erasure");
    owner.navigate(space.address() + "/data/erasure");
    see(owner, "organisation-erasure");
    press(owner, "Oui, tout effacer");
    see(owner, "organisation-erased");
    assertThat(owner.locator("h1").innerText()).isEqualTo("C’est effacé");
  }

  private void staffFollow(int width, Territory territory, Spaces.Space space) {
    String list = "/" + territory.slug() + "/staff/organisations";
    Page staff = signIn(width, accounts.of(territory.id()), list);
    see(staff, "staff-organisations");
    staff.getByText("Scierie des Deux-Eaux").click();
    staff.locator("select[name=contact]").selectOption("contacted");
    press(staff, "Enregistrer le suivi");
    staff.getByLabel("Nouvelle note").fill("A rappeler en janvier.");
    press(staff, "Ajouter la note");
    see(staff, "staff-organisation");
    staff.navigate(list + "/" + space.id() + "/answers/" + space.assessment());
    see(staff, "staff-answers");
    staff.navigate("/" + territory.slug() + "/staff/register");
    see(staff, "staff-register");
  }

  private Page owner(int width, Spaces.Space space) {
    Page page = visitor(width);
    page.navigate("/sign-in");
    page.getByLabel("Adresse électronique").fill(space.email());
    press(page, "Recevoir un lien");
    page.navigate(mailbox.lastLink(space.email()));
    press(page, "Entrer");
    return page;
  }

  private static void press(Page page, String label) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label)).first().click();
  }

  private static void see(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    picture(page, name);
  }
}
