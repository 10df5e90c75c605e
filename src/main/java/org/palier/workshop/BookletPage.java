package org.palier.workshop;

import java.util.List;
import org.palier.domain.questionnaire.Questionnaire.Subject;
import org.palier.web.QrCode;
import org.palier.web.Stairs;

/// The blank booklet: a cover, a profile to fill in, and the questions of each theme.
record BookletPage(Cover cover, List<FactLine> profile, List<Part> parts) {

  BookletPage {
    profile = List.copyOf(profile);
    parts = List.copyOf(parts);
  }

  /// `audience` says for whom it is printed, empty for anyone; `address` is the short one, without
  /// its scheme; `back` leads to the form it was chosen on.
  record Cover(
      String territory,
      String questionnaire,
      Subject subject,
      String version,
      String themes,
      String audience,
      int questions,
      QrCode qr,
      String address,
      Stairs stairs,
      String contact,
      String back) {}

  /// A fact to fill in: boxes, or a line with its unit. `condition` tells when to skip it.
  record FactLine(
      String mark,
      String label,
      List<String> boxes,
      String unit,
      boolean written,
      String condition) {
    FactLine {
      boxes = List.copyOf(boxes);
    }

    /// Its answer fits beside it.
    boolean isShort() {
      return written || boxes.size() < 3;
    }
  }

  record Part(String territory, String code, String name, List<Block> blocks) {
    Part {
      blocks = List.copyOf(blocks);
    }
  }

  /// A question on paper, never cut by the end of a page. `local` when the territory added it,
  /// `help` what the territory says to help; `condition` says whom it concerns, empty for everyone;
  /// `several` that more than one box may be ticked.
  record Block(
      String code,
      String name,
      String words,
      boolean local,
      List<String> help,
      String condition,
      boolean base,
      List<Box> boxes,
      boolean several,
      boolean written,
      String unit,
      List<Variant> variants,
      boolean notApplicable,
      String evidence) {
    Block {
      help = List.copyOf(help);
      boxes = List.copyOf(boxes);
      variants = List.copyOf(variants);
    }
  }

  record Box(String number, String label) {}

  /// Other words for some answers, for those of whom `condition` is true.
  record Variant(String condition, List<Box> boxes) {
    Variant {
      boxes = List.copyOf(boxes);
    }
  }
}
