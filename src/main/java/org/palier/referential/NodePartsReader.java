package org.palier.referential;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.Node.Weight;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Scale;
import org.palier.domain.questionnaire.Scale.Rounding;

/// Reads what groups and questions have in common: weight, reductions, cap and scale.
final class NodePartsReader {

  private static final Map<String, Rounding> ROUNDINGS =
      Map.of("half_up", Rounding.HALF_UP, "down", Rounding.DOWN);

  private final ConditionReader conditions;
  private final Map<NodeId, Cursor> caps = new LinkedHashMap<>();

  NodePartsReader(ConditionReader conditions) {
    this.conditions = conditions;
  }

  /// Where each capped node says by which other it is.
  Map<NodeId, Cursor> caps() {
    return caps;
  }

  Weight weight(Fields fields) {
    return new Weight.Declared(fields.get("weight", at -> at.decimalFrom(0), BigDecimal.ONE));
  }

  List<Node.Reduction> reductions(Fields fields, int before) {
    return fields.items("reduce").stream().map(at -> reduction(at, before)).toList();
  }

  private Node.Reduction reduction(Cursor at, int before) {
    Fields fields = at.fields("when", "factor");
    Condition when = conditions.required(fields, "when", before);
    Optional<BigDecimal> factor =
        fields.required("factor", "0.5").flatMap(value -> value.decimalBetween(0, 1));
    return new Node.Reduction(when, factor.orElse(BigDecimal.ONE));
  }

  Optional<NodeId> capBy(Fields fields, Optional<NodeId> capped) {
    Optional<Cursor> at = fields.get("cap_by");
    Optional<NodeId> by = at.flatMap(value -> value.name(NodeId::new));
    if (by.isPresent() && capped.isPresent()) {
      caps.put(capped.get(), at.orElseThrow());
    }
    return by;
  }

  Optional<Scale> scale(Fields fields) {
    return fields.get("scale").map(NodePartsReader::scale);
  }

  static Scale scale(Cursor at) {
    Fields fields = at.fields("max", "decimals", "rounding");
    return new Scale(
        fields.get("max", NodePartsReader::aboveZero, Scale.PERCENT.max()),
        fields.get("decimals", value -> value.whole(0, 6), Scale.PERCENT.decimals()),
        fields.get("rounding", value -> value.oneOf(ROUNDINGS), Scale.PERCENT.rounding()));
  }

  static Optional<BigDecimal> aboveZero(Cursor at) {
    return at.decimal()
        .flatMap(
            value ->
                value.signum() > 0 ? Optional.of(value) : at.refused("write a number above 0"));
  }
}
