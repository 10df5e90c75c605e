package org.palier.demo;

import java.time.Instant;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Facts;
import org.palier.domain.evaluation.Situation;

/// One time that an organisation filled in its questionnaire: begun, and submitted or left where it
/// is.
record Chapter(
    Facts facts, Answers answers, Situation.Platform platform, Instant begunAt, Instant endedAt) {}
