package org.palier.assessment;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.versions.Fate;
import org.palier.web.Language;
import org.palier.web.Messages;

/// Says to the respondent what becomes of each thing they said that does not simply stay.
@Singleton
class CarryWords {

  private final Messages messages;
  private final EntryWords words;

  CarryWords(Messages messages, EntryWords words) {
    this.messages = messages;
    this.words = words;
  }

  /// `before` is what was said, empty where it need not be shown.
  record Line(String code, String title, String before, List<String> sentences) {
    Line {
      sentences = List.copyOf(sentences);
    }
  }

  List<Line> lines(CarryOver carry, Language language) {
    Told told = new Told(carry, language);
    List<Line> lines = new ArrayList<>();
    carry.carried().questionFates().stream()
        .filter(CarryWords::isWorthTelling)
        .map(told::answer)
        .forEach(lines::add);
    carry.notes().questionFates().stream()
        .filter(CarryWords::isWorthTelling)
        .map(told::note)
        .forEach(lines::add);
    carry.carried().factFates().stream()
        .filter(CarryWords::isWorthTelling)
        .map(told::fact)
        .forEach(lines::add);
    return lines;
  }

  private static boolean isWorthTelling(Fate<?, ?> fate) {
    return fate.kind() != Fate.Kind.SAME || !fate.losses().isEmpty();
  }

  /// One draft, told in one language.
  private final class Told {

    private final CarryOver carry;
    private final Language language;
    private final Questionnaire old;
    private final Questionnaire now;
    private final Reading before;
    private final Reading after;

    Told(CarryOver carry, Language language) {
      this.carry = carry;
      this.language = language;
      this.old = carry.path().from();
      this.now = carry.path().to();
      this.before = Reading.of(old, carry.factsBefore(), Answers.NONE);
      this.after = Reading.of(now, carry.carried().facts(), Answers.NONE);
    }

    Line answer(Fate<NodeId, Entry> fate) {
      Optional<Question> question = old.question(fate.id());
      return new Line(
          fate.id().value(),
          title(old, fate.id()),
          question
              .map(asked -> words.answer(before, asked, fate.before().answer(), language))
              .orElse(""),
          sentences(fate, places(fate), mapped(fate)));
    }

    Line note(Fate<NodeId, Entry> fate) {
      String typed =
          String.join(
              " · ",
              List.of(fate.before().comment(), fate.before().evidence()).stream()
                  .filter(text -> !text.isBlank())
                  .toList());
      return new Line(
          fate.id().value(), title(old, fate.id()), typed, sentences(fate, places(fate), null));
    }

    Line fact(Fate<FactId, FactValue> fate) {
      List<String> places = fate.after().keySet().stream().map(id -> label(now, id)).toList();
      return new Line("", label(old, fate.id()), "", sentences(fate, places, null));
    }

    private List<String> places(Fate<NodeId, Entry> fate) {
      return fate.after().keySet().stream().map(id -> title(now, id)).toList();
    }

    /// What the answer reads now, where it goes to one place as another.
    private @Nullable String mapped(Fate<NodeId, Entry> fate) {
      if (fate.kind() != Fate.Kind.MAPPED) {
        return null;
      }
      NodeId place = fate.after().keySet().iterator().next();
      Entry entry = Objects.requireNonNull(fate.after().get(place));
      return words.answer(after, now.question(place).orElseThrow(), entry.answer(), language);
    }

    private List<String> sentences(Fate<?, ?> fate, List<String> places, @Nullable String mapped) {
      List<String> sentences = new ArrayList<>();
      switch (fate.kind()) {
        case SAME, DROPPED -> {}
        case RENAMED -> sentences.add(say("renamed", places.getFirst()));
        case MAPPED -> {
          String key = fate.keepsItsPlace() ? "mapped.here" : "mapped";
          sentences.add(say(key, Objects.requireNonNull(mapped), places.getFirst()));
        }
        case SPLIT ->
            sentences.add(
                say(
                    "split",
                    places.stream()
                        .map(place -> say("quoted", place))
                        .collect(Collectors.joining(", "))));
      }
      fate.losses().forEach(loss -> sentences.add(loss(loss)));
      return sentences;
    }

    private String loss(Fate.Loss loss) {
      return switch (loss) {
        case Fate.Loss.Dropped(String into, String reason) -> say("dropped", version(into), reason);
        case Fate.Loss.Unfit(String into, String at) -> say("unfit", version(into), named(at));
        case Fate.Loss.Taken(String into, String at) -> say("taken", version(into), named(at));
      };
    }

    private static String version(String reference) {
      return reference.substring(reference.lastIndexOf('@') + 1);
    }

    /// The name of a question or fact; its id where only a version between had it.
    private String named(String id) {
      return now.question(new NodeId(id))
          .map(question -> question.title().in(language.code()))
          .or(() -> now.fact(new FactId(id)).map(fact -> fact.label().in(language.code())))
          .orElse(id);
    }

    private String title(Questionnaire questionnaire, NodeId id) {
      return questionnaire
          .question(id)
          .map(question -> question.title().in(language.code()))
          .orElse(id.value());
    }

    private String label(Questionnaire questionnaire, FactId id) {
      return questionnaire
          .fact(id)
          .map(fact -> fact.label().in(language.code()))
          .orElse(id.value());
    }

    private String say(String key, Object... arguments) {
      return messages.text(language, "assessment.version." + key, arguments);
    }
  }
}
