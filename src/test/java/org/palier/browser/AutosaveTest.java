package org.palier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Answers are saved as they are given, and none is lost.
class AutosaveTest extends BrowserTest {

  private static final Pattern SAVED = Pattern.compile("Enregistré à \\d\\d:\\d\\d");

  @Inject AutosaveTestController saves;

  @BeforeEach
  void nothingSavedYet() {
    saves.forget();
  }

  private Page open() {
    Page page = visitor(360);
    page.navigate("/autosave-test");
    return page;
  }

  private static Locator state(Page page) {
    return page.locator("#save-state");
  }

  private static void choose(Page page, String question, int level) {
    page.locator("#" + question + " .level-card[data-n='" + level + "']").click();
  }

  private static int unsent(Page page) {
    return (int) page.evaluate("() => Object.keys(localStorage).length");
  }

  @Test
  void anAnswerIsSavedAtOnceAndTheLineSaysWhen() {
    Page page = open();
    choose(page, "Q-1", 1);
    assertThat(state(page)).hasText(SAVED);
    assertThat(saves.card("Q-1").answer()).isEqualTo("1");
    assertThat(page.locator("#progress")).hasText("1 sur 2");
    assertThat(unsent(page)).isZero();
    assertAccessible(page);
  }

  @Test
  void twoAnswersToOneQuestionDoNotConflictWithEachOther() {
    Page page = open();
    choose(page, "Q-1", 0);
    choose(page, "Q-1", 1);
    choose(page, "Q-1", 0);
    assertThat(state(page)).hasText(SAVED);
    assertThat(page.locator("#Q-1.conflict")).hasCount(0);
    assertThat(saves.card("Q-1").answer()).isEqualTo("0");
  }

  @Test
  void whatIsTypedIsSavedWithoutLeavingTheField() {
    Page page = open();
    Locator comment = page.locator("#Q-1 textarea");
    comment.pressSequentially("Compteur relevé");
    assertThat(state(page)).hasText(SAVED);
    assertThat(comment).isFocused();
    assertThat(saves.card("Q-1").comment()).isEqualTo("Compteur relevé");
  }

  @Test
  @DisplayName("R5: without network the answer waits and says so")
  void withoutNetworkTheAnswerWaitsAndSaysSo() {
    Page page = open();
    page.context().setOffline(true);
    choose(page, "Q-1", 1);
    choose(page, "Q-2", 0);
    assertThat(state(page)).hasText("Non enregistré");
    assertThat(saves.card("Q-1").revision()).isZero();
    picture(page, "autosave-offline");
    assertAccessible(page);
    page.context().setOffline(false);
    assertThat(state(page)).hasText(SAVED);
    assertThat(saves.card("Q-1").answer()).isEqualTo("1");
    assertThat(saves.card("Q-2").answer()).isEqualTo("0");
    assertThat(unsent(page)).isZero();
  }

  @Test
  @DisplayName("R5: an unsent answer goes when the page is opened again")
  void anUnsentAnswerGoesWhenThePageIsOpenedAgain() {
    Page page = open();
    saves.away = true;
    choose(page, "Q-1", 1);
    assertThat(state(page)).hasText("Non enregistré");
    saves.away = false;
    page.reload();
    assertThat(state(page)).hasText(SAVED);
    assertThat(saves.card("Q-1").answer()).isEqualTo("1");
    assertThat(page.locator("#Q-1 input[type=radio][value='1']")).isChecked();
  }

  @Test
  @DisplayName("R4, R5: a save whose answer was lost has one effect")
  void aSaveWhoseAnswerWasLostHasOneEffect() {
    Page page = open();
    saves.deaf = true;
    choose(page, "Q-1", 1);
    assertThat(state(page)).hasText("Non enregistré");
    choose(page, "Q-1", 0);
    saves.deaf = false;
    assertThat(state(page)).hasText(SAVED);
    assertThat(saves.card("Q-1").answer()).isEqualTo("0");
    assertThat(saves.card("Q-1").revision()).isEqualTo(2);
  }

  @Test
  @DisplayName("R5: after ten minutes without network nothing is missing")
  void afterTenMinutesWithoutNetworkNothingIsMissing() {
    Page page = visitor(360);
    page.clock().install();
    page.navigate("/autosave-test");
    page.context().setOffline(true);
    choose(page, "Q-1", 1);
    assertThat(state(page)).hasText("Non enregistré");
    page.clock().fastForward("10:00");
    page.locator("#Q-2 textarea").fill("écrit hors ligne");
    page.clock().fastForward("00:05");
    assertThat(state(page)).hasText("Non enregistré");
    page.context().setOffline(false);
    assertThat(state(page)).hasText(SAVED);
    assertThat(saves.card("Q-1").answer()).isEqualTo("1");
    assertThat(saves.card("Q-2").comment()).isEqualTo("écrit hors ligne");
    assertThat(unsent(page)).isZero();
  }

  @Test
  @DisplayName("ASVS 14.3.3: signing out wipes the answers that wait in the browser")
  void signingOutWipesWhatWaits() {
    Page page = open();
    saves.away = true;
    choose(page, "Q-1", 1);
    assertThat(state(page)).hasText("Non enregistré");
    assertThat(unsent(page)).isOne();

    page.evaluate(
        """
        () => {
          const form = document.createElement("form");
          form.method = "post";
          form.action = "/logout";
          document.body.append(form);
          form.submit();
        }
        """);
    page.waitForURL("**/account/signed-out");

    assertThat(unsent(page)).isZero();
  }

  @Test
  void aColleaguesAnswerIsNeverOverwrittenSilently() {
    Page page = open();
    saves.colleague("Q-1", "0");
    choose(page, "Q-1", 1);
    assertThat(state(page)).hasText("Changé entre-temps");
    assertThat(page.locator("#Q-1 .conflict-note")).containsText("Ailleurs : 0");
    assertThat(saves.card("Q-1").answer()).isEqualTo("0");
    choose(page, "Q-1", 1);
    assertThat(state(page)).hasText(SAVED);
    assertThat(saves.card("Q-1").answer()).isEqualTo("1");
    assertThat(page.locator("#Q-1 .conflict-note")).hasCount(0);
  }

  @Test
  void thePagesOwnButtonWaitsForWhatIsBeingTyped() {
    Page page = open();
    page.locator("#Q-2 textarea").fill("Presque fini");
    page.locator("button[value=next]").click();
    page.waitForURL("**/autosave-test?next");
    assertThat(saves.card("Q-2").comment()).isEqualTo("Presque fini");
  }
}
