package org.palier.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palier.assessment.OutsideReview;
import org.palier.assessment.Sent;
import org.palier.assessment.SharedExperience;
import org.palier.web.Form;
import org.palier.web.RowId;

/// A review or an experience as it was typed, and what is wrong with it: a field with the end of
/// its message's key.
record OutsideReviewForm(Form form, LocalDate today) {

  static final OutsideReviewForm BLANK = new OutsideReviewForm(new Form(Map.of()), LocalDate.EPOCH);

  String text(String name) {
    return form.text(name).strip();
  }

  Map<String, String> reviewProblems() {
    Map<String, String> problems = new LinkedHashMap<>();
    if (submission().isEmpty()) {
      problems.put("submission", "submission");
    }
    if (kind().isEmpty()) {
      problems.put("kind", "kind");
    }
    length("reviewer", OutsideReview.LINE_LIMIT, problems);
    date("on", problems);
    length("scope", OutsideReview.TEXT_LIMIT, problems);
    if (status().isEmpty()) {
      problems.put("status", "status");
    }
    if (text("remarks").length() > OutsideReview.REMARKS_LIMIT) {
      problems.put("remarks", "long");
    }
    return problems;
  }

  Map<String, String> experienceProblems() {
    Map<String, String> problems = new LinkedHashMap<>();
    date("shared", problems);
    length("description", OutsideReview.TEXT_LIMIT, problems);
    return problems;
  }

  /// Only where there are no problems.
  OutsideReview review(UUID id) {
    return new OutsideReview(
        id,
        submission().orElseThrow(),
        kind().orElseThrow(),
        status().orElseThrow(),
        text("reviewer"),
        day("on").orElseThrow(),
        text("scope"),
        text("remarks"));
  }

  SharedExperience experience(UUID id) {
    return new SharedExperience(id, day("shared").orElseThrow(), text("description"));
  }

  private Optional<Sent> submission() {
    String[] parts = text("submission").split("~", -1);
    return parts.length == 2 && parts[1].matches("\\d{1,4}")
        ? RowId.read(parts[0]).map(id -> new Sent(id, Integer.parseInt(parts[1])))
        : Optional.empty();
  }

  private Optional<OutsideReview.Kind> kind() {
    return Arrays.stream(OutsideReview.Kind.values())
        .filter(one -> one.word().equals(text("kind")))
        .findFirst();
  }

  private Optional<OutsideReview.Status> status() {
    return Arrays.stream(OutsideReview.Status.values())
        .filter(one -> one.word().equals(text("status")))
        .findFirst();
  }

  private void length(String name, int limit, Map<String, String> problems) {
    if (text(name).isEmpty()) {
      problems.put(name, name);
    } else if (text(name).length() > limit) {
      problems.put(name, "long");
    }
  }

  private void date(String name, Map<String, String> problems) {
    Optional<LocalDate> day = day(name);
    if (day.isEmpty()) {
      problems.put(name, "date");
    } else if (day.get().isAfter(today)) {
      problems.put(name, "future");
    }
  }

  private Optional<LocalDate> day(String name) {
    try {
      return Optional.of(LocalDate.parse(text(name))).filter(day -> day.getYear() > 1990);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
