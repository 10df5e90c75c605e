package org.palier.campaign;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.campaign.FollowUpRepository.Axis;
import org.palier.campaign.FollowUpRepository.Line;
import org.palier.campaign.RecipientRepository.Reach;
import org.palier.domain.campaign.Audience;
import org.palier.domain.campaign.CampaignState;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Text;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.territory.TerritoryService.Home;
import org.palier.web.Formats;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.StaffNav;

/// Makes the list of campaigns and the page of each: what it says, whom it calls, how it goes.
@Singleton
class FollowUpPages {

  static final int LINES = 20;

  private final CampaignService campaigns;
  private final FollowUpRepository followUp;
  private final QuestionnaireCatalog catalog;
  private final TerritoryService territories;
  private final Messages messages;
  private final Formats formats;

  FollowUpPages(
      CampaignService campaigns,
      FollowUpRepository followUp,
      QuestionnaireCatalog catalog,
      TerritoryService territories,
      Messages messages,
      Formats formats) {
    this.campaigns = campaigns;
    this.followUp = followUp;
    this.catalog = catalog;
    this.territories = territories;
    this.messages = messages;
    this.formats = formats;
  }

  record CampaignLine(
      String address, String name, String state, boolean open, LocalDate start, LocalDate end) {}

  record ListPage(
      StaffNav nav,
      String address,
      List<CampaignLine> lines,
      @Nullable String newer,
      @Nullable String older) {}

  /// What is asked for: the groups, the page of them, and what was just done.
  record Look(String by, int page, String outcome) {}

  /// Groups and their figures; `rate` is of those called that finished.
  record Row(
      String name, int called, int invited, int reached, int started, int finished, String rate) {}

  record Tab(String address, String name, boolean current) {}

  /// `wrong` where what was asked for could not be done.
  record ShowPage(
      StaffNav nav,
      String list,
      String address,
      String name,
      Text questionnaire,
      String state,
      boolean draft,
      boolean open,
      LocalDate start,
      LocalDate end,
      String audience,
      String reminders,
      String hours,
      @Nullable Reach reach,
      @Nullable Row total,
      List<Tab> tabs,
      String axis,
      List<Row> rows,
      @Nullable String newer,
      @Nullable String older,
      List<Tab> messages,
      String outcome,
      boolean wrong) {}

  ListPage list(Territory place, Language language, int page) {
    String address = "/" + place.slug() + "/staff/campaigns";
    List<Campaign> found =
        campaigns.page(place.id(), LINES + 1, Math.multiplyExact(page - 1, LINES));
    return new ListPage(
        StaffNav.of(place.slug(), StaffNav.Part.CAMPAIGNS),
        address,
        found.stream().limit(LINES).map(one -> line(address, language, one)).toList(),
        page > 1 ? address + "?page=" + (page - 1) : null,
        found.size() > LINES ? address + "?page=" + (page + 1) : null);
  }

  private CampaignLine line(String address, Language language, Campaign one) {
    return new CampaignLine(
        address + "/" + one.id(),
        one.content().name(),
        state(language, one),
        one.state() == CampaignState.OPEN,
        one.content().dates().start(),
        one.content().dates().end());
  }

