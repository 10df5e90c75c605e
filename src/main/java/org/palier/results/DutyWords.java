package org.palier.results;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.palier.domain.obligations.DutyStatus;
import org.palier.domain.obligations.Obligation;
import org.palier.domain.questionnaire.Text;

/// Legal duties in words, those with a gap apart from the others.
record DutyWords(Outcome outcome, Voice voice) {

  List<DutyCard> gaps() {
    return cards(DutyStatus::gap);
  }

  List<DutyCard> applying() {
    return cards(duty -> duty.status() == DutyStatus.Status.APPLIES && !duty.gap());
  }

  List<DutyCard> toCheck() {
    return cards(duty -> duty.status() == DutyStatus.Status.TO_CHECK);
  }

  List<DutyCard> coming() {
    return cards(duty -> duty.status() == DutyStatus.Status.COMING);
  }

  private List<DutyCard> cards(Predicate<DutyStatus> which) {
    return outcome.evaluation().duties().stream()
        .filter(which)
        .flatMap(duty -> outcome.referential().obligations().duty(duty.duty()).stream())
        .map(this::card)
        .toList();
  }

  private DutyCard card(Obligation duty) {
    return new DutyCard(
        voice.of(duty.title()),
        words(duty.due()),
        words(duty.reference()),
        words(duty.source()),
        duty.from(),
        duty.checkedOn());
  }

  private String words(@Nullable Text text) {
    return text == null ? "" : voice.of(text);
  }
}
