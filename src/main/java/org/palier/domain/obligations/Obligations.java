package org.palier.domain.obligations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.domain.questionnaire.ObligationId;

/// The register of duties that goes with a questionnaire. `edition` is its date.
public record Obligations(String edition, Map<ObligationId, Obligation> duties) {

  public static final Obligations EMPTY = new Obligations("", Map.of());

  public Obligations {
    duties = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(duties));
  }

  public static Obligations of(String edition, List<Obligation> duties) {
    Map<ObligationId, Obligation> byId = new LinkedHashMap<>();
    duties.forEach(duty -> byId.put(duty.id(), duty));
    return new Obligations(edition, byId);
  }

  public Optional<Obligation> duty(ObligationId id) {
    return Optional.ofNullable(duties.get(id));
  }
}
