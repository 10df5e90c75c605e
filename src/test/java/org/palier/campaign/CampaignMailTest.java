package org.palier.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.palier.MovableClock;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.campaign.FollowUpRepository.Recipient;
import org.palier.domain.campaign.Audience;
import org.palier.domain.campaign.Dates;
import org.palier.domain.campaign.RecipientState;
import org.palier.domain.campaign.ReminderDays;
import org.palier.domain.campaign.SendingHours;
import org.palier.mail.MailDelivery;
import org.palier.mail.MailServers;
import org.palier.signin.Entrances;
import org.palier.territory.Territory;

/// Campaigns against a real mail server and a clock that is moved: what arrives, when, at whom.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
@Property(name = "palier.test.campaign-clock", value = "true")
class CampaignMailTest implements TestPropertyProvider {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /// A Tuesday, nine o'clock in Paris.
  private static final Instant MORNING = Instant.parse("2027-03-02T08:00:00Z");

  private static final Pattern ENTER = Pattern.compile("(/c/[A-Za-z0-9_-]{43})");
  private static final Pattern STOP = Pattern.compile("(/d/[A-Za-z0-9_-]{43})");

  @Factory
  @Requires(property = "palier.test.campaign-clock")
  static class Clocks {

    @Singleton
    MovableClock movable() {
      return new MovableClock(MORNING);
    }

    @Singleton
    @Bean(typed = Clock.class)
    @Replaces(Clock.class)
    Clock clock(MovableClock movable) {
      return movable;
    }
  }

  @Inject EmbeddedServer server;
  @Inject MovableClock clock;
  @Inject Territories territories;
  @Inject Campaigns campaigns;
  @Inject CampaignService service;
  @Inject CampaignRound round;
  @Inject FollowUpRepository followUp;
  @Inject RecipientService recipients;
  @Inject MailDelivery delivery;

