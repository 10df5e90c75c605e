package org.palier.results;

import java.math.BigDecimal;
import java.util.List;
import org.palier.domain.questionnaire.Text;
import org.palier.web.Formats;
import org.palier.web.Language;
import org.palier.web.Messages;

/// The texts of the result pages in one language.
record Voice(Language language, Messages messages, Formats formats) {

  String say(String key, Object... arguments) {
    return messages.text(language, "results." + key, arguments);
  }

  String of(Text text) {
    return text.in(language.code());
  }

  /// With as many decimals as it needs.
  String number(BigDecimal value) {
    return number(value, Math.max(0, value.stripTrailingZeros().scale()));
  }

  String number(BigDecimal value, int decimals) {
    return formats.number(language, value, decimals);
  }

  String percent(BigDecimal value) {
    return formats.percent(language, value, 0);
  }

  /// « a », « a et b », « a, b et c ».
  String list(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : say("list.and", String.join(", ", parts.subList(0, last)), parts.get(last));
  }
}
