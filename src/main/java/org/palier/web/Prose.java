package org.palier.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text written by people, with as little markup as pages need: paragraphs apart by a blank line,
/// `## headings`, `- lists`, and `[links](https://…)`. Everything else is shown as it is written.
public record Prose(List<Block> blocks) {

  private static final Pattern LINK =
      Pattern.compile(
          "\\[([^\\]]{1,200})]\\(((?:https://|mailto:|tel:|/(?!/))[^\\s()\\\\]{0,300})\\)");

  public Prose {
    blocks = List.copyOf(blocks);
  }

  /// One of the three holds something: a heading, a paragraph, a list.
  public record Block(String heading, List<Span> paragraph, List<List<Span>> items) {}

  /// Words, with an address when they are a link.
  public record Span(String text, String address) {}

  public static Prose of(String text) {
    List<Block> blocks = new ArrayList<>();
    for (String part : text.replace("\r", "").strip().split("\n\\s*\n")) {
      if (part.startsWith("## ")) {
        blocks.add(new Block(part.substring(3).strip(), List.of(), List.of()));
      } else if (part.startsWith("- ")) {
        blocks.add(new Block("", List.of(), items(part)));
      } else if (!part.isBlank()) {
        blocks.add(new Block("", spans(part.replace('\n', ' ').strip()), List.of()));
      }
    }
    return new Prose(blocks);
  }

  private static List<List<Span>> items(String part) {
    return Pattern.compile("(?m)^- ")
        .splitAsStream(part)
        .filter(item -> !item.isBlank())
        .map(item -> spans(item.replace('\n', ' ').strip()))
        .toList();
  }

  private static List<Span> spans(String line) {
    List<Span> spans = new ArrayList<>();
    Matcher link = LINK.matcher(line);
    int from = 0;
    while (link.find()) {
      if (link.start() > from) {
        spans.add(new Span(line.substring(from, link.start()), ""));
      }
      spans.add(new Span(link.group(1), link.group(2)));
      from = link.end();
    }
    if (from < line.length()) {
      spans.add(new Span(line.substring(from), ""));
    }
    return List.copyOf(spans);
  }
}
