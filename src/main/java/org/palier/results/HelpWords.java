package org.palier.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.palier.domain.questionnaire.Truth;
import org.palier.domain.toolbox.ToolboxAction.Help;

/// The aids and resources that are open on the day, to those whom nothing excludes.
record HelpWords(Outcome outcome, Voice voice, LocalDate today) {

  List<ActionCard.HelpLine> of(List<Help> help) {
    return help.stream()
        .filter(it -> it.isOpen(today))
        .filter(it -> outcome.reading().truth(it.when()) != Truth.FALSE)
        .map(this::line)
        .toList();
  }

  private ActionCard.HelpLine line(Help help) {
    return new ActionCard.HelpLine(voice.of(help.label()), address(help), note(help));
  }

  /// Only an address of the web is made a link.
  private static String address(Help help) {
    String url = help.url();
    return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : "";
  }

  private String note(Help help) {
    List<String> parts = new ArrayList<>();
    if (help.until() != null) {
      parts.add(voice.say("help.until", help.until()));
    }
    if (help.checkedOn() != null) {
      parts.add(voice.say("help.checked", help.checkedOn()));
    }
    return String.join(", ", parts);
  }
}
