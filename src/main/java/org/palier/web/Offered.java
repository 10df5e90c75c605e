package org.palier.web;

import java.util.List;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Text;

/// The questionnaires a territory offers, on a staff page that reads one of them. The first needs
/// no `query`.
public record Offered(Text title, String query, List<Link> others) {

  public Offered {
    others = List.copyOf(others);
  }

  /// The same page for another questionnaire.
  public record Link(String address, Text title) {}

  public static Offered of(String page, List<Questionnaire> offered, Questionnaire read) {
    return new Offered(
        read.title(),
        query(offered, read),
        offered.stream()
            .filter(other -> !other.id().equals(read.id()))
            .map(other -> new Link(page + query(offered, other), other.title()))
            .toList());
  }

  private static String query(List<Questionnaire> offered, Questionnaire one) {
    return offered.getFirst().id().equals(one.id()) ? "" : "?questionnaire=" + one.id().value();
  }
}
