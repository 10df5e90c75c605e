package org.palier.territory;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.Prose;

/// Makes the pages of words: the platform's text, under what the territory says itself.
@Singleton
final class TextPages {

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
    return new TextPage(
        messages.text(language, "territory." + page.value() + ".title"),
        own,
        texts.text(page, language, territory),
        territory == null ? null : ContactLines.of(territory));
  }
}
