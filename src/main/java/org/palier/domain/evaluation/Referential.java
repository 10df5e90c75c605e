package org.palier.domain.evaluation;

import org.palier.domain.obligations.Obligations;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.toolbox.Toolbox;

/// A questionnaire with the toolbox and the duties that go with it.
public record Referential(Questionnaire questionnaire, Toolbox toolbox, Obligations obligations) {}
