package org.palier.assessment;

import java.util.List;
import org.palier.web.Form;

/// What was posted for one question. On a page of several, each field's name begins with the
/// question's id and a point: `ENE-1.answer`.
record AnswerForm(int revision, PostedAnswer answer) {

  static AnswerForm of(Form form, String prefix) {
    return new AnswerForm(
        revision(form.text(prefix + "revision")),
        new PostedAnswer(
            form.all(prefix + "answer").stream().filter(choice -> !choice.isEmpty()).toList(),
            form.text(prefix + "value"),
            form.text(prefix + "reason"),
            form.text(prefix + "comment"),
            form.text(prefix + "evidence")));
  }

  static AnswerForm ofQuestion(Form form, String question) {
    boolean prefixed = form.fields().keySet().stream().anyMatch(k -> k.startsWith(question + "."));
    return of(form, prefixed ? question + "." : "");
  }

  /// Nothing was typed and nothing chosen.
  boolean isBlank() {
    return answer.equals(new PostedAnswer(List.of(), "", "", "", ""));
  }

  private static int revision(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }
}
