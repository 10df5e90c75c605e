package org.palier.domain.campaign;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A mail of a campaign in the territory's words, with placeholders between braces. What stands in
/// their places is never read again: it is text, whatever it looks like.
public record Message(String subject, String body) {

  public static final int LONGEST_SUBJECT = 150;
  public static final int LONGEST_BODY = 5000;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}\\n]{0,40})}");
  private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+");

  public Message {
    body = body.replace("\r\n", "\n").replace('\r', '\n');
  }

  /// All that is wrong with it, the subject first.
  public List<MessageProblem> problems() {
    List<MessageProblem> problems = new ArrayList<>();
    subjectProblems(problems);
    if (body.isBlank()) {
      problems.add(new MessageProblem.BodyMissing());
    } else if (body.length() > LONGEST_BODY) {
      problems.add(new MessageProblem.BodyTooLong(LONGEST_BODY));
    } else if (!names(body, Placeholder.LINK)) {
      problems.add(new MessageProblem.LinkMissing());
    }
    unknown().forEach(name -> problems.add(new MessageProblem.Unknown(name)));
    return problems;
  }

  private void subjectProblems(List<MessageProblem> problems) {
    if (subject.isBlank()) {
      problems.add(new MessageProblem.SubjectMissing());
    } else if (subject.length() > LONGEST_SUBJECT) {
      problems.add(new MessageProblem.SubjectTooLong(LONGEST_SUBJECT));
    } else if (UNREADABLE.matcher(subject).find()) {
      problems.add(new MessageProblem.SubjectNotOneLine());
    } else if (names(subject, Placeholder.LINK)) {
      problems.add(new MessageProblem.LinkInSubject());
    }
  }

  /// Names between braces that mean nothing, each once.
  public Set<String> unknown() {
    Set<String> unknown = new LinkedHashSet<>();
    PLACEHOLDER
        .matcher(subject + "\n" + body)
        .results()
        .map(found -> found.group(1))
        .filter(name -> Placeholder.of(name).isEmpty())
        .forEach(unknown::add);
    return unknown;
  }

  private static boolean names(String text, Placeholder wanted) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .anyMatch(found -> Placeholder.of(found.group(1)).filter(wanted::equals).isPresent());
  }

  /// The subject on one line, with what stands in each place.
  public String subject(Map<Placeholder, String> values) {
    return filled(subject, values);
  }

  private static String filled(String text, Map<Placeholder, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(inPlaceOf(found, values)));
  }

  private static String inPlaceOf(MatchResult found, Map<Placeholder, String> values) {
    return Placeholder.of(found.group(1))
        .map(place -> oneLine(values.getOrDefault(place, "")))
        .orElse(found.group());
  }

  /// A name can't bring a line, and with it a header, of its own.
  private static String oneLine(String value) {
    return UNREADABLE.matcher(value).replaceAll(" ").strip();
  }

  /// Words, then the personal link where they are followed by it, or the end of the line.
  public record Piece(String words, boolean link, boolean end) {}

  /// The body as paragraphs of pieces; blank lines stand between paragraphs.
  public List<List<Piece>> paragraphs(Map<Placeholder, String> values) {
    return Pattern.compile("\\n[ \\t]*(?:\\n[ \\t]*)+")
        .splitAsStream(body.strip())
        .map(paragraph -> pieces(paragraph, values))
        .toList();
  }

  private static List<Piece> pieces(String paragraph, Map<Placeholder, String> values) {
    List<Piece> pieces = new ArrayList<>();
    List<String> lines = paragraph.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int done = 0;
      Matcher place = PLACEHOLDER.matcher(line);
      while (place.find()) {
        if (Placeholder.of(place.group(1)).filter(Placeholder.LINK::equals).isPresent()) {
          pieces.add(new Piece(filled(line.substring(done, place.start()), values), true, false));
          done = place.end();
        }
      }
      pieces.add(new Piece(filled(line.substring(done), values), false, i < lines.size() - 1));
    }
    return pieces;
  }
}
