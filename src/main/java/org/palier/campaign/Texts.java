package org.palier.campaign;

import java.util.Locale;
import java.util.Map;
import org.palier.domain.campaign.Message;
import org.palier.web.Language;

/// The messages of a campaign: each kind in each language.
record Texts(Map<Key, Message> messages) {

  Texts {
    messages = Map.copyOf(messages);
    for (Kind kind : Kind.values()) {
      for (Language language : Language.values()) {
        if (!messages.containsKey(new Key(kind, language))) {
          throw new IllegalArgumentException("no " + kind + " in " + language);
        }
      }
    }
  }

  /// What a mail is for.
  enum Kind {
    INVITATION,
    REMINDER;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  record Key(Kind kind, Language language) {

    /// Where fields and messages about it begin their names.
    String word() {
      return kind.word() + "-" + language.code();
    }
  }

  Message of(Kind kind, Language language) {
    Message message = messages.get(new Key(kind, language));
    if (message == null) {
      throw new IllegalStateException("no " + kind + " in " + language);
    }
    return message;
  }

  boolean areRight() {
    return messages.values().stream().allMatch(message -> message.problems().isEmpty());
  }
}
