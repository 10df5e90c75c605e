package org.palier.referential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.FlagId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.QuestionKind;

/// Every name that the files declare, with its rank in the order of asking, and every place that
/// uses one. `NameCheck` compares the two once all is read.
final class Names {

  /// The rank of what comes after every fact and question.
  static final int END = Integer.MAX_VALUE;

  /// A fact and its rank; `fact` null where it could not be read.
  record RankedFact(int rank, @Nullable Fact fact) {}

  /// A question and its rank; `kind` null where it could not be read.
  record RankedQuestion(int rank, @Nullable QuestionKind kind) {}

  record NamedCondition(Cursor at, Condition condition) {}

  /// A condition's use of a name, which must rank below `before`.
  record Use(Cursor at, Condition leaf, int before) {}

  /// A gate's test of a fact, where platform facts may stand too.
  record GateTest(Cursor at, FactId fact, Condition.Test test) {}

  /// A question of which so many points are asked.
  record PointsAsked(Cursor at, NodeId question, BigDecimal points) {}

  record DutyNamed(Cursor at, ObligationId duty) {}

  final Map<FactId, RankedFact> facts = new HashMap<>();
  final Map<NodeId, RankedQuestion> questions = new HashMap<>();
  final Map<FlagId, NamedCondition> flags = new LinkedHashMap<>();
  final UniqueIds<NodeId> nodes = new UniqueIds<>();
  final List<Use> uses = new ArrayList<>();
  final List<GateTest> gateTests = new ArrayList<>();
  final List<PointsAsked> pointsAsked = new ArrayList<>();
  final List<DutyNamed> dutiesNamed = new ArrayList<>();

  /// Questions that a territory's layer asks nobody.
  final Set<NodeId> hidden = new HashSet<>();

  private int rank;

  /// The next rank in the order of asking.
  int nextRank() {
    return rank++;
  }

  Optional<RankedQuestion> question(NodeId id) {
    return Optional.ofNullable(questions.get(id));
  }
}
