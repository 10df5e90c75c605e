package org.palier.domain.answers;

import java.math.BigDecimal;

/// The value of a fact, of the kind its definition declares.
public sealed interface FactValue {

  record Bool(boolean value) implements FactValue {}

  record Number(BigDecimal value) implements FactValue {}

  /// The id of an option, a commune code, a type, a sector, a size.
  record Word(String value) implements FactValue {}
}
