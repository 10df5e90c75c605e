package org.palier.rights;

/// Whose data it is.
enum Subject {
  PERSON,
  ORGANISATION
}
