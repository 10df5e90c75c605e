package org.palier.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.palier.assessment.PlainBrowser;
import org.palier.results.SubmittedBakery.Submitted;
import org.palier.web.Access;

@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class ResultControllerTest {

  private static final Pattern SHARED = Pattern.compile("value=\"[^\"]*(/r/[A-Za-z0-9_-]{43})\"");

  private static final Pattern TRIED = Pattern.compile("href=\"([^\"]*/what-if\\?action[^\"]*)\"");

  @Inject EmbeddedServer server;
  @Inject SubmittedBakery bakery;

  @Test
  void whoHoldsThePrivateLinkReadsTheResult() {
    Submitted submitted = bakery.answering(2, 1, 2, 0);
    String html = holder(submitted, Access.EDIT).get(submitted.page("result")).body();
    assertThat(html)
        .contains("<small>Palier ")
        .contains("Boulangerie du Moulin")
        .contains("À faire en premier")
        .contains("ce n’est pas un label")
        .contains("Modifier mes réponses")
        .doesNotContain("entre nous");
  }

  @Test
  void everyPageOfTheResultOpens() {
    Submitted submitted = bakery.answering(0, 1, -1);
    PlainBrowser browser = holder(submitted, Access.EDIT);
    assertThat(browser.get(submitted.page("actions")).body()).contains("Toutes les actions");
    assertThat(browser.get(submitted.page("actions?theme=EAU&page=2")).body()).contains("Eau");
    assertThat(browser.get(submitted.page("duties")).body()).contains("Vos obligations");
    assertThat(browser.get(submitted.page("receipt")).body()).contains("L’ensemble");
    assertThat(browser.get(submitted.page("receipt?node=EAU")).body()).contains("EAU-1");
    assertThat(browser.get(submitted.page("share")).body()).contains("Créer un lien de lecture");
  }

  @Test
  void nobodyElseLearnsThatThereIsAResult() {
    Submitted submitted = bakery.answering(2);
    PlainBrowser stranger = new PlainBrowser(origin());
    for (String page :
        new String[] {"result", "actions", "what-if", "duties", "receipt", "share"}) {
      assertThat(stranger.get(submitted.page(page)).statusCode()).as(page).isEqualTo(404);
    }
    assertThat(stranger.get("/assessments/" + UUID.randomUUID() + "/result").statusCode())
        .isEqualTo(404);
    assertThat(stranger.get("/assessments/not-an-id/result").statusCode()).isEqualTo(404);
  }

  @Test
  void aDraftHasNoResultYet() {
    Submitted draft = bakery.draft();
    HttpResponse<String> answer = holder(draft, Access.EDIT).get(draft.page("result"));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location")).contains("/assessments/" + draft.id());
  }

  @Test
  void anOlderResultSaysThatItIsOld() {
    Submitted submitted = bakery.answering(0);
    bakery.again(submitted.id(), 3);
    PlainBrowser browser = holder(submitted, Access.EDIT);
    assertThat(browser.get(submitted.page("result?number=1")).body())
        .contains("n’est plus le dernier")
        .contains("Éveil");
    assertThat(browser.get(submitted.page("result")).body())
        .doesNotContain("n’est plus le dernier");
    assertThat(browser.get(submitted.page("result?number=9")).statusCode()).isEqualTo(404);
  }

  @Test
  void aNewRevisionBeingWrittenIsSaid() {
    Submitted submitted = bakery.answering(1);
    bakery.reopen(submitted.id());
    assertThat(holder(submitted, Access.EDIT).get(submitted.page("result")).body())
        .contains("Reprendre mes réponses")
        .contains("celui de votre dernier envoi");
  }

  @Test
  void aSharedLinkReadsAndChangesNothing() {
    Submitted submitted = bakery.answering(2);
    PlainBrowser owner = holder(submitted, Access.EDIT);
    owner.get(submitted.page("share"));
    PlainBrowser reader = new PlainBrowser(origin());
    assertThat(reader.get(shared(owner, submitted)).statusCode()).isEqualTo(303);
    String html = reader.get(submitted.page("result")).body();
    assertThat(html)
        .contains("partagé en lecture seule")
        .doesNotContain("Modifier mes réponses")
        .doesNotContain(submitted.page("share"));
    assertThat(reader.get(submitted.page("receipt?node=PIL")).body()).contains("PIL-1");
    assertThat(reader.get(submitted.page("share")).statusCode()).isEqualTo(404);
    assertThat(reader.post(submitted.page("share"), Map.of()).statusCode()).isNotEqualTo(200);
  }

  @Test
  void aClosedLinkReadsNothingMore() {
    Submitted submitted = bakery.answering(2);
    PlainBrowser owner = holder(submitted, Access.EDIT);
    owner.get(submitted.page("share"));
    String link = shared(owner, submitted);
    PlainBrowser reader = new PlainBrowser(origin());
    reader.get(link);
    assertThat(owner.get(submitted.page("share")).body()).contains("Un lien de lecture est ouvert");
    assertThat(owner.post(submitted.page("share/revocation"), Map.of()).body())
        .contains("plus aucun lien de lecture")
        .contains("Aucun lien de lecture");
    assertThat(reader.get(submitted.page("result")).statusCode()).isEqualTo(404);
    assertThat(new PlainBrowser(origin()).get(link).statusCode()).isEqualTo(404);
  }

  @Test
  void theWayToTheNextLevelOpensOnThePageWhereActionsAreTried() {
    Submitted submitted = bakery.answering(0, 1, -1);
    PlainBrowser browser = holder(submitted, Access.EDIT);
    String result = browser.get(submitted.page("result")).body();
    assertThat(result).contains("Pour atteindre").contains("suffisent");
    Matcher tried = TRIED.matcher(result);
    assertThat(tried.find()).isTrue();
    String address = tried.group(1).replace("&amp;", "&").replace("&#x3D;", "=");
    assertThat(browser.get(address).body()).contains("Vous atteindriez le palier");
  }

  @Test
  void actionsAreTriedAndNothingIsStored() {
    Submitted submitted = bakery.answering(1);
    PlainBrowser browser = holder(submitted, Access.EDIT);
    String before = browser.get(submitted.page("result")).body();
    assertThat(
            browser.get(submitted.page("what-if?theme=ENE&action=PIL-1-P3&action=ENE-A07")).body())
        .contains("<legend>Énergie</legend>")
        .contains("value=\"ENE-A07\" checked")
        .contains("<input type=\"hidden\" name=\"action\" value=\"PIL-1-P3\">")
        .contains("Avec ces 2 actions");
    assertThat(browser.get(submitted.page("result")).body()).isEqualTo(before);
  }

  @Test
  void aSharedLinkTriesActionsToo() {
    Submitted submitted = bakery.answering(1);
    PlainBrowser reader = holder(submitted, Access.READ);
    assertThat(reader.get(submitted.page("what-if?action=ENE-A07")).body())
        .contains("Avec cette action");
  }

  @Test
  void anActionThatIsNotIsSaidAndLeftOut() {
    Submitted submitted = bakery.answering(1);
    PlainBrowser browser = holder(submitted, Access.EDIT);
    assertThat(browser.get(submitted.page("what-if?action=NOPE&action=%3Cb%3E&theme=NOPE")).body())
        .contains("2 actions de cette adresse n’existent pas")
        .contains("Aucune action cochée");
    assertThat(browser.get(submitted.page("what-if?theme=&action=&action")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aFalseNumberOrPageIsNoFault() {
    Submitted submitted = bakery.answering(1);
    PlainBrowser browser = holder(submitted, Access.EDIT);
    assertThat(browser.get(submitted.page("result?number=x")).statusCode()).isBetween(400, 404);
    assertThat(browser.get(submitted.page("receipt?node=NOPE")).body()).contains("L’ensemble");
    assertThat(browser.get(submitted.page("actions?page=-3")).statusCode()).isEqualTo(200);
    assertThat(browser.get(submitted.page("actions?page=999&theme=NOPE")).statusCode())
        .isEqualTo(200);
  }

  private String shared(PlainBrowser owner, Submitted submitted) {
    String html = owner.post(submitted.page("share"), Map.of()).body();
    Matcher link = SHARED.matcher(html);
    assertThat(link.find()).as(html).isTrue();
    return link.group(1);
  }

  private PlainBrowser holder(Submitted submitted, Access access) {
    PlainBrowser browser = new PlainBrowser(origin());
    browser.get(bakery.link(submitted.id(), access));
    return browser;
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }
}
