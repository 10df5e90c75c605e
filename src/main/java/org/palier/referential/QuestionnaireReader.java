package org.palier.referential;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FlagId;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Questionnaire.Subject;
import org.palier.domain.questionnaire.Scale;
import org.palier.domain.questionnaire.ScoringRules;
import org.palier.domain.questionnaire.ScoringRules.DontKnow;
import org.palier.domain.questionnaire.Text;

/// Reads questionnaire.yaml.
final class QuestionnaireReader {

  static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6}){0,3}");
  private static final Map<String, Subject> SUBJECTS =
      Map.of(
          "organisation", Subject.ORGANISATION,
          "event", Subject.EVENT,
          "zone", Subject.ZONE,
          "commune", Subject.COMMUNE,
          "territory", Subject.TERRITORY);
  private static final Map<String, DontKnow> DONT_KNOWS =
      Map.of("zero", DontKnow.ZERO, "exclude", DontKnow.EXCLUDE);

  private final Names names;
  private final ConditionReader conditions;
  private final TextsReader texts;

  QuestionnaireReader(Names names, ConditionReader conditions, TextsReader texts) {
    this.names = names;
    this.conditions = conditions;
    this.texts = texts;
  }

  Optional<Questionnaire> read(Cursor at) {
    Fields fields =
        at.fields(
            "format",
            "id",
            "version",
            "language",
            WaiversReader.KEY,
            "title",
            "subject",
            "builtin_facts",
            "facts",
            "flags",
            "scoring",
            "tree",
            "levels",
            "theme_levels");
    checkFormat(fields);
    WaiversReader.read(at);
    Optional<NodeId> id =
        fields.required("id", "transition-ecologique").flatMap(value -> value.name(NodeId::new));
    Optional<String> version =
        matching(fields.required("version", "1.0.0"), VERSION, "a version such as 1.0.0");
    Optional<String> language =
        matching(fields.required("language", "fr"), LANGUAGE, "a language such as fr");
    Text title = texts.shown(fields, "title", "title", id.map(NodeId::value).orElse("?"));
    Subject subject = fields.get("subject", value -> value.oneOf(SUBJECTS), Subject.ORGANISATION);
    List<Fact> facts = new FactsReader(names, conditions, texts).read(fields, subject);
    ScoringRules scoring = scoring(fields);
    List<Group> themes = new TreeReader(names, conditions, texts).read(fields);
    List<Level> levels = new LevelsReader(names, conditions, texts).read(fields);
    Map<FlagId, Condition> flags = new HashMap<>();
    names.flags.forEach((flag, named) -> flags.put(flag, named.condition()));
    return id.filter(known -> version.isPresent() && language.isPresent())
        .map(
            known ->
                Questionnaire.of(
                    known,
                    version.orElseThrow(),
                    language.orElseThrow(),
                    title,
                    subject,
                    facts,
                    flags,
                    scoring,
                    themes,
                    levels));
  }

  private static void checkFormat(Fields fields) {
    fields
        .required("format", "1")
        .filter(at -> !at.isText("1"))
        .ifPresent(at -> at.problem("this platform reads format 1: write `format: 1`"));
  }

  private static Optional<String> matching(Optional<Cursor> at, Pattern pattern, String what) {
    return at.flatMap(
        value ->
            value
                .text()
                .flatMap(
                    text ->
                        pattern.matcher(text).matches()
                            ? Optional.of(text)
                            : value.refused("`" + text + "` is not " + what)));
  }

  private static ScoringRules scoring(Fields questionnaire) {
    Optional<Fields> fields =
        questionnaire
            .get("scoring")
            .map(at -> at.fields("aggregate", "missing_weight", "dont_know", "min_rated", "scale"));
    return new ScoringRules(
        read(fields, "aggregate", at -> at.oneOf(TreeReader.AGGREGATES), Group.Aggregate.MEAN),
        read(
            fields,
            "missing_weight",
            at -> at.oneOf(TreeReader.MISSING_WEIGHTS),
            Group.MissingWeight.PROPORTIONAL),
        read(fields, "dont_know", at -> at.oneOf(DONT_KNOWS), DontKnow.ZERO),
        read(fields, "min_rated", at -> at.whole(0, TreeReader.MOST_RATED), 1),
        read(fields, "scale", at -> Optional.of(NodePartsReader.scale(at)), Scale.PERCENT));
  }

  private static <T> T read(
      Optional<Fields> fields,
      String key,
      java.util.function.Function<Cursor, Optional<T>> convert,
      T otherwise) {
    return fields.map(some -> some.get(key, convert, otherwise)).orElse(otherwise);
  }
}
