package org.palier.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.assessment.PlainBrowser;
import org.palier.mail.Mailbox;
import org.palier.plan.PlanStage.Scene;
import org.palier.signin.Entrances;

/// Members are reminded of dates, once of each, until they want no more of it.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class ReminderTest {

  private static final Pattern STOP = Pattern.compile("(/u/[A-Za-z0-9_-]{43})");

  @Inject EmbeddedServer server;
  @Inject PlanStage stage;
  @Inject ReminderService reminders;
  @Inject PlanService plans;
  @Inject Mailbox mailbox;

  private Scene scene = new Scene("", new PlainBrowser(""), "", "", "");

  @BeforeEach
  void open() {
    scene = stage.open("http://127.0.0.1:" + server.getPort());
  }

  private String add(String title, int days) {
    return scene.item(Map.of("title", title, "due", plans.today().plusDays(days).toString()));
  }

  private List<String> reminded(String email) {
    reminders.makeRound();
    return mailbox.texts(email).stream().filter(text -> text.contains("/u/")).toList();
  }

  private static String stop(String mail) {
    Matcher link = STOP.matcher(mail);
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  @Test
  void oneMailTellsOfAllDatesOnce() {
    add("Relever le compteur", 3);
    add("Trier les biodéchets", 7);
    add("Plus tard", 8);

    List<String> mails = reminded(scene.email());

    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst())
        .contains("Relever le compteur", "Trier les biodéchets", scene.plan())
        .doesNotContain("Plus tard");
    assertThat(reminded(scene.email())).hasSize(1);
  }

  @Test
  void anotherDateIsToldAgain() {
    String item = add("Relever le compteur", 3);
    reminded(scene.email());
    scene
        .owner()
        .post(
            item,
            Map.of(
                "title",
                "Relever le compteur",
                "status",
                "under-way",
                "due",
                plans.today().plusDays(5).toString(),
                "revision",
                "1"));

    assertThat(reminded(scene.email())).hasSize(2);
  }

  @Test
  void whatIsDoneIsNotToldOf() {
    String item = add("Relever le compteur", 3);
    scene
        .owner()
        .post(item, Map.of("title", "Relever", "status", "done", "due", "", "revision", "1"));

    assertThat(reminded(scene.email())).isEmpty();
  }

  @Test
  void onlyThoseWhoCarryOutThePlanAreReminded() {
    String contributor = Entrances.anyone();
    String reader = Entrances.anyone();
    stage.member(scene, "contributor", contributor);
    stage.member(scene, "reader", reader);
    add("Relever le compteur", 3);

    assertThat(reminded(contributor)).hasSize(1);
    assertThat(reminded(reader)).isEmpty();
  }

  @Test
  void aReaderOfTheMailEndsThemWithoutSigningIn() {
    add("Relever le compteur", 3);
    String link = stop(reminded(scene.email()).getFirst());
    PlainBrowser stranger = new PlainBrowser(scene.origin());

    assertThat(stranger.get(link).body()).contains("Ne plus recevoir ces rappels");
    add("Trier les biodéchets", 3);
    assertThat(reminded(scene.email())).as("opening the page changes nothing").hasSize(2);
    assertThat(stranger.post(link, Map.of("reminders", "off")).body()).contains("C’est fait");
    add("Couper les veilles", 3);

    assertThat(reminded(scene.email())).hasSize(2);
    assertThat(scene.owner().get(scene.plan()).body()).contains("Vous ne recevez pas de rappel");
    scene.owner().post(scene.plan() + "/reminders", Map.of("reminders", "on"));
    assertThat(reminded(scene.email())).hasSize(3);
  }

  @Test
  void aSecretThatIsNoneLeadsNowhere() {
    PlainBrowser stranger = new PlainBrowser(scene.origin());

    assertThat(stranger.get("/u/" + "a".repeat(43)).statusCode()).isEqualTo(404);
    assertThat(stranger.get("/u/x").statusCode()).isEqualTo(404);
  }
}
