package org.palier.web;

import java.util.List;

/// A field of a form, for `partials/_field` (a line of text), `_field_text` (a longer one),
/// `_field_select` and `_field_choices`. Empty texts are left out; an `error` marks the field
/// wrong.
public record FormField(
    String name,
    String label,
    String hint,
    String value,
    String error,
    String type,
    String autocomplete,
    List<Option> options) {

  public FormField {
    options = List.copyOf(options);
  }

  /// One of the values to choose from.
  public record Option(String value, String label, boolean chosen) {}

  public static FormField text(String name, String label, String value) {
    return new FormField(name, label, "", value, "", "text", "", List.of());
  }

  public static FormField choice(String name, String label, List<Option> options) {
    return new FormField(name, label, "", "", "", "radio", "", options);
  }

  public FormField typed(String kind, String completion) {
    return new FormField(name, label, hint, value, error, kind, completion, options);
  }

  public FormField hinted(String help) {
    return new FormField(name, label, help, value, error, type, autocomplete, options);
  }

  public FormField wrong(String message) {
    return new FormField(name, label, hint, value, message, type, autocomplete, options);
  }

  /// The ids of what explains the field, for `aria-describedby`.
  public String describedBy() {
    return (hint.isEmpty() ? "" : name + "-hint")
        + (error.isEmpty() || hint.isEmpty() ? "" : " ")
        + (error.isEmpty() ? "" : name + "-error");
  }
}
