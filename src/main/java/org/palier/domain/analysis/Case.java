package org.palier.domain.analysis;

import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Facts;

/// Some facts and answers; what is not given is not known yet.
record Case(Facts facts, Answers answers) {}