  ShowPage page(Territory place, Language language, Campaign campaign, Look look) {
    String list = "/" + place.slug() + "/staff/campaigns";
    String address = list + "/" + campaign.id();
    boolean draft = campaign.state() == CampaignState.DRAFT;
    Content content = campaign.content();
    Axis axis = axis(look.by());
    List<Line> lines =
        draft
            ? List.of()
            : followUp.lines(
                campaign.id(), axis, LINES + 1, Math.multiplyExact(look.page() - 1, LINES));
    String here = address + "?by=" + axis.word() + "&page=";
    return new ShowPage(
        StaffNav.of(place.slug(), StaffNav.Part.CAMPAIGNS).within(),
        list,
        address,
        content.name(),
        title(content.questionnaire()),
        state(language, campaign),
        draft,
        campaign.state() == CampaignState.OPEN,
        content.dates().start(),
        content.dates().end(),
        audience(place, language, content.audience()),
        content.reminders().days().isEmpty()
            ? text(language, "campaign.reminders.none")
            : text(
                language,
                "campaign.reminders.days",
                content.reminders().toString().replace(" ", ", ")),
        text(
            language,
            content.hours().saturdays() ? "campaign.hours.saturdays" : "campaign.hours.working",
            content.hours().from(),
            content.hours().until()),
        draft ? campaigns.reach(place.id(), content.audience()) : null,
        draft ? null : row(language, "", followUp.total(campaign.id())),
        Arrays.stream(Axis.values())
            .map(one -> tab(address + "?by=" + one.word(), language, "campaign.by.", one, axis))
            .toList(),
        text(language, "campaign.by." + axis.word()),
        lines.stream()
            .limit(LINES)
            .map(one -> row(language, name(language, axis, one.name()), one))
            .toList(),
        look.page() > 1 ? here + (look.page() - 1) : null,
        lines.size() > LINES ? here + (look.page() + 1) : null,
        previews(language, address),
        look.outcome().matches("opened|closed|enlarged|saved|over|late")
            ? text(language, "campaign.outcome." + look.outcome())
            : "",
        look.outcome().matches("over|late"));
  }

  private Tab tab(String address, Language language, String key, Axis one, Axis current) {
    return new Tab(address, text(language, key + one.word()), one == current);
  }

  private List<Tab> previews(Language language, String address) {
    return Arrays.stream(Texts.Kind.values())
        .flatMap(
            kind -> Arrays.stream(Language.values()).map(spoken -> new Texts.Key(kind, spoken)))
        .map(
            key ->
                new Tab(
                    address + "/preview?message=" + key.word(),
                    text(language, "campaign.message." + key.word()),
                    false))
        .toList();
  }

  private static Axis axis(String word) {
    return Arrays.stream(Axis.values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElse(Axis.TYPE);
  }

  private Row row(Language language, String name, Line line) {
    return new Row(
        name,
        line.called(),
        line.invited(),
        line.reached(),
        line.started(),
        line.finished(),
        line.called() == 0
            ? "–"
            : formats.percent(
                language,
                BigDecimal.valueOf(100L * line.finished())
                    .divide(BigDecimal.valueOf(line.called()), 1, RoundingMode.HALF_UP),
                0));
  }

  private String name(Language language, Axis axis, String code) {
    if (code.isEmpty()) {
      return text(language, "campaign.unknown");
    }
    return axis == Axis.COMMUNE ? code : text(language, "facts." + axis.word() + "." + code);
  }

  private String audience(Territory place, Language language, Audience audience) {
    List<String> parts =
        java.util.stream.Stream.of(
                fact(language, "type", audience.type()),
                fact(language, "size", audience.size()),
                fact(language, "sector", audience.sector()),
                commune(place, audience.commune()))
            .flatMap(Optional::stream)
            .toList();
    return parts.isEmpty() ? text(language, "campaign.audience.all") : String.join(", ", parts);
  }

  private Optional<String> fact(Language language, String fact, String code) {
    return code.isEmpty()
        ? Optional.empty()
        : Optional.of(text(language, "facts." + fact + "." + code));
  }

  private Optional<String> commune(Territory place, String code) {
    return code.isEmpty()
        ? Optional.empty()
        : territories.communes(place.id()).stream()
            .filter(home -> home.code().equals(code))
            .map(Home::name)
            .findFirst()
            .or(() -> Optional.of(code));
  }

  private Text title(String questionnaire) {
    return catalog.inUse(List.of(questionnaire)).stream()
        .map(Questionnaire::title)
        .findFirst()
        .orElseGet(() -> Text.of(questionnaire));
  }

  private String state(Language language, Campaign campaign) {
    return text(language, "campaign.state." + campaign.state().word());
  }

  private String text(Language language, String key, Object... about) {
    return messages.text(language, key, about);
  }
}
