package org.palier.domain.answers;

/// Why a value can't be that of a fact.
public sealed interface FactProblem {

  /// The questionnaire asks no such fact, or it is derived from others.
  record UnknownFact() implements FactProblem {}

  record WrongKind() implements FactProblem {}

  /// Not one of the options, types or sectors.
  record UnknownOption(String value) implements FactProblem {}

  /// A number of people is whole and at least 0.
  record NotACount() implements FactProblem {}

  /// More than `limit` digits on a side of the point.
  record TooManyDigits(int limit) implements FactProblem {}

  /// Not shaped like the INSEE code of a commune.
  record NotACommune() implements FactProblem {}
}
