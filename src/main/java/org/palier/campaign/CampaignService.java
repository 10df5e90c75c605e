package org.palier.campaign;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.campaign.RecipientRepository.Reach;
import org.palier.domain.campaign.Audience;
import org.palier.domain.campaign.CampaignState;
import org.palier.domain.campaign.Dates;
import org.palier.domain.campaign.ReminderDays;
import org.palier.domain.campaign.SendingHours;

/// A territory's campaigns, as its staff write, open and close them. While an audience is called,
/// others write what they know of it: only what is committed is read, and no range is locked.
@Singleton
public class CampaignService {

  private final CampaignRepository campaigns;
  private final RecipientRepository recipients;
  private final EntryRepository entries;
  private final CampaignTimes times;

  CampaignService(
      CampaignRepository campaigns,
      RecipientRepository recipients,
      EntryRepository entries,
      CampaignTimes times) {
    this.campaigns = campaigns;
    this.recipients = recipients;
    this.entries = entries;
    this.times = times;
  }

  /// What became of a change.
  sealed interface Changing {

    record Changed() implements Changing {}

    /// Somebody else changed it meanwhile.
    record Conflict() implements Changing {}

    /// Where it stands, that can't be done any more, or not yet.
    record TooLate() implements Changing {}

    /// Its last day is over: it would call nobody.
    record Over() implements Changing {}
  }

  List<Campaign> page(UUID territory, int limit, int offset) {
    return campaigns.page(territory, limit, offset);
  }

  Optional<Campaign> find(UUID territory, UUID id) {
    return campaigns.find(territory, id);
  }

  Texts texts(UUID id) {
    return campaigns.texts(id);
  }

  Reach reach(UUID territory, Audience audience) {
    return recipients.reach(territory, audience);
  }

  @Transactional
  UUID create(UUID territory, Content content, Texts texts) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    campaigns.insert(id, territory, content, texts, times.now());
    return id;
  }

  /// Once it is open, whom it calls, to what, and from when stay as they were.
  @Transactional
  Changing save(UUID territory, UUID id, int revision, Content content, Texts texts) {
    Optional<Campaign> stored = campaigns.lock(territory, id);
    if (stored.isEmpty() || !stored.get().state().mayChange()) {
      return new Changing.TooLate();
    }
    Content kept =
        stored.get().state() == CampaignState.DRAFT
            ? content
            : whileOpen(stored.get().content(), content);
    return campaigns.save(id, revision, kept, texts)
        ? new Changing.Changed()
        : new Changing.Conflict();
  }

  private static Content whileOpen(Content stored, Content typed) {
    Dates dates =
        new Dates(
            stored.dates().start(),
            Dates.follow(stored.dates().start(), typed.dates().end())
                ? typed.dates().end()
                : stored.dates().end(),
            stored.dates().countsFrom());
    return new Content(
        typed.name(),
        stored.questionnaire(),
        dates,
        stored.audience(),
        typed.reminders(),
        typed.hours());
  }

  /// Calls the audience as it is known now.
  @Transactional(isolation = Isolation.READ_COMMITTED)
  Changing open(UUID territory, UUID id) {
    Optional<Campaign> stored = campaigns.lock(territory, id);
    if (stored.isEmpty() || !stored.get().state().mayBecome(CampaignState.OPEN)) {
      return new Changing.TooLate();
    }
    if (stored.get().content().dates().areOver(times.at(stored.get()).toLocalDate())) {
      return new Changing.Over();
    }
    campaigns.become(id, CampaignState.DRAFT, CampaignState.OPEN, times.now());
    recipients.enrol(stored.get());
    recipients.refresh(stored.get());
    return new Changing.Changed();
  }

  /// Calls those too that came to be known since it was opened.
  @Transactional(isolation = Isolation.READ_COMMITTED)
  Changing enlarge(UUID territory, UUID id) {
    Optional<Campaign> stored = campaigns.lock(territory, id);
    if (stored.isEmpty() || stored.get().state() != CampaignState.OPEN) {
      return new Changing.TooLate();
    }
    recipients.enrol(stored.get());
    recipients.refresh(stored.get());
    return new Changing.Changed();
  }

  @Transactional
  Changing close(UUID territory, UUID id) {
    Optional<Campaign> stored = campaigns.lock(territory, id);
    return stored.isPresent()
            && stored.get().state().mayBecome(CampaignState.CLOSED)
            && campaigns.become(id, CampaignState.OPEN, CampaignState.CLOSED, times.now())
        ? new Changing.Changed()
        : new Changing.TooLate();
  }

  /// A campaign as it looks after three weeks, whose mail nobody got: for the demonstration.
  @Transactional(isolation = Isolation.READ_COMMITTED)
  public void demonstrate(UUID territory, String name, String questionnaire) {
    LocalDate today = LocalDate.ofInstant(times.now(), ZoneOffset.UTC);
    Content content =
        new Content(
            name,
            questionnaire,
            new Dates(today.minusWeeks(3), today.plusWeeks(3), today.minusMonths(6)),
            Audience.ALL,
            ReminderDays.USUAL,
            SendingHours.USUAL);
    UUID id = create(territory, content, UsualTexts.read());
    open(territory, id);
    recipients.pretend(id, today.minusWeeks(3), today.minusWeeks(2));
  }

  /// The SIRET or RNA number of the organisation that was called to this assessment.
  public Optional<String> numberOf(UUID assessment) {
    return entries.numberOf(assessment);
  }
}
