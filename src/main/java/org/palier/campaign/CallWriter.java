package org.palier.campaign;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.palier.campaign.RecipientRepository.Called;
import org.palier.domain.campaign.Message;
import org.palier.domain.campaign.Placeholder;
import org.palier.domain.questionnaire.Text;
import org.palier.mail.EmailAddress;
import org.palier.mail.Letter;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.Formats;
import org.palier.web.Language;
import org.palier.web.PublicAddress;
import org.palier.web.Token;

/// Puts what stands for each placeholder into a message of a campaign.
@Singleton
class CallWriter {

  private static final int LONGEST_SUBJECT = 200;

  private final TerritoryService territories;
  private final QuestionnaireCatalog catalog;
  private final PublicAddress address;
  private final Formats formats;

  CallWriter(
      TerritoryService territories,
      QuestionnaireCatalog catalog,
      PublicAddress address,
      Formats formats) {
    this.territories = territories;
    this.catalog = catalog;
    this.address = address;
    this.formats = formats;
  }

  Letter.Call letter(
      Campaign campaign,
      Texts texts,
      Texts.Kind kind,
      Called to,
      EmailAddress recipient,
      Token enter,
      Token stop) {
    Language language = Language.of(to.language()).orElse(Language.FR);
    return letter(
        campaign,
        texts.of(kind, language),
        language,
        to.name(),
        recipient,
        "/c/" + enter.text(),
        "/d/" + stop.text());
  }

  Letter.Call letter(
      Campaign campaign,
      Message message,
      Language language,
      String organisation,
      EmailAddress recipient,
      String enter,
      String stop) {
    Territory territory = territories.find(campaign.territory()).orElseThrow();
    Map<Placeholder, String> values =
        Map.of(
            Placeholder.ORGANISATION, organisation,
            Placeholder.END, formats.date(language, campaign.content().dates().end()),
            Placeholder.TERRITORY, territory.name(),
            Placeholder.QUESTIONNAIRE, title(campaign, language));
    return new Letter.Call(
        new Letter.About(recipient, language, territory.id(), territory.name(), null, organisation),
        address.link(enter),
        cut(message.subject(values)),
        message.paragraphs(values).stream().map(CallWriter::pieces).toList(),
        address.link(stop));
  }

  private String title(Campaign campaign, Language language) {
    return catalog.inUse(List.of(campaign.content().questionnaire())).stream()
        .map(questionnaire -> questionnaire.title())
        .findFirst()
        .orElseGet(() -> Text.of(campaign.content().questionnaire()))
        .in(language.code());
  }

  private static String cut(String subject) {
    return subject.length() <= LONGEST_SUBJECT
        ? subject
        : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
  }

  private static List<Letter.Piece> pieces(List<Message.Piece> pieces) {
    return pieces.stream()
        .map(piece -> new Letter.Piece(piece.words(), piece.link(), piece.end()))
        .toList();
  }
}
