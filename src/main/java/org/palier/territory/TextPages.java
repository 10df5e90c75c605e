package org.palier.territory;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.Prose;

/// Makes the pages of words: the platform's text, under what the territory says itself.
@Singleton
final class TextPages {

  /// Since when the platform's own privacy notice reads as it does.
  private static final LocalDate NOTICE_OF = LocalDate.of(2026, 11, 22);

  private final TerritoryService territories;
  private final PlatformTexts texts;
  private final Messages messages;

  TextPages(TerritoryService territories, PlatformTexts texts, Messages messages) {
    this.territories = territories;
    this.texts = texts;
    this.messages = messages;
  }

  TextPage of(TerritoryPageName page, @Nullable Territory territory, Language language) {
    Prose own =
        territory == null
            ? null
            : territories.text(territory.id(), page, language).map(Prose::of).orElse(null);
    List<TerritoryService.Version> versions =
        territory == null || page != TerritoryPageName.PRIVACY
            ? List.of()
            : territories.versions(territory.id(), page, language);
    return new TextPage(
        messages.text(language, "territory." + page.value() + ".title"),
        own,
        texts.text(page, language, territory),
        territory == null ? null : ContactLines.of(territory),
        page == TerritoryPageName.PRIVACY ? NOTICE_OF : null,
        versions.isEmpty() ? null : versions.getFirst().writtenAt(),
        versions.stream().skip(1).map(TextPages::past).toList());
  }

  private static TextPage.Past past(TerritoryService.Version version) {
    return new TextPage.Past(version.writtenAt(), Prose.of(version.body()));
  }
}
