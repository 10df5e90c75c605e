package org.palier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.MovableClock;
import org.palier.account.StaffAccounts;
import org.palier.browser.BrowserTest;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.Language;

class OutboxBrowserTest extends BrowserTest {

  @Inject StaffAccounts accounts;
  @Inject TerritoryService territories;
  @Inject OutboxRepository outbox;

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void theMailPageIsAccessibleAndFits(int width) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String slug = "m" + id.toString().replace("-", "");
    territories.open(
        new Territory(id, slug, "Pays d’Exemple", "fr", "", "", "", false), List.of(), List.of());
    Page page = signIn(width, accounts.of(id), "/" + slug + "/staff/mail");
    see(page, "staff-mail-empty");

    Outboxes.queue(
        outbox,
        MovableClock.at("2026-11-03T10:00:00Z"),
        new Mail(
            new EmailAddress("marie@commune.example"),
            Language.FR,
            "Votre lien privé",
            "Bonjour,\n\nhttps://palier.example/r/" + "a".repeat(43) + "\n",
            "<p>Bonjour</p>",
            id,
            null));
    page.reload();
    page.locator("details summary").click();
    assertThat(page.locator("pre.letter").isVisible()).isTrue();
    see(page, "staff-mail");
  }

  private static void see(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    picture(page, name);
  }
}
