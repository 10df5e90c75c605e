package org.palier.web;

/// What a session may do with an assessment.
public enum Access {
  READ,
  EDIT
}
