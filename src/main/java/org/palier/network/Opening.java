package org.palier.network;

import java.util.List;
import java.util.Set;
import org.palier.people.Inviting;
import org.palier.territory.Territory;
import org.palier.territory.TypedCommunes.Unclear;

/// What became of a wish to open a territory.
sealed interface Opening {

  /// It is open, and its first administrator was asked in.
  record Opened(Territory territory, Inviting invited) implements Opening {}

  record Wrong(Set<OpeningForm.Fault> faults, List<Unclear> unclear) implements Opening {}
}
