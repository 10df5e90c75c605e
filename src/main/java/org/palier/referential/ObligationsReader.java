package org.palier.referential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palier.domain.obligations.Obligation;
import org.palier.domain.obligations.Obligations;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.Text;

/// Reads obligations.yaml.
final class ObligationsReader {

  private final Names names;
  private final ConditionReader conditions;
  private final TextsReader texts;
  private final UniqueIds<ObligationId> ids = new UniqueIds<>();

  ObligationsReader(Names names, ConditionReader conditions, TextsReader texts) {
    this.names = names;
    this.conditions = conditions;
    this.texts = texts;
  }

  Obligations read(Cursor at) {
    Fields fields = at.fields("edition", "obligations");
    Optional<LocalDate> edition = fields.required("edition", "2026-11-01").flatMap(Cursor::date);
    fields.required("obligations", "[{id: …, title: …, binding: true}]");
    List<Obligation> duties = new ArrayList<>();
    fields
        .items("obligations")
        .forEach(item -> duty(item, edition.orElse(LocalDate.EPOCH)).ifPresent(duties::add));
    names.dutiesNamed.forEach(this::checkName);
    return Obligations.of(edition.map(LocalDate::toString).orElse(""), duties);
  }

  private Optional<Obligation> duty(Cursor at, LocalDate edition) {
    Fields fields =
        at.fields(
            "id",
            "title",
            "when",
            "binding",
            "from",
            "until",
            "due",
            "reference",
            "source",
            "checked_on");
    Optional<ObligationId> id = ids.read(fields, idAt -> idAt.name(ObligationId::new), "OB-EET");
    String name = id.map(ObligationId::value).orElse("?");
    String path = TextsReader.place("obligations", id);
    Text title = texts.shown(fields, "title", path + ".title", name);
    Condition when = conditions.optional(fields, "when", Names.END);
    Optional<Boolean> binding = fields.required("binding", "true").flatMap(Cursor::bool);
    Period period = Period.read(fields);
    Text due = texts.optional(fields, "due", path + ".due").orElse(null);
    Text reference = texts.optional(fields, "reference", path + ".reference").orElse(null);
    Text source = texts.optional(fields, "source", path + ".source").orElse(null);
    LocalDate checkedOn = fields.get("checked_on", Cursor::date, edition);
    return id.map(
        known ->
            new Obligation(
                known,
                title,
                when,
                binding.orElse(false),
                period.from(),
                period.until(),
                due,
                reference,
                source,
                checkedOn));
  }

  private void checkName(Names.DutyNamed named) {
    if (!ids.contains(named.duty())) {
      named
          .at()
          .problem(
              "no duty is named `"
                  + named.duty()
                  + "` in obligations.yaml: correct the id, or add it");
    }
  }
}
