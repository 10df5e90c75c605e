package org.palier.referential;

import io.micronaut.core.annotation.Introspected;

/// A row of `published_questionnaire` without its content.
@Introspected
record PublishedVersion(String id, String version) {}
