package org.palier.assessment;

import java.time.LocalDate;
import java.util.UUID;

/// An experience that an organisation shared with others: on which day, and what it was.
public record SharedExperience(UUID id, LocalDate on, String description) {

  public SharedExperience {
    if (description.isBlank() || description.length() > OutsideReview.TEXT_LIMIT) {
      throw new IllegalArgumentException("a description of 1 to 300 characters");
    }
  }
}
