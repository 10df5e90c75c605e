package org.palier.campaign;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.domain.campaign.Audience;
import org.palier.domain.campaign.Dates;
import org.palier.domain.campaign.Message;
import org.palier.domain.campaign.ReminderDays;
import org.palier.domain.campaign.SendingHours;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.territory.TerritoryService.Home;
import org.palier.web.Form;

/// A campaign as staff type it, field by field; `typed` holds texts as they came.
record CampaignForm(Map<String, String> typed, Texts texts, int revision) {

  private static final List<String> FIELDS =
      List.of(
          "name",
          "questionnaire",
          "start",
          "end",
          "counts",
          "type",
          "size",
          "sector",
          "commune",
          "reminders",
          "from",
          "until",
          "saturdays");

  CampaignForm {
    typed = Map.copyOf(typed);
  }

  /// What is wrong with a field: the end of a message's key, and what it tells.
  record Fault(String field, String key, List<Object> about) {
    Fault {
      about = List.copyOf(about);
    }

    Fault(String field, String key) {
      this(field, key, List.of());
    }
  }

  /// What a form means, or what is wrong in it.
  sealed interface Reading {
    record Right(Content content, Texts texts) implements Reading {}

    record Wrong(List<Fault> faults) implements Reading {}
  }

  static CampaignForm of(Content content, Texts texts, int revision) {
    Map<String, String> typed = new HashMap<>();
    typed.put("name", content.name());
    typed.put("questionnaire", content.questionnaire());
    typed.put("start", content.dates().start().toString());
    typed.put("end", content.dates().end().toString());
    typed.put("counts", content.dates().countsFrom().toString());
    typed.put("type", content.audience().type());
    typed.put("size", content.audience().size());
    typed.put("sector", content.audience().sector());
    typed.put("commune", content.audience().commune());
    typed.put("reminders", content.reminders().toString());
    typed.put("from", Integer.toString(content.hours().from()));
    typed.put("until", Integer.toString(content.hours().until()));
    typed.put("saturdays", content.hours().saturdays() ? "yes" : "no");
    return new CampaignForm(typed, texts, revision);
  }

  /// A field that the form does not hold keeps its value.
  static CampaignForm read(Form form, CampaignForm before) {
    Map<String, String> typed = new HashMap<>(before.typed());
    FIELDS.stream().filter(form::has).forEach(field -> typed.put(field, form.text(field).strip()));
    Map<Texts.Key, Message> messages = new HashMap<>();
    before
        .texts()
        .messages()
        .forEach(
            (key, message) ->
                messages.put(
                    key,
                    form.has(key.word() + "-body")
                        ? new Message(
                            form.text(key.word() + "-subject").strip(),
                            form.text(key.word() + "-body").strip())
                        : message));
    String revision = form.text("revision");
    return new CampaignForm(
        typed,
        new Texts(messages),
        revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : before.revision());
  }

  String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  Reading reading(List<String> questionnaires, List<Home> communes) {
    List<Fault> faults = new ArrayList<>();
    String name = typed("name");
    if (name.isEmpty() || name.length() > Content.NAME_LIMIT) {
      faults.add(new Fault("name", name.isEmpty() ? "name" : "name-long"));
    }
    if (!questionnaires.contains(typed("questionnaire"))) {
      faults.add(new Fault("questionnaire", "questionnaire"));
    }
    Optional<Dates> dates = dates(faults);
    Optional<Audience> audience = audience(communes, faults);
    Optional<ReminderDays> reminders = ReminderDays.read(typed("reminders"));
    if (reminders.isEmpty()) {
      faults.add(
          new Fault("reminders", "reminders", List.of(ReminderDays.MOST, ReminderDays.LONGEST)));
    }
    Optional<SendingHours> hours = hours(faults);
    texts.messages().keySet().stream()
        .sorted(java.util.Comparator.comparing(Texts.Key::word))
        .forEach(key -> faults.addAll(MessageFaults.of(key, texts.messages().get(key))));
    return faults.isEmpty()
        ? new Reading.Right(
            new Content(
                name,
                typed("questionnaire"),
                dates.orElseThrow(),
                audience.orElseThrow(),
                reminders.orElseThrow(),
                hours.orElseThrow()),
            texts)
        : new Reading.Wrong(faults);
  }

  private Optional<Dates> dates(List<Fault> faults) {
    Optional<LocalDate> start = date("start", faults);
    Optional<LocalDate> end = date("end", faults);
    Optional<LocalDate> counts = date("counts", faults);
    if (start.isEmpty() || end.isEmpty() || counts.isEmpty()) {
      return Optional.empty();
    }
    if (!Dates.follow(start.get(), end.get())) {
      faults.add(new Fault("end", "end"));
      return Optional.empty();
    }
    if (counts.get().isAfter(start.get())) {
      faults.add(new Fault("counts", "counts"));
      return Optional.empty();
    }
    return Optional.of(new Dates(start.get(), end.get(), counts.get()));
  }

  private Optional<LocalDate> date(String field, List<Fault> faults) {
    Optional<LocalDate> read = Days.read(typed(field));
    if (read.isEmpty()) {
      faults.add(new Fault(field, "date"));
    }
    return read;
  }

  /// The audience alone, to count it; empty where the commune is none of the territory's.
  Optional<Audience> audience(List<Home> communes, List<Fault> faults) {
    String typedCommune = typed("commune");
    Optional<String> commune =
        typedCommune.isEmpty()
            ? Optional.of("")
            : communes.stream()
                .filter(
                    home ->
                        home.code().equals(typedCommune)
                            || home.name().equalsIgnoreCase(typedCommune.replace('\'', '’'))
                            || home.name().equalsIgnoreCase(typedCommune))
                .map(Home::code)
                .findFirst();
    if (commune.isEmpty()) {
      faults.add(new Fault("commune", "commune", List.of(typedCommune)));
    }
    return commune.map(
        code ->
            new Audience(
                known("type", BuiltinFacts.TYPES),
                known("size", BuiltinFacts.SIZES),
                known("sector", BuiltinFacts.SECTORS),
                code));
  }

  private String known(String field, List<String> words) {
    return words.contains(typed(field)) ? typed(field) : "";
  }

  private Optional<SendingHours> hours(List<Fault> faults) {
    Optional<Integer> from = hour("from");
    Optional<Integer> until = hour("until");
    if (from.isEmpty() || until.isEmpty() || !SendingHours.arePossible(from.get(), until.get())) {
      faults.add(new Fault("from", "hours", List.of(SendingHours.EARLIEST, SendingHours.LATEST)));
      return Optional.empty();
    }
    return Optional.of(new SendingHours(from.get(), until.get(), typed("saturdays").equals("yes")));
  }

  private Optional<Integer> hour(String field) {
    String bare = typed(field).replaceAll("\\s*h?$", "");
    return bare.matches("[0-9]{1,2}") ? Optional.of(Integer.valueOf(bare)) : Optional.empty();
  }

  /// Days as forms give them, and as French people write them.
  private static final class Days {

    private static final java.time.format.DateTimeFormatter FRENCH =
        java.time.format.DateTimeFormatter.ofPattern("d/M/uuuu")
            .withResolverStyle(java.time.format.ResolverStyle.STRICT);

    private Days() {}

    static Optional<LocalDate> read(String typed) {
      try {
        LocalDate day =
            typed.contains("/") ? LocalDate.parse(typed, FRENCH) : LocalDate.parse(typed);
        return Optional.of(day).filter(it -> it.getYear() >= 2000 && it.getYear() < 2200);
      } catch (DateTimeParseException malformed) {
        return Optional.empty();
      }
    }
  }
}
