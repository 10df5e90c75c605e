package org.palier.support;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.territory.GroupService;
import org.palier.territory.Territory;
import org.palier.territory.ZoneService;
import org.palier.web.FormField;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.StaffNav;

/// Makes the list of a territory's organisations.
@Singleton
class FollowedPages {

  static final int LINES = 25;

  private final SupportService support;
  private final GroupService groups;
  private final ZoneService zones;
  private final LevelNames levels;
  private final Messages messages;

  FollowedPages(
      SupportService support,
      GroupService groups,
      ZoneService zones,
      LevelNames levels,
      Messages messages) {
    this.groups = groups;
    this.zones = zones;
    this.support = support;
    this.levels = levels;
    this.messages = messages;
  }

  /// `level` is blank where none is shared.
  record Line(
      String address,
      String name,
      String number,
      String commune,
      String progress,
      String contact,
      @Nullable LocalDate nextOn,
      String accompaniedBy,
      String level) {}

  record FollowedPage(
      StaffNav nav,
      String address,
      String query,
      boolean searching,
      FormField text,
      FormField commune,
      FormField state,
      @Nullable FormField area,
      List<Line> lines,
      @Nullable String next) {}

  FollowedPage page(Territory territory, Language language, Search search, @Nullable UUID after) {
    String address = "/" + territory.slug() + "/staff/organisations";
    List<Followed> found = support.page(territory.id(), search, after, LINES + 1);
    List<Followed> shown = found.stream().limit(LINES).toList();
    String query = query(search);
    return new FollowedPage(
        StaffNav.of(territory.slug(), StaffNav.Part.ORGANISATIONS),
        address,
        query.isEmpty() ? "" : "?" + query,
        after != null || !search.equals(Search.ALL),
        FormField.text("q", text(language, "support.search.text"), search.text()),
        FormField.text("commune", text(language, "support.search.commune"), search.commune()),
        states(language, search.progress()),
        areas(language, territory, search.area()),
        shown.stream().map(one -> line(address, language, one)).toList(),
        found.size() > LINES
            ? address + "?" + (query.isEmpty() ? "" : query + "&") + "after=" + shown.getLast().id()
            : null);
  }

  private Line line(String address, Language language, Followed one) {
    return new Line(
        address + "/" + one.id(),
        one.name(),
        one.number(),
        one.commune(),
        text(language, "support.progress." + one.progress().word()),
        one.contact() == ContactState.NONE
            ? ""
            : text(language, "support.contact." + one.contact().word()),
        one.nextOn(),
        one.accompaniedBy(),
        levels.of(one.reached(), language));
  }

  private FormField states(Language language, @Nullable Progress chosen) {
    List<FormField.Option> options = new ArrayList<>();
    options.add(new FormField.Option("", text(language, "support.progress.all"), chosen == null));
    for (Progress progress : Progress.values()) {
      String label = text(language, "support.progress." + progress.word());
      options.add(new FormField.Option(progress.word(), label, progress == chosen));
    }
    return FormField.choice("state", text(language, "support.search.state"), options);
  }

  /// Groups of communes and zones to choose from; null where there are none.
  private @Nullable FormField areas(Language language, Territory territory, @Nullable UUID chosen) {
    List<FormField.Option> options = new ArrayList<>();
    options.add(new FormField.Option("", text(language, "support.area.all"), chosen == null));
    groups.groups(territory.id()).forEach(one -> add(options, one.id(), one.name(), chosen));
    zones
        .zones(territory.id())
        .forEach(
            one -> add(options, one.id(), one.name() + " (" + one.communeName() + ")", chosen));
    return options.size() == 1
        ? null
        : FormField.choice("area", text(language, "support.search.area"), options);
  }

  private static void add(
      List<FormField.Option> options, UUID id, String name, @Nullable UUID chosen) {
    options.add(new FormField.Option(id.toString(), name, id.equals(chosen)));
  }

  private static String query(Search search) {
    List<String> parts = new ArrayList<>();
    add(parts, "q", search.text());
    add(parts, "commune", search.commune());
    add(parts, "state", search.progress() == null ? "" : search.progress().word());
    add(parts, "area", search.area() == null ? "" : search.area().toString());
    return String.join("&", parts);
  }

  private static void add(List<String> parts, String name, String value) {
    if (!value.isEmpty()) {
      parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  private String text(Language language, String key) {
    return messages.text(language, key);
  }
}
