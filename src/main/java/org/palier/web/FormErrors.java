package org.palier.web;

import java.util.List;

/// What is wrong in a form, for `partials/_error_summary`: each message leads to its field.
public record FormErrors(List<FormError> errors) {

  public FormErrors {
    errors = List.copyOf(errors);
  }

  /// `field` is the `id` of the element to go to.
  public record FormError(String field, String message) {}
}
