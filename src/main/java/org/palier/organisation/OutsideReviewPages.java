package org.palier.organisation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.palier.assessment.OutsideReview;
import org.palier.assessment.OutsideReviewService;
import org.palier.assessment.OwnershipService;
import org.palier.assessment.Sent;
import org.palier.assessment.SharedExperience;
import org.palier.assessment.Submission;
import org.palier.assessment.SubmissionService;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Formats;
import org.palier.web.Language;
import org.palier.web.Messages;

/// Makes the page of reviews from outside and shared experiences.
@Singleton
class OutsideReviewPages {

  private final OutsideReviewService reviews;
  private final OwnershipService ownership;
  private final SubmissionService submissions;
  private final Messages messages;
  private final Formats formats;

  OutsideReviewPages(
      OutsideReviewService reviews,
      OwnershipService ownership,
      SubmissionService submissions,
      Messages messages,
      Formats formats) {
    this.reviews = reviews;
    this.ownership = ownership;
    this.submissions = submissions;
    this.messages = messages;
    this.formats = formats;
  }

  record ReviewLine(
      String id,
      String kind,
      String status,
      boolean refused,
      String reviewer,
      LocalDate on,
      String of,
      String scope,
      String remarks) {}

  record ReviewsPage(
      String address,
      String organisation,
      boolean editable,
      boolean reviewable,
      List<ReviewLine> reviews,
      List<SharedExperience> experiences,
      FormErrors errors,
      FormField submission,
      FormField kind,
      FormField reviewer,
      FormField on,
      FormField scope,
      FormField status,
      FormField remarks,
      FormField shared,
      FormField description) {

    ReviewsPage {
      reviews = List.copyOf(reviews);
      experiences = List.copyOf(experiences);
    }
  }

  ReviewsPage page(Space space, OutsideReviewForm form, Map<String, String> problems) {
    Fields fields = new Fields(form, problems, space.visit().language());
    List<FormField.Option> sent = sent(space, form);
    return new ReviewsPage(
        space.address(),
        space.organisation().name(),
        space.role().mayEdit(),
        !sent.isEmpty(),
        reviews.of(space.organisation().id()).stream()
            .map(review -> line(review, space.visit().language()))
            .toList(),
        reviews.experiences(space.organisation().id()),
        fields.errors(),
        fields.choice("submission", sent),
        fields.choice(
            "kind",
            Arrays.stream(OutsideReview.Kind.values()).map(OutsideReview.Kind::word).toList(),
            "kind"),
        fields.text("reviewer", "text"),
        fields.text("on", "date"),
        fields.text("scope", "text"),
        fields.choice(
            "status",
            Arrays.stream(OutsideReview.Status.values()).map(OutsideReview.Status::word).toList(),
            "status"),
        fields.text("remarks", "text"),
        fields.text("shared", "date"),
        fields.text("description", "text"));
  }

  /// What was submitted, the latest first.
  private List<FormField.Option> sent(Space space, OutsideReviewForm form) {
    List<FormField.Option> options = new ArrayList<>();
    for (Submission submission : submitted(space)) {
      String value = submission.assessmentId() + "~" + submission.number();
      options.add(
          new FormField.Option(
              value,
              of(submission, space.visit().language()),
              value.equals(form.text("submission"))));
    }
    return options;
  }

  private List<Submission> submitted(Space space) {
    return ownership.held(space.organisation().id()).stream()
        .map(held -> held.questionnaireId())
        .distinct()
        .flatMap(id -> ownership.sent(space.organisation().id(), id).reversed().stream())
        .flatMap(sent -> submissions.numbered(sent.assessment(), sent.number()).stream())
        .toList();
  }

  private String of(Submission submission, Language language) {
    return messages.text(
        language,
        "reviews.of",
        submission.referential().questionnaire().title().in(language.code()),
        formats.date(language, submission.submittedAt()));
  }

  private ReviewLine line(OutsideReview review, Language language) {
    Sent sent = review.of();
    return new ReviewLine(
        review.id().toString(),
        messages.text(language, "reviews.kind." + review.kind().word()),
        messages.text(language, "reviews.status." + review.status().word()),
        review.status() == OutsideReview.Status.REFUSED,
        review.reviewer(),
        review.on(),
        submissions
            .numbered(sent.assessment(), sent.number())
            .map(submission -> of(submission, language))
            .orElse(""),
        review.scope(),
        review.remarks());
  }

  /// The fields as they were typed, with what is wrong.
  private final class Fields {

    private final OutsideReviewForm form;
    private final Map<String, String> problems;
    private final Language language;

    Fields(OutsideReviewForm form, Map<String, String> problems, Language language) {
      this.form = form;
      this.problems = problems;
      this.language = language;
    }

    FormErrors errors() {
      return new FormErrors(
          problems.entrySet().stream()
              .map(one -> new FormError(one.getKey(), problem(one.getKey())))
              .toList());
    }

    FormField text(String name, String type) {
      return FormField.text(name, label(name), form.text(name))
          .typed(type, "off")
          .wrong(problem(name));
    }

    FormField choice(String name, List<String> words, String key) {
      return choice(
          name,
          words.stream()
              .map(
                  word ->
                      new FormField.Option(
                          word,
                          messages.text(language, "reviews." + key + "." + word),
                          word.equals(form.text(name))))
              .toList());
    }

    FormField choice(String name, List<FormField.Option> options) {
      return FormField.choice(name, label(name), options).wrong(problem(name));
    }

    private String label(String name) {
      return messages.text(language, "reviews.field." + name);
    }

    private String problem(String name) {
      String problem = problems.get(name);
      return problem == null ? "" : messages.text(language, "reviews.problem." + problem);
    }
  }
}
