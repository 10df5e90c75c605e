package org.palier.referential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Question.Duties;
import org.palier.domain.questionnaire.Question.NotApplicable;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Text;

/// Reads a question.
final class QuestionReader {

  static final String[] KEYS = {
    "id",
    "title",
    "text",
    "when",
    "weight",
    "reduce",
    "cap_by",
    "scale",
    "socle",
    "rated",
    "kind",
    "options",
    "full",
    "bands",
    "linear",
    "points",
    "unit",
    "not_applicable",
    "optional",
    "variants",
    "checks",
    "obligations",
    "references",
    "evidence"
  };

  private final Names names;
  private final ConditionReader conditions;
  private final TextsReader texts;
  private final NodePartsReader parts;
  private final KindReader kinds;
  private final WordingReader wording;

  QuestionReader(
      Names names, ConditionReader conditions, TextsReader texts, NodePartsReader parts) {
    this.names = names;
    this.conditions = conditions;
    this.texts = texts;
    this.parts = parts;
    this.kinds = new KindReader(texts);
    this.wording = new WordingReader(conditions, texts);
  }

  Optional<Question> read(Cursor at) {
    Fields fields = at.fields(KEYS);
    int rank = names.nextRank();
    Optional<NodeId> id = names.nodes.read(fields, idAt -> idAt.name(NodeId::new), "ENE-1");
    boolean rated = fields.get("rated", Cursor::bool, true);
    String path = TextsReader.place("nodes", id);
    Optional<QuestionKind> kind = kinds.read(fields, path, rated);
    id.ifPresent(
        known -> names.questions.put(known, new Names.RankedQuestion(rank, kind.orElse(null))));
    Optional<Question> question = id.map(known -> question(known, fields, rank, rated, kind));
    return question.filter(read -> kind.isPresent());
  }

  private Question question(
      NodeId id, Fields fields, int rank, boolean rated, Optional<QuestionKind> kind) {
    String path = "nodes." + id;
    String fallback = fields.has("title") ? "title" : "text";
    Text title = texts.shown(fields, fallback, path + "." + fallback, id.value());
    Text text = texts.optional(fields, "text", path + ".text").orElse(title);
    return new Question(
        id,
        title,
        text,
        names.hidden.contains(id) ? Condition.NEVER : conditions.optional(fields, "when", rank),
        parts.weight(fields),
        parts.reductions(fields, rank),
        parts.capBy(fields, Optional.of(id)).orElse(null),
        parts.scale(fields).orElse(null),
        socle(fields, rank),
        rated,
        kind.orElse(new QuestionKind.Words()),
        notApplicable(fields, rank),
        fields.get("optional", Cursor::bool, false),
        wording.variants(fields, path, kind, rank),
        wording.checks(fields, path, rank),
        duties(fields),
        references(fields),
        texts.optional(fields, "evidence", path + ".evidence").orElse(null));
  }

  private @Nullable Condition socle(Fields fields, int rank) {
    Optional<Cursor> socle = fields.get("socle").filter(at -> !at.isText("false"));
    return socle
        .map(at -> at.isText("true") ? Condition.ALWAYS : conditions.read(at, rank))
        .orElse(null);
  }

  private NotApplicable notApplicable(Fields fields, int rank) {
    return fields
        .get("not_applicable")
        .<NotApplicable>flatMap(
            at ->
                at.isText()
                    ? at.oneOf(
                        Map.of(
                            "never", new NotApplicable.Never(),
                            "justified", new NotApplicable.Justified()))
                    : Optional.of(
                        new NotApplicable.Only(
                            conditions.required(at.fields("when"), "when", rank))))
        .orElse(new NotApplicable.Never());
  }

  private Duties duties(Fields fields) {
    if (fields.get("obligations").filter(at -> at.isText("all")).isPresent()) {
      return new Duties.All();
    }
    List<ObligationId> ids = new ArrayList<>();
    for (Cursor at : fields.items("obligations")) {
      at.name(ObligationId::new)
          .ifPresent(
              id -> {
                ids.add(id);
                names.dutiesNamed.add(new Names.DutyNamed(at, id));
              });
    }
    return new Duties.Some(ids);
  }

  private static Map<String, List<String>> references(Fields fields) {
    Map<String, List<String>> references = new LinkedHashMap<>();
    fields
        .get("references")
        .ifPresent(
            at ->
                at.entries()
                    .forEach(
                        (name, list) ->
                            references.put(
                                name,
                                list.items().stream()
                                    .flatMap(item -> item.text().stream())
                                    .toList())));
    return references;
  }
}
