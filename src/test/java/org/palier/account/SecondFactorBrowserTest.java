package org.palier.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.assessment.Territories;
import org.palier.browser.BrowserTest;

/// From setting a second factor to being asked for it.
class SecondFactorBrowserTest extends BrowserTest {

  @Inject StaffAccounts accounts;
  @Inject Territories territories;

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void theCodesAndTheirQuestionAreAccessibleAndFit(int width) {
    String email = accounts.of(territories.fresh().id(), Role.ADMINISTRATOR);
    Page page = signIn(width, email, "/account/second-factor");
    page.fill("[name=password]", StaffAccounts.PASSWORD);
    page.fill("[name=code]", Authenticators.code(page.content()));
    page.locator("main .btn-main").click();
    assertThat(page.locator("main ol li"))
        .satisfies(codes -> assertThat(codes.count()).isEqualTo(10));
    see(page, "account-recovery-codes");

    page.navigate(page.url().replaceFirst("/account/.*", "/account/second-factor"));
    see(page, "account-second-factor-set");
    page.context().clearCookies();
    page.navigate(page.url().replaceFirst("/account/.*", "/login"));
    page.fill("[name=email]", email);
    page.fill("[name=password]", StaffAccounts.PASSWORD);
    page.locator("main .btn-main").click();
    see(page, "account-code");
    page.fill("[name=code]", "000000");
    page.locator("main .btn-main").click();
    see(page, "account-code-wrong");
  }

  private static void see(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    picture(page, name);
  }
}
