package org.palier.organisation;

/// What correcting an organisation came to. `field` is `name` or `number`, `message` the key of a
/// text.
public sealed interface Correcting {

  record Corrected(Organisation organisation) implements Correcting {}

  record Wrong(String field, String message) implements Correcting {}
}
