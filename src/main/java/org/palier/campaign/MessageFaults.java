package org.palier.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.campaign.CampaignForm.Fault;
import org.palier.domain.campaign.Message;
import org.palier.domain.campaign.MessageProblem;

/// Where in the form what is wrong with a message is told.
final class MessageFaults {

  private MessageFaults() {}

  static List<Fault> of(Texts.Key key, @Nullable Message message) {
    return message == null
        ? List.of()
        : message.problems().stream().map(problem -> fault(key, message, problem)).toList();
  }

  private static Fault fault(Texts.Key key, Message message, MessageProblem problem) {
    String subject = key.word() + "-subject";
    String body = key.word() + "-body";
    return switch (problem) {
      case MessageProblem.SubjectMissing() -> new Fault(subject, "subject");
      case MessageProblem.SubjectTooLong(int limit) ->
          new Fault(subject, "subject-long", List.of(limit));
      case MessageProblem.SubjectNotOneLine() -> new Fault(subject, "subject-line");
      case MessageProblem.LinkInSubject() -> new Fault(subject, "subject-link");
      case MessageProblem.BodyMissing() -> new Fault(body, "body");
      case MessageProblem.BodyTooLong(int limit) -> new Fault(body, "body-long", List.of(limit));
      case MessageProblem.LinkMissing() -> new Fault(body, "link", List.of("{lien}", "{link}"));
      case MessageProblem.Unknown(String name) ->
          new Fault(
              message.subject().contains("{" + name + "}") ? subject : body,
              "placeholder",
              List.of("{" + name + "}"));
    };
  }
}
