package org.palier.referential;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.toolbox.ToolboxAction.Help;

/// Reads where to find help for an action.
final class HelpReader {

  private final ConditionReader conditions;
  private final TextsReader texts;

  HelpReader(ConditionReader conditions, TextsReader texts) {
    this.conditions = conditions;
    this.texts = texts;
  }

  List<Help> read(Fields action, String path) {
    List<Help> help = new ArrayList<>();
    for (Cursor at : action.items("help")) {
      help.add(help(at, path + ".help[" + help.size() + "]"));
    }
    return help;
  }

  private Help help(Cursor at, String path) {
    Fields fields = at.fields("kind", "label", "url", "when", "from", "until", "checked_on");
    Optional<String> kind = fields.required("kind", "aid").flatMap(Cursor::text);
    Text label = texts.shown(fields, "label", path, kind.orElse("?"));
    Optional<String> url = fields.get("url").flatMap(HelpReader::url);
    Condition when = conditions.optional(fields, "when", Names.END);
    Period period = Period.read(fields);
    Optional<LocalDate> checkedOn = fields.get("checked_on").flatMap(Cursor::date);
    return new Help(
        kind.orElse("?"),
        label,
        url.orElse(null),
        when,
        period.from(),
        period.until(),
        checkedOn.orElse(null));
  }

  /// An address that a page may link to: nothing but http and https.
  private static Optional<String> url(Cursor at) {
    return at.text()
        .flatMap(
            text ->
                isWebAddress(text)
                    ? Optional.of(text)
                    : at.refused("`" + text + "` is no web address: begin with https://"));
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null;
    } catch (URISyntaxException wrong) {
      return false;
    }
  }
}
