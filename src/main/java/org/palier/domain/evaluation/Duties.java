package org.palier.domain.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palier.domain.answers.QuestionState;
import org.palier.domain.answers.Reading;
import org.palier.domain.obligations.DutyStatus;
import org.palier.domain.obligations.DutyStatus.Status;
import org.palier.domain.obligations.Obligation;
import org.palier.domain.obligations.Obligations;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;

/// Where each duty stands on a day. `claims` holds the questions linked to binding duties that
/// apply, `alerts` those of them that show that one is not met.
record Duties(
    List<DutyStatus> statuses,
    Map<NodeId, List<ObligationId>> claims,
    Map<NodeId, List<ObligationId>> alerts) {

  static Duties of(Obligations register, Reading reading, Situation situation) {
    Map<ObligationId, Status> known = new LinkedHashMap<>();
    for (Obligation duty : register.duties().values()) {
      status(duty, reading, situation).ifPresent(status -> known.put(duty.id(), status));
    }
    Map<NodeId, List<ObligationId>> claims = claims(register, reading, known);
    Map<NodeId, List<ObligationId>> alerts = new LinkedHashMap<>(claims);
    alerts.keySet().removeIf(id -> !isKnownToBeNothing(id, reading));
    List<DutyStatus> statuses = new ArrayList<>();
    known.forEach((id, status) -> statuses.add(new DutyStatus(id, status, isGap(id, alerts))));
    return new Duties(statuses, claims, alerts);
  }

  /// What remains when these questions have points.
  Duties raised(Set<NodeId> questions) {
    Map<NodeId, List<ObligationId>> left = new LinkedHashMap<>(alerts);
    left.keySet().removeAll(questions);
    return new Duties(
        statuses.stream()
            .map(it -> new DutyStatus(it.duty(), it.status(), isGap(it.duty(), left)))
            .toList(),
        claims,
        left);
  }

  /// The duties that are not met and have no action with a date.
  List<ObligationId> openGaps(Situation.Platform platform) {
    return statuses.stream()
        .filter(status -> status.gap() && !platform.datedActions().contains(status.duty()))
        .map(DutyStatus::duty)
        .toList();
  }

  /// How many duties are not met without an action that has a date.
  int gapsWithoutDatedAction(Situation.Platform platform) {
    return openGaps(platform).size();
  }

  private static Optional<Status> status(Obligation duty, Reading reading, Situation situation) {
    if (duty.until() != null && situation.on().isAfter(duty.until())) {
      return Optional.empty();
    }
    return switch (reading.truth(duty.when())) {
      case FALSE -> Optional.empty();
      case UNKNOWN -> Optional.of(Status.TO_CHECK);
      case TRUE -> Optional.of(duty.isInForce(situation.on()) ? Status.APPLIES : Status.COMING);
    };
  }

  private static boolean isGap(ObligationId duty, Map<NodeId, List<ObligationId>> alerts) {
    return alerts.values().stream().anyMatch(duties -> duties.contains(duty));
  }

  private static Map<NodeId, List<ObligationId>> claims(
      Obligations register, Reading reading, Map<ObligationId, Status> known) {
    List<ObligationId> binding =
        known.entrySet().stream()
            .filter(status -> status.getValue() == Status.APPLIES)
            .map(Map.Entry::getKey)
            .filter(id -> register.duty(id).map(Obligation::binding).orElse(false))
            .toList();
    Map<NodeId, List<ObligationId>> claims = new LinkedHashMap<>();
    for (Question question : reading.questionnaire().questions().values()) {
      List<ObligationId> linked = linked(question, binding);
      if (!linked.isEmpty()) {
        claims.put(question.id(), linked);
      }
    }
    return claims;
  }

  private static List<ObligationId> linked(Question question, List<ObligationId> binding) {
    return switch (question.obligations()) {
      case Question.Duties.All() -> binding;
      case Question.Duties.Some(List<ObligationId> ids) ->
          ids.isEmpty() ? ids : ids.stream().filter(binding::contains).distinct().toList();
    };
  }

  /// 0 points by an answer or a don't know; words have no points to miss.
  private static boolean isKnownToBeNothing(NodeId id, Reading reading) {
    QuestionState state = reading.state(id);
    return (state == QuestionState.ANSWERED || state == QuestionState.DONT_KNOW)
        && reading.questionnaire().question(id).map(Duties::hasPoints).orElse(false)
        && reading.exactPoints(id).isZero();
  }

  private static boolean hasPoints(Question question) {
    return !(question.kind() instanceof QuestionKind.Words);
  }
}
