package org.palier.start;

/// A start that must not go on, with what the operator can do about it: in French, then in English.
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartRefused(String french, String english) {
    super(french + System.lineSeparator() + english);
  }
}
