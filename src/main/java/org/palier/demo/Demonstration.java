package org.palier.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.Facts;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.territory.Commune;

/// The organisations of the demonstration territory. The same seed, day and referential give the
/// same organisations, each drawn alone.
final class Demonstration {

  private static final double UNFINISHED = 0.09;
  private static final double AT_IT_AGAIN = 0.02;
  private static final double AMBITIOUS = 0.6;
  private static final double HAS_A_SIRET = 0.7;

  private final Questionnaire questionnaire;
  private final long seed;
  private final Calendar calendar;
  private final ProfileDraw profiles;
  private final FactDraw facts;
  private final TemperamentDraw temperaments;
  private final AnswerDraw answers;
  private final Ambition ambition;
  private final Progress progress;
  private final PlatformDraw platform;

  Demonstration(Referential referential, List<Commune> communes, long seed, LocalDate today) {
    this.questionnaire = referential.questionnaire();
    this.seed = seed;
    this.calendar = new Calendar(today);
    this.profiles = new ProfileDraw(communes);
    this.facts = new FactDraw(questionnaire);
    this.temperaments = new TemperamentDraw(questionnaire, seed);
    this.answers = new AnswerDraw(questionnaire, seed);
    this.ambition = new Ambition(questionnaire);
    this.progress = new Progress(questionnaire);
    this.platform = new PlatformDraw(referential.obligations());
  }

  SyntheticOrganisation organisation(int number) {
    Chance chance = Chance.of(seed, "organisation", Integer.toString(number));
    Profile profile = profiles.draw(chance);
    Story story = story(profile, chance);
    boolean hasSiret = !profile.is("ASS") || chance.happens(HAS_A_SIRET);
    return new SyntheticOrganisation(
        SyntheticNumbers.id(story.begunAt(), chance),
        SyntheticNumbers.id(story.begunAt(), chance),
        Names.draw(profile, number, chance),
        hasSiret ? SyntheticNumbers.siret(number) : null,
        profile.is("ASS") ? SyntheticNumbers.rna(number) : null,
        story.submitted(),
        story.draft().orElse(null));
  }

  private record Story(List<Chapter> submitted, Optional<Chapter> draft) {
    Instant begunAt() {
      return (submitted.isEmpty() ? draft.orElseThrow() : submitted.getFirst()).begunAt();
    }
  }

  private Story story(Profile profile, Chance chance) {
    Temperament temperament = temperaments.draw(profile, chance);
    Facts given = facts.draw(profile, chance);
    if (chance.happens(UNFINISHED)) {
      Instant moment = calendar.draft(chance);
      Chapter whole = first(given, temperament, moment, chance);
      return new Story(List.of(), Optional.of(cut(whole, chance)));
    }
    List<Chapter> submitted = new ArrayList<>();
    submitted.add(first(given, temperament, calendar.firstSubmission(chance), chance));
    calendar
        .nextSubmission(submitted.getFirst().endedAt(), chance)
        .map(moment -> next(submitted.getFirst(), temperament, moment, chance))
        .ifPresent(submitted::add);
    return new Story(submitted, again(submitted.getLast(), temperament, chance));
  }

  private Chapter first(Facts given, Temperament temperament, Instant moment, Chance chance) {
    LocalDate day = Calendar.day(moment);
    Answers drawn = answers.draw(given, temperament, day.getYear(), chance);
    Answers aimed =
        chance.happens(AMBITIOUS)
            ? ambition.towards(100 * temperament.progress(), given, drawn)
            : drawn;
    return chapter(given, aimed, temperament, moment, chance);
  }

  private Chapter next(Chapter last, Temperament temperament, Instant moment, Chance chance) {
    int year = Calendar.day(moment).getYear();
    Answers later = progress.afterAYear(last.facts(), last.answers(), year, chance);
    return chapter(last.facts(), later, temperament, moment, chance);
  }

  private Optional<Chapter> again(Chapter last, Temperament temperament, Chance chance) {
    Instant moment = calendar.draft(chance);
    return chance.happens(AT_IT_AGAIN) && moment.isAfter(last.endedAt())
        ? Optional.of(next(last, temperament, moment, chance))
        : Optional.empty();
  }

  private Chapter chapter(
      Facts given, Answers said, Temperament temperament, Instant moment, Chance chance) {
    return new Chapter(
        given,
        said,
        platform.draw(temperament, Calendar.day(moment), chance),
        calendar.begunBefore(moment, chance),
        moment);
  }

  /// Left after some of the questions.
  private static Chapter cut(Chapter whole, Chance chance) {
    Map<NodeId, Entry> kept = new LinkedHashMap<>(whole.answers().entries());
    List<NodeId> asked = List.copyOf(kept.keySet());
    asked
        .subList(chance.between(0, Math.max(0, asked.size() - 1)), asked.size())
        .forEach(kept::remove);
    return new Chapter(
        whole.facts(), new Answers(kept), whole.platform(), whole.begunAt(), whole.endedAt());
  }
}
