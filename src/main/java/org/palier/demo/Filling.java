package org.palier.demo;

import java.time.Duration;

/// What became of filling the demonstration territory.
public sealed interface Filling {

  record Filled(int organisations, int submissions, int drafts, Duration took) implements Filling {}

  /// A real territory bears the name, and stays as it is.
  record NameTaken() implements Filling {}

  /// The questionnaire of the demonstration is not published.
  record NoQuestionnaire() implements Filling {}
}
