package org.palier.workshop;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.referential.LayeredReferential;
import org.palier.territory.Territory;
import org.palier.web.ConditionWords;
import org.palier.web.FactWords;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.QrSvg;
import org.palier.web.Stairs;

/// Makes the blank booklet of a questionnaire, whole or for one theme, for anyone or for a profile.
@Singleton
final class Booklets {

  private final Messages messages;
  private final FactWords facts;
  private final ConditionWords conditions;

  Booklets(Messages messages, FactWords facts, ConditionWords conditions) {
    this.messages = messages;
    this.facts = facts;
    this.conditions = conditions;
  }

  /// What is asked for: the questionnaire with what the territory adds, `layered`; `theme` empty
  /// for the whole questionnaire; `link` is the whole address of the territory's page.
  record Order(
      Territory territory,
      Questionnaire questionnaire,
      @Nullable LayeredReferential layered,
      Optional<NodeId> theme,
      BookletProfile profile,
      String link,
      Language language) {

    List<Group> themes() {
      return questionnaire.themes().stream()
          .filter(it -> theme.isEmpty() || it.id().equals(theme.get()))
          .toList();
    }
  }

  BookletPage booklet(Order order) {
    Questionnaire questionnaire = order.questionnaire();
    Language language = order.language();
    Concerned concerned = Concerned.of(questionnaire, order.profile());
    ProfileOnPaper profile =
        new ProfileOnPaper(questionnaire, concerned, facts, conditions, messages, language);
    List<Fact> printed = profile.printed(kept(order, concerned).toList());
    FactNumbers numbers = FactNumbers.of(printed);
    QuestionOnPaper paper =
        new QuestionOnPaper(
            questionnaire, order.layered(), concerned, numbers, conditions, language);
    List<BookletPage.Part> parts =
        order.themes().stream().map(theme -> part(order, theme, concerned, paper)).toList();
    return new BookletPage(
        cover(order, parts),
        profile.lines(printed, numbers),
        parts.stream().filter(part -> !part.blocks().isEmpty()).toList());
  }

  private static Stream<Question> kept(Order order, Concerned concerned) {
    return order.themes().stream()
        .flatMap(theme -> theme.questions().stream())
        .filter(concerned::isKept);
  }

  private static BookletPage.Part part(
      Order order, Group theme, Concerned concerned, QuestionOnPaper paper) {
    return new BookletPage.Part(
        order.territory().name(),
        theme.id().value(),
        theme.title().in(order.language().code()),
        theme.questions().stream()
            .filter(concerned::isKept)
            .map(question -> paper.block(theme, question))
            .toList());
  }

  private BookletPage.Cover cover(Order order, List<BookletPage.Part> parts) {
    Questionnaire questionnaire = order.questionnaire();
    String code = order.language().code();
    List<String> levels =
        levels(order).stream().map(Level::title).map(title -> title.in(code)).toList();
    return new BookletPage.Cover(
        order.territory().name(),
        questionnaire.title().in(code),
        questionnaire.subject(),
        questionnaire.version(),
        order.theme().isEmpty() ? "" : parts.getFirst().name(),
        audience(order),
        parts.stream().mapToInt(part -> part.blocks().size()).sum(),
        QrSvg.of(order.link()),
        order.link().replaceFirst("^https?://", ""),
        Stairs.of(levels),
        contact(order.territory()),
        "/" + order.territory().slug() + "/staff/print");
  }

  /// Those of the core: a territory adds none.
  private static List<Level> levels(Order order) {
    LayeredReferential layered = order.layered();
    return layered == null
        ? order.questionnaire().levels()
        : layered.core().referential().questionnaire().levels();
  }

  private String audience(Order order) {
    BookletProfile profile = order.profile();
    List<String> words = new ArrayList<>();
    profile.type().ifPresent(type -> words.add(value(order, BuiltinFacts.TYPE, type)));
    profile.size().ifPresent(size -> words.add(value(order, BuiltinFacts.SIZE, size)));
    profile.sector().ifPresent(sector -> words.add(value(order, BuiltinFacts.SECTOR, sector)));
    new java.util.TreeMap<>(profile.answers())
        .forEach((fact, yes) -> words.add(answer(order, fact, yes)));
    return String.join(" · ", words);
  }

  private String value(Order order, FactId fact, String value) {
    return facts.value(order.questionnaire(), fact, value, order.language());
  }

  private String answer(Order order, FactId fact, boolean yes) {
    String label = facts.label(order.questionnaire(), fact, order.language());
    return label + " " + messages.text(order.language(), yes ? "facts.yes" : "facts.no");
  }

  private static String contact(Territory territory) {
    return Stream.of(territory.contactName(), territory.contactEmail(), territory.contactPhone())
        .filter(text -> !text.isBlank())
        .reduce((a, b) -> a + " · " + b)
        .orElse("");
  }
}
