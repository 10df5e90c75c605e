package org.palier.dashboard;

import java.util.UUID;

/// The releases of one questionnaire in one territory.
record Series(UUID territory, String questionnaire) {}