  private final int port = MailServers.freePort();
  private GreenMail mail = MailServers.on(port);
  private Territory territory = new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);

  @Override
  public Map<String, String> getProperties() {
    return Map.of(
        "palier.smtp.host", "127.0.0.1",
        "palier.smtp.port", Integer.toString(port),
        "palier.smtp.from", "Transition <palier@palier.example>",
        "palier.smtp.starttls", "false");
  }

  @BeforeEach
  void start() {
    campaigns.silence();
    territory = territories.fresh();
    clock.advance(Duration.between(clock.instant(), MORNING));
    mail = MailServers.on(port);
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  @AfterAll
  void leaveNothingInTheFuture() {
    campaigns.silence();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), PARIS);
  }

  private Campaign opened(String reminders) {
    return opened(territory, reminders);
  }

  private Campaign opened(Territory place, String reminders) {
    UUID id =
        service.create(
            place.id(),
            new Content(
                "Appel",
                "transition-ecologique",
                new Dates(today(), today().plusDays(60), today().minusMonths(6)),
                Audience.ALL,
                ReminderDays.read(reminders).orElseThrow(),
                SendingHours.USUAL),
            UsualTexts.read());
    assertThat(service.open(place.id(), id)).isEqualTo(new CampaignService.Changing.Changed());
    return service.find(place.id(), id).orElseThrow();
  }

  /// A round of the campaigns, what it writes delivered, and a round that notes what became of it.
  private void minute() {
    round.make();
    delivery.deliverDue();
    round.make();
    clock.advance(Duration.ofMinutes(1));
  }

  private void nextMorning() {
    LocalDate next = today().plusDays(1);
    while (!SendingHours.USUAL.allow(next.atTime(9, 0))) {
      next = next.plusDays(1);
    }
    clock.advance(Duration.between(clock.instant(), next.atTime(9, 0).atZone(PARIS).toInstant()));
  }

  private void after(int days) {
    clock.advance(Duration.ofDays(days));
  }

  private List<MimeMessage> received(String address) {
    return Arrays.stream(mail.getReceivedMessages())
        .filter(message -> to(message).equals(address))
        .toList();
  }

  private static String to(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage message) {
    try {
      return ((MimeMultipart) message.getContent()).getBodyPart(0).getContent().toString();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String find(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  private RecipientState state(Campaign campaign, UUID known) {
    return recipient(campaign, known).state();
  }

  private Recipient recipient(Campaign campaign, UUID known) {
    return followUp.find(campaign, known).orElseThrow();
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }

  private PlainBrowser stranger() {
    return new PlainBrowser(origin());
  }

  /// The invitation to a bakery of this name, as it arrived.
  private String invitation(String address) {
    minute();
    assertThat(received(address)).hasSize(1);
    return text(received(address).getFirst());
  }

  private static final Map<String, String> FACTS = bakery();

  private static Map<String, String> bakery() {
    Map<String, String> facts = new LinkedHashMap<>(PlainBrowser.BAKERY);
    facts.put("name", "Fournil du Pont");
    return facts;
  }

  private String begun(PlainBrowser browser, String link) {
    browser.get(link);
    HttpResponse<String> response = browser.post(link, FACTS);
    assertThat(response.statusCode()).isEqualTo(303);
    return response.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void anInvitationArrivesWithItsLinkAndItsWayOut() throws Exception {
    String address = Entrances.anyone();
    UUID known = campaigns.know(territory.id(), "Fournil du Pont", address);
    Campaign campaign = opened("7");
    assertThat(state(campaign, known)).isEqualTo(RecipientState.WAITING);

    minute();

    MimeMessage message = received(address).getFirst();
    String stop = find(STOP, text(message));
    assertThat(message.getSubject()).contains("Fournil du Pont").contains(territory.name());
    assertThat(text(message))
        .contains("Fournil du Pont")
        .contains("Transition écologique")
        .contains("1er mai 2027")
        .containsPattern(ENTER);
    assertThat(message.getHeader("List-Unsubscribe")[0]).startsWith("<http").contains(stop);
    assertThat(message.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(state(campaign, known)).isEqualTo(RecipientState.SENT);
    assertThat(recipient(campaign, known).invitedOn()).isEqualTo(today());
  }

  @Test
  void nothingLeavesInTheNightOnSundaysAndOnHolidays() {
    String address = Entrances.anyone();
    campaigns.know(territory.id(), "Fournil du Pont", address);
    opened("7");
    for (String quiet :
        List.of(
            "2027-03-02T06:59:00Z",
            "2027-03-02T18:00:00Z",
            "2027-03-06T10:00:00Z",
            "2027-03-07T10:00:00Z",
            "2027-03-29T10:00:00Z")) {
      clock.advance(Duration.between(clock.instant(), Instant.parse(quiet)));
      minute();
      assertThat(received(address)).as(quiet).isEmpty();
    }
    clock.advance(Duration.between(clock.instant(), Instant.parse("2027-03-30T06:00:00Z")));
    minute();
    assertThat(received(address)).hasSize(1);
  }

  @Test
  void aMailThatWaitedForItsServerUntilTheEveningWaitsForTheMorning() {
    String address = Entrances.anyone();
    UUID known = campaigns.know(territory.id(), "Fournil du Pont", address);
    Campaign campaign = opened("7");
    clock.advance(Duration.between(clock.instant(), Instant.parse("2027-03-02T17:59:00Z")));
    round.make();
    assertThat(state(campaign, known)).isEqualTo(RecipientState.QUEUED);

    clock.advance(Duration.ofMinutes(5));
    minute();
    assertThat(received(address)).isEmpty();
    clock.advance(Duration.between(clock.instant(), Instant.parse("2027-03-03T07:00:00Z")));
    minute();

    assertThat(received(address)).hasSize(1);
  }

  @Test
  void whileTheServerIsDownForAnHourNothingIsLostAndNothingIsDoubled() {
    List<String> addresses =
        java.util.stream.IntStream.range(0, 120).mapToObj(i -> Entrances.anyone()).toList();
    addresses.forEach(address -> campaigns.know(territory.id(), "Fournil " + address, address));
    opened("");
    mail.stop();
    for (int i = 0; i < 60; i++) {
      minute();
    }
    mail = MailServers.on(port);
    mail.start();
    for (int i = 0; i < 40; i++) {
      minute();
      clock.advance(Duration.ofMinutes(9));
    }

    assertThat(Arrays.stream(mail.getReceivedMessages()).map(CampaignMailTest::to))
        .containsExactlyInAnyOrderElementsOf(addresses);
  }

  @Test
  void aReminderGoesOnceADayAtMostAndThoseMissedAreNotMadeUpFor() {
    String address = Entrances.anyone();
    UUID known = campaigns.know(territory.id(), "Fournil du Pont", address);
    Campaign campaign = opened("1 2 9");
    minute();
    minute();
    assertThat(received(address)).hasSize(1);

    nextMorning();
    minute();
    minute();
    assertThat(received(address)).hasSize(2);
    assertThat(text(received(address).getLast())).contains("Pour commencer, ou pour continuer");
    after(10);
    nextMorning();
    minute();
    minute();
    nextMorning();
    minute();

    assertThat(received(address)).hasSize(3);
    assertThat(recipient(campaign, known).reminders()).isEqualTo(3);
  }

  @Test
  void whoFinishedIsNotRemindedAndWhoStartedIs() {
    String done = Entrances.anyone();
    String begun = Entrances.anyone();
    UUID finisher = campaigns.know(territory.id(), "Fournil fini", done);
    UUID starter = campaigns.know(territory.id(), "Fournil commencé", begun);
    Campaign campaign = opened("7");
    minute();
    begun(stranger(), find(ENTER, text(received(begun).getFirst())));
    String assessment =
        begun(stranger(), find(ENTER, text(received(done).getFirst())))
            .replace("/assessments/", "");
    campaigns.submit(UUID.fromString(assessment), clock.instant());
    round.make();
    assertThat(state(campaign, finisher)).isEqualTo(RecipientState.FINISHED);
    assertThat(state(campaign, starter)).isEqualTo(RecipientState.STARTED);

    after(7);
    minute();

    assertThat(received(done)).hasSize(1);
    assertThat(received(begun)).hasSize(2);
  }

  @Test
  void whoFinishesWhileAReminderIsOnItsWayDoesNotGetIt() {
    String address = Entrances.anyone();
    campaigns.know(territory.id(), "Fournil du Pont", address);
    opened("7");
    String assessment =
        begun(stranger(), find(ENTER, invitation(address))).replace("/assessments/", "");
    after(7);
    round.make();
    campaigns.submit(UUID.fromString(assessment), clock.instant());

    minute();

    assertThat(received(address)).hasSize(1);
  }

  @Test
  void whoAnswersOnItsOwnUnderTheSameNumberIsRecognised() {
    String address = Entrances.anyone();
    UUID known = campaigns.know(territory.id(), "Fournil du Pont", address, "73282932000074");
    Campaign campaign = opened("7");
    minute();
    campaigns.answerAlone(territory.id(), "73282932000074", false, clock.instant());
    round.make();
    assertThat(state(campaign, known)).isEqualTo(RecipientState.STARTED);
    campaigns.answerAlone(territory.id(), "73282932000074", true, clock.instant());
    after(7);
    minute();

    assertThat(state(campaign, known)).isEqualTo(RecipientState.FINISHED);
    assertThat(received(address)).hasSize(1);
  }

  @Test
  void whoAnsweredLatelyIsNotInvitedAndWhoAnsweredLongAgoIs() {
    String lately = Entrances.anyone();
    String longAgo = Entrances.anyone();
    campaigns.know(territory.id(), "Fournil récent", lately, "73282932000074");
    campaigns.know(territory.id(), "Fournil ancien", longAgo, "35600000000048");
    campaigns.answerAlone(
        territory.id(), "73282932000074", true, clock.instant().minus(Duration.ofDays(30)));
    campaigns.answerAlone(
        territory.id(), "35600000000048", true, clock.instant().minus(Duration.ofDays(300)));
    opened("7");
    minute();

    assertThat(received(lately)).isEmpty();
    assertThat(received(longAgo)).hasSize(1);
  }

  @Test
  void openingThePersonalLinkChangesNothingAndItsFormIsFilled() {
    String address = Entrances.anyone();
    UUID known = campaigns.know(territory.id(), "Fournil du Pont", address);
    Campaign campaign = opened("7");
    String link = find(ENTER, invitation(address));

    HttpResponse<String> page = stranger().get(link);

    assertThat(page.body())
        .contains("value=\"Fournil du Pont\"")
        .containsPattern("value=\"trade\" selected")
        .containsPattern("value=\"86194\"[^>]*(checked|selected)");
    round.make();
    assertThat(state(campaign, known)).isEqualTo(RecipientState.SENT);
  }

  @Test
  void thePersonalLinkBeginsOnceAndGoesOnUntilTheCampaignEnds() {
    String address = Entrances.anyone();
    campaigns.know(territory.id(), "Fournil du Pont", address, "73282932000074");
    Campaign campaign = opened("7");
    String link = find(ENTER, invitation(address));
    PlainBrowser first = stranger();
    String assessment = begun(first, link);
    assertThat(first.get(assessment).body()).contains("Fournil du Pont");

    PlainBrowser later = stranger();
    assertThat(later.get(link).body()).contains("Reprendre où vous en étiez");
    assertThat(begun(later, link)).isEqualTo(assessment);
    service.close(territory.id(), campaign.id());

    assertThat(stranger().get(link).statusCode()).isEqualTo(410);
    assertThat(stranger().post(link, FACTS).statusCode()).isEqualTo(410);
    assertThat(stranger().get("/c/" + "a".repeat(43)).statusCode()).isEqualTo(404);
  }

  @Test
  void aLinkThatIsWithdrawnLetsNobodyInAnyMore() {
    String address = Entrances.anyone();
    campaigns.know(territory.id(), "Fournil du Pont", address);
    opened("7");
    String link = find(ENTER, invitation(address));
    PlainBrowser respondent = stranger();
    String assessment = begun(respondent, link);
    respondent.get(assessment);
    respondent.post(assessment + "/links/revocation", Map.of());

    assertThat(stranger().post(link, Map.of()).statusCode()).isEqualTo(410);
  }

  @Test
  void openingTheWayOutChangesNothingAndLeavingHoldsForAllCampaignsUntilTakenBack() {
    String address = Entrances.anyone();
    UUID known = campaigns.know(territory.id(), "Fournil du Pont", address);
    Campaign campaign = opened("1");
    String stop = find(STOP, invitation(address));
    assertThat(stranger().get(stop).body()).contains("Ne plus recevoir ces courriels");
    round.make();
    assertThat(state(campaign, known)).isEqualTo(RecipientState.SENT);

    assertThat(stranger().post(stop, Map.of("mail", "off")).body()).contains("C’est fait");
    assertThat(state(campaign, known)).isEqualTo(RecipientState.OPTED_OUT);
    opened("");
    nextMorning();
    minute();
    assertThat(received(address)).hasSize(1);
    assertThat(stranger().post(stop, Map.of("mail", "on")).body())
        .contains("Ne plus recevoir ces courriels");
    minute();

    assertThat(received(address)).hasSize(3);
  }

  @Test
  void anAddressThatDeclinedIsLeftInPeaceOnWhateverListItStandsNext() {
    String address = Entrances.anyone();
    campaigns.know(territory.id(), "Fournil du Pont", address);
    opened("");
    stranger().post(find(STOP, invitation(address)), Map.of("mail", "off"));
    campaigns.forgetKnown(territory.id());
    UUID again =
        campaigns.know(
            territory.id(), "Fournil du Pont", address.toUpperCase(java.util.Locale.ROOT));
    Campaign second = opened("");
    minute();

    assertThat(state(second, again)).isEqualTo(RecipientState.OPTED_OUT);
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aMailProgramEndsTheMailWithOneClick() throws Exception {
    for (String type :
        List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=b")) {
      String address = Entrances.anyone();
      UUID known = campaigns.know(territory.id(), "Fournil " + type.length(), address);
      Campaign campaign = opened("");
      String stop = find(STOP, invitation(address));
      String body =
          type.contains("boundary")
              ? "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n"
                  + "One-Click\r\n--b--\r\n"
              : "List-Unsubscribe=One-Click";
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(origin() + stop))
              .header("Content-Type", type)
              .header("Origin", "https://mail.example")
              .header("Sec-Fetch-Site", "cross-site")
              .POST(BodyPublishers.ofString(body))
              .build();

      assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
          .as(type)
          .isEqualTo(200);
      assertThat(state(campaign, known)).as(type).isEqualTo(RecipientState.OPTED_OUT);
    }
  }

  @Test
  void whoWasMarkedUnreachableGetsNothingUntilTheAddressIsCorrected() {
    String old = Entrances.anyone();
    String next = Entrances.anyone();
    UUID known = campaigns.know(territory.id(), "Fournil du Pont", old);
    Campaign campaign = opened("1");
    minute();
    recipients.markUnreachable(campaign, recipient(campaign, known));
    nextMorning();
    minute();
    assertThat(received(old)).hasSize(1);
    assertThat(state(campaign, known)).isEqualTo(RecipientState.UNREACHABLE);

    recipients.correct(campaign, recipient(campaign, known), next);
    minute();

    assertThat(received(next)).hasSize(1);
    assertThat(received(old)).hasSize(1);
  }

  @Test
  void anAddressThatTheServerRefusesIsToldAndWrittenToAgainOnceCorrected() throws Exception {
    UUID known = campaigns.know(territory.id(), "Fournil du Pont", Entrances.anyone());
    Campaign campaign = opened("1");
    mail.stop();
    try (var refusing = MailServers.refusing(port, "550 5.1.1 unknown")) {
      assertThat(refusing).isNotNull();
      minute();
    }
    assertThat(state(campaign, known)).isEqualTo(RecipientState.REFUSED);
    assertThat(recipient(campaign, known).fault()).isEqualTo("refused 550 5.1.1");
    mail = MailServers.on(port);
    mail.start();
    nextMorning();
    minute();
    assertThat(mail.getReceivedMessages()).isEmpty();

    String next = Entrances.anyone();
    recipients.correct(campaign, recipient(campaign, known), next);
    minute();

    assertThat(received(next)).hasSize(1);
    assertThat(state(campaign, known)).isEqualTo(RecipientState.SENT);
  }

  @Test
  void whatTheOutboxForgetsStaysKnown() {
    UUID known = campaigns.know(territory.id(), "Fournil du Pont", Entrances.anyone());
    Campaign campaign = opened("");
    minute();
    after(40);
    delivery.forgetOld();
    round.make();

    assertThat(state(campaign, known)).isEqualTo(RecipientState.SENT);
  }

  @Test
  void aCampaignClosesAfterItsLastDayAndTakesBackItsMail() {
    String address = Entrances.anyone();
    UUID known = campaigns.know(territory.id(), "Fournil du Pont", address);
    Campaign campaign = opened("58");
    minute();
    after(58);
    round.make();
    assertThat(state(campaign, known)).isEqualTo(RecipientState.QUEUED);
    after(3);
    minute();

    assertThat(received(address)).hasSize(1);
    assertThat(service.find(territory.id(), campaign.id()).orElseThrow().state().word())
        .isEqualTo("closed");
  }

  @Test
  void oneAddressOfManyOrganisationsIsNotFlooded() {
    String accountant = Entrances.anyone();
    for (int i = 0; i < 12; i++) {
      campaigns.know(territory.id(), "Client " + i, accountant);
    }
    opened("");
    minute();
    assertThat(received(accountant)).hasSize(10);
    nextMorning();
    minute();

    assertThat(received(accountant)).hasSize(12);
  }

  @Test
  @DisplayName("ASVS 1.3.11: a name with line breaks makes one mail to one recipient")
  void aNameForgesNoHeader() throws Exception {
    String address = Entrances.anyone();
    campaigns.know(territory.id(), "Fournil\r\nBcc: victim@elsewhere.example\r\n\r\nX", address);
    opened("");
    minute();

    assertThat(mail.getReceivedMessages()).hasSize(1);
    MimeMessage message = received(address).getFirst();
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(message.getSubject()).contains("Fournil Bcc: victim@elsewhere.example X");
  }

  @Test
  void aNameIsTextInTheHtmlOfAMail() throws Exception {
    String address = Entrances.anyone();
    campaigns.know(territory.id(), "<img src=x onerror=alert(1)> {lien} {{link}}", address);
    opened("");
    minute();
    MimeMultipart parts = (MimeMultipart) received(address).getFirst().getContent();

    assertThat(parts.getBodyPart(1).getContent().toString())
        .doesNotContain("<img")
        .contains("&lt;img src")
        .contains("{lien} {{link}}");
  }

  @Test
  @DisplayName("ASVS 14.2.1: the links of mails hold nothing but their secret")
  void nothingSensitiveStandsInTheLinks() {
    String address = Entrances.anyone();
    campaigns.know(territory.id(), "Fournil du Pont", address, "73282932000074");
    opened("");
    Matcher links = Pattern.compile("https?://[^\\s>]+").matcher(invitation(address));

    assertThat(links.results().map(found -> found.group().replaceFirst("https?://[^/]+", "")))
        .hasSize(2)
        .allMatch(path -> path.matches("/[cd]/[A-Za-z0-9_-]{43}"));
  }

  @Test
  void mailIsWrittenInTheLanguageOfItsReader() throws Exception {
    String address = Entrances.anyone();
    campaigns.speakEnglish(campaigns.know(territory.id(), "Bridge Bakery", address));
    opened("");
    minute();

    assertThat(received(address).getFirst().getSubject())
        .isEqualTo(territory.name() + " invites Bridge Bakery to take stock");
  }
}
