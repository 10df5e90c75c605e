package org.palier.domain.campaign;

/// What keeps a message from being sent.
public sealed interface MessageProblem {

  record SubjectMissing() implements MessageProblem {}

  record SubjectTooLong(int limit) implements MessageProblem {}

  /// A line break or another control character, with which a header could be forged.
  record SubjectNotOneLine() implements MessageProblem {}

  /// A link in the subject can't be followed.
  record LinkInSubject() implements MessageProblem {}

  record BodyMissing() implements MessageProblem {}

  record BodyTooLong(int limit) implements MessageProblem {}

  /// Without the link nobody can answer.
  record LinkMissing() implements MessageProblem {}

  /// Nothing of that name can stand between braces.
  record Unknown(String name) implements MessageProblem {}
}
