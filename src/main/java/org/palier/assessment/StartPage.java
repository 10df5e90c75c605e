package org.palier.assessment;

import java.util.List;
import org.palier.domain.questionnaire.Questionnaire.Subject;
import org.palier.domain.questionnaire.Text;

/// The first page of an assessment. `key` makes a second click on the same form harmless; `welcome`
/// is said to who was called, blank for who came by themselves; `privacy` leads to the notice.
public record StartPage(
    String address,
    String privacy,
    String welcome,
    Text title,
    Subject subject,
    String name,
    List<FactView> facts,
    String key,
    List<FactView> faults,
    String nameProblem) {

  public StartPage {
    facts = List.copyOf(facts);
    faults = List.copyOf(faults);
  }

  boolean wrong() {
    return !faults.isEmpty() || !nameProblem.isEmpty();
  }

  StartPage withFaults(List<FactView> marked, String problem) {
    return new StartPage(
        address,
        privacy,
        welcome,
        title,
        subject,
        name,
        marked,
        key,
        marked.stream().filter(FactView::wrong).toList(),
        problem);
  }

  /// The same page for somebody called: where its form goes, and what is said first.
  public StartPage calling(String elsewhere, String words) {
    return new StartPage(
        elsewhere, privacy, words, title, subject, name, facts, key, faults, nameProblem);
  }
}
