package org.palier.results;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.toolbox.Recommendation;

/// The actions of one theme, best first, a few at a time: long lists weigh on a phone.
record ActionsPage(
    ResultPage.Head head,
    int count,
    List<Tab> tabs,
    String theme,
    List<ActionCard> cards,
    Paging paging,
    Planning planning) {

  static final int ON_A_PAGE = 6;

  ActionsPage {
    tabs = List.copyOf(tabs);
    cards = List.copyOf(cards);
  }

  /// A theme to choose, with how many actions it has.
  record Tab(String id, String name, int count, boolean current) {}

  /// The action plan that actions may be added to, empty where there is none, and those in it.
  record Planning(String address, Set<String> planned) {

    static final Planning NONE = new Planning("", Set.of());

    Planning {
      planned = Set.copyOf(planned);
    }

    boolean isOpen() {
      return !address.isEmpty();
    }
  }

  /// An action, and whether it stands in the plan.
  record Entry(ActionCard card, boolean planned) {}

  List<Entry> entries() {
    return cards.stream()
        .map(card -> new Entry(card, planning.planned().contains(card.id())))
        .toList();
  }

  ActionsPage with(Planning open) {
    return new ActionsPage(head, count, tabs, theme, cards, paging, open);
  }

  /// Pages are counted from 1; `previous` and `next` are 0 where there is none.
  record Paging(int page, int pages, int previous, int next) {

    static Paging of(int asked, int count) {
      int pages = Math.max(1, (count + ON_A_PAGE - 1) / ON_A_PAGE);
      int page = Math.clamp(asked, 1, pages);
      return new Paging(page, pages, page - 1, page < pages ? page + 1 : 0);
    }

    boolean isLong() {
      return pages > 1;
    }
  }

  /// A theme that is not one shows the first that has something to do.
  static ActionsPage of(
      ResultPage.Head head,
      Outcome outcome,
      String asked,
      int page,
      Voice voice,
      Function<Recommendation, ActionCard> card) {
    List<Recommendation> all = outcome.evaluation().recommendations().all();
    Group theme = theme(outcome, all, asked);
    List<Recommendation> own = of(all, theme.id());
    Paging paging = Paging.of(page, own.size());
    return new ActionsPage(
        head,
        all.size(),
        outcome.questionnaire().themes().stream().map(t -> tab(t, all, theme, voice)).toList(),
        voice.of(theme.title()),
        own.stream().skip((paging.page() - 1L) * ON_A_PAGE).limit(ON_A_PAGE).map(card).toList(),
        paging,
        Planning.NONE);
  }

  String current() {
    return tabs.stream().filter(Tab::current).map(Tab::id).findFirst().orElse("");
  }

  private static Group theme(Outcome outcome, List<Recommendation> all, String asked) {
    List<Group> themes = outcome.questionnaire().themes();
    return themes.stream()
        .filter(theme -> theme.id().value().equals(asked))
        .findFirst()
        .or(() -> themes.stream().filter(t -> !of(all, t.id()).isEmpty()).findFirst())
        .orElse(themes.getFirst());
  }

  private static Tab tab(Group theme, List<Recommendation> all, Group current, Voice voice) {
    return new Tab(
        theme.id().value(),
        voice.of(theme.title()),
        of(all, theme.id()).size(),
        theme.equals(current));
  }

  private static List<Recommendation> of(List<Recommendation> all, NodeId theme) {
    return all.stream().filter(it -> it.theme().equals(theme)).toList();
  }
}
