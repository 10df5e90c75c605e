package org.palier.referential;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Facts;
import org.palier.domain.answers.Reading;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.evaluation.Situation.Platform;
import org.palier.domain.questionnaire.ObligationId;

/// Reads a file of answers to a questionnaire, or says all that is wrong with it.
public final class AnswersFile {

  /// Stands for the day where a file gives none and none is needed.
  static final LocalDate NO_DAY = LocalDate.EPOCH;

  private final Referential referential;
  private final Problems problems = new Problems();

  private AnswersFile(Referential referential) {
    this.referential = referential;
  }

  public static ReadAnswers read(Path path, Referential referential) {
    AnswersFile file = new AnswersFile(referential);
    Optional<Situation> situation = YamlSource.read(path, file.problems).map(file::situation);
    return situation.isPresent() && file.problems.isEmpty()
        ? new ReadAnswers.Good(situation.get())
        : new ReadAnswers.Bad(file.problems.errors());
  }

  private Situation situation(Cursor at) {
    Fields fields = at.fields("questionnaire", "on", "facts", "platform", "answers");
    checkReference(fields);
    Platform platform = platform(fields);
    LocalDate on = on(fields, platform);
    Facts facts = new FactValuesReader(referential.questionnaire()).read(fields);
    EntriesReader entries = new EntriesReader(referential.questionnaire());
    Answers answers = entries.read(fields);
    entries.check(Reading.of(referential.questionnaire(), facts, answers));
    return new Situation(facts, answers, on, platform);
  }

  private void checkReference(Fields fields) {
    String expected = referential.questionnaire().reference();
    fields
        .required("questionnaire", expected)
        .filter(at -> !at.isText(expected))
        .ifPresent(at -> at.problem("the questionnaire read is another: write `" + expected + "`"));
  }

  private LocalDate on(Fields fields, Platform platform) {
    boolean needed =
        !referential.obligations().duties().isEmpty()
            || platform.reviewOn() != null
            || platform.experienceSharedOn() != null;
    Optional<Cursor> on = needed ? fields.required("on", "2026-11-22") : fields.get("on");
    return on.flatMap(Cursor::date).orElse(NO_DAY);
  }

  private Platform platform(Fields fields) {
    Optional<Fields> platform =
        fields
            .get("platform")
            .map(at -> at.fields("dated_actions", "review_on", "experience_shared_on"));
    return platform
        .map(
            given ->
                new Platform(
                    datedActions(given),
                    given.get("review_on").flatMap(Cursor::date).orElse(null),
                    given.get("experience_shared_on").flatMap(Cursor::date).orElse(null)))
        .orElse(Platform.NOTHING);
  }

  private Set<ObligationId> datedActions(Fields platform) {
    Set<ObligationId> ids = new HashSet<>();
    for (Cursor at : platform.items("dated_actions")) {
      at.name(ObligationId::new).flatMap(id -> known(at, id)).ifPresent(ids::add);
    }
    return ids;
  }

  private Optional<ObligationId> known(Cursor at, ObligationId id) {
    return referential.obligations().duty(id).isPresent()
        ? Optional.of(id)
        : at.refused("no duty is named `" + id + "` in obligations.yaml: correct the id");
  }
}
