package org.palier.territory;

import org.palier.domain.organisation.Siren;

/// An inter-municipal body with its own taxes.
public record Epci(Siren siren, String name) {}
