package org.palier.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.domain.campaign.Message.Piece;

class MessageTest {

  private static final Map<Placeholder, String> VALUES =
      Map.of(Placeholder.ORGANISATION, "Fournil {lien}\r\nBcc: x", Placeholder.END, "1er mai");

  @Test
  void placeholdersAreKnownInBothLanguagesHoweverTheyAreWritten() {
    Message message = new Message("{ Organisation } {END  DATE}", "{date de fin} {Lien}");
    assertThat(message.problems()).isEmpty();
    assertThat(message.subject(VALUES)).isEqualTo("Fournil {lien} Bcc: x 1er mai");
  }

  @Test
  void whatStandsInAPlaceIsNeverReadAgain() {
    assertThat(new Message("x", "{organisation} {lien}").paragraphs(VALUES))
        .containsExactly(
            List.of(new Piece("Fournil {lien} Bcc: x ", true, false), new Piece("", false, false)));
  }

  @Test
  void aBodyIsParagraphsOfLinesWithTheLinkInItsPlace() {
    assertThat(new Message("x", "Un\r\ndeux\n\n \nVoici {lien}, merci $1").paragraphs(VALUES))
        .containsExactly(
            List.of(new Piece("Un", false, true), new Piece("deux", false, false)),
            List.of(new Piece("Voici ", true, false), new Piece(", merci $1", false, false)));
  }

  @Test
  void whatMeansNothingIsNamedOnce() {
    assertThat(new Message("{prénom}", "{lien} {prénom} {liens} { } {a").unknown())
        .containsExactly("prénom", "liens", " ");
  }

  @Test
  void allProblemsAreToldAtOnce() {
    assertThat(new Message(" ", "Sans rien").problems())
        .containsExactly(new MessageProblem.SubjectMissing(), new MessageProblem.LinkMissing());
    assertThat(new Message("a\nb", "").problems())
        .containsExactly(new MessageProblem.SubjectNotOneLine(), new MessageProblem.BodyMissing());
    assertThat(new Message("{lien}", "{lien}" + "x".repeat(5000)).problems())
        .containsExactly(new MessageProblem.LinkInSubject(), new MessageProblem.BodyTooLong(5000));
    assertThat(new Message("x".repeat(151), "{link}").problems())
        .containsExactly(new MessageProblem.SubjectTooLong(150));
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "'7 21', '7 21'", "'21, 7;7', '7 21'", "'1 2 3 4 90', '1 2 3 4 90'"})
  void reminderDaysAreReadInAnyOrder(String typed, String read) {
    assertThat(ReminderDays.read(typed).orElseThrow()).hasToString(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "91", "1 2 3 4 5 6", "7 et 21", "-1", "1.5", "999"})
  void otherNumbersOfDaysAreRefused(String typed) {
    assertThat(ReminderDays.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-08, 0, 2027-03-01, -1",
    "2027-03-09, 0, 2027-03-02, 1",
    "2027-03-09, 0, 2027-03-09, -1",
    "2027-03-09, 1, 2027-03-02, -1",
    "2027-03-23, 1, 2027-03-09, 2",
    "2027-03-30, 0, 2027-03-02, 2",
    "2027-03-30, 2, 2027-03-23, -1"
  })
  void aReminderIsDueOnItsDayNeverTwiceOnOne(LocalDate today, int behind, LocalDate last, int due) {
    assertThat(ReminderDays.USUAL.due(LocalDate.of(2027, 3, 2), behind, last, today))
        .isEqualTo(due < 0 ? Optional.empty() : Optional.of(due));
  }

  @Test
  void aCampaignGoesForwardOnly() {
    assertThat(CampaignState.DRAFT.mayBecome(CampaignState.OPEN)).isTrue();
    assertThat(CampaignState.OPEN.mayBecome(CampaignState.CLOSED)).isTrue();
    assertThat(CampaignState.DRAFT.mayBecome(CampaignState.CLOSED)).isFalse();
    assertThat(CampaignState.CLOSED.mayBecome(CampaignState.OPEN)).isFalse();
    assertThat(CampaignState.CLOSED.mayChange()).isFalse();
  }
}
