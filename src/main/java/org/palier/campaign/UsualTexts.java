package org.palier.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.palier.domain.campaign.Message;
import org.palier.web.Language;

/// The messages a campaign begins with: files whose first line is the subject.
final class UsualTexts {

  private UsualTexts() {}

  static Texts read() {
    Map<Texts.Key, Message> messages = new HashMap<>();
    for (Texts.Kind kind : Texts.Kind.values()) {
      for (Language language : Language.values()) {
        messages.put(new Texts.Key(kind, language), read(kind, language));
      }
    }
    return new Texts(messages);
  }

  private static Message read(Texts.Kind kind, Language language) {
    String name = "/campaign/" + kind.word() + "." + language.code() + ".txt";
    try (InputStream file = UsualTexts.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("missing from the jar: " + name);
      }
      String text = new String(file.readAllBytes(), UTF_8);
      int line = text.indexOf('\n');
      return new Message(text.substring(0, line).strip(), text.substring(line).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
