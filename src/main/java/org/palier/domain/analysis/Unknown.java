package org.palier.domain.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.NodeId;

/// A fact or a question that a condition depends on, with one value of each kind that its tests
/// tell apart.
sealed interface Unknown {

  /// The case with each of the values.
  Stream<Case> stream(Case current);

  Case takenFrom(Case current);

  default List<Case> given(Case current) {
    return stream(current).toList();
  }

  record OfFact(FactId id, List<FactValue> values) implements Unknown {
    @Override
    public Stream<Case> stream(Case current) {
      return values.stream()
          .map(value -> new Case(current.facts().with(id, value), current.answers()));
    }

    @Override
    public Case takenFrom(Case current) {
      Map<FactId, FactValue> fewer = new LinkedHashMap<>(current.facts().given());
      fewer.remove(id);
      return new Case(new Facts(fewer), current.answers());
    }
  }

  record OfQuestion(NodeId id, List<Answer> values) implements Unknown {
    @Override
    public Stream<Case> stream(Case current) {
      return values.stream()
          .map(value -> new Case(current.facts(), current.answers().with(id, Entry.of(value))));
    }

    @Override
    public Case takenFrom(Case current) {
      Map<NodeId, Entry> fewer = new LinkedHashMap<>(current.answers().entries());
      fewer.remove(id);
      return new Case(current.facts(), new Answers(fewer));
    }
  }
}
