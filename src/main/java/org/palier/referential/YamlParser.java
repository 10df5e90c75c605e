package org.palier.referential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.referential.YamlNode.Mapping;
import org.palier.referential.YamlNode.Scalar;
import org.palier.referential.YamlNode.Sequence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Builds the tree from the parser's events, counting as it goes: depth, aliases and the size of
/// what they stand for. A file that is too deep is given up before it is held in memory.
final class YamlParser {

  static final int DEPTH = 32;
  static final int ALIASES = 50;
  static final int NODES = 100_000;

  private final String file;
  private final Problems problems;
  private final Map<Anchor, YamlNode> anchors = new HashMap<>();
  private Iterator<Event> events;
  private int depth;
  private int aliases;
  private int nodes;

  private YamlParser(String file, Problems problems, Iterator<Event> events) {
    this.file = file;
    this.problems = problems;
    this.events = events;
  }

  /// The tree of a file's text; empty, with a problem, where it is no YAML or more than we read.
  static Optional<YamlNode> parse(String file, String text, Problems problems) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(Integer.MAX_VALUE).build();
    try {
      Iterator<Event> events = new Parse(settings).parseString(text).iterator();
      return Optional.of(new YamlParser(file, problems, events).document());
    } catch (Refused refused) {
      problems.add(file, refused.line, "", refused.sentence);
    } catch (MarkedYamlEngineException wrong) {
      int line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      problems.add(file, line, "", "this is not YAML here: " + wrong.getProblem());
    } catch (YamlEngineException wrong) {
      problems.add(file, 0, "", "this is not YAML: " + wrong.getMessage());
    }
    return Optional.empty();
  }

  private YamlNode document() {
    events.next();
    Event first = events.next();
    if (first.getEventId() != Event.ID.DocumentStart) {
      throw new Refused(1, "the file is empty");
    }
    YamlNode root = node(events.next());
    events.next();
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      throw new Refused(line(after), "a file holds one document: remove the line `---`");
    }
    return root;
  }

  private YamlNode node(Event event) {
    count(event, 1);
    YamlNode node =
        switch (event) {
          case AliasEvent alias -> aliased(alias);
          case ScalarEvent scalar -> new Scalar(scalar.getValue(), line(event));
          case SequenceStartEvent start -> sequence(start);
          case MappingStartEvent start -> mapping(start);
          default -> throw new IllegalStateException("no node: " + event);
        };
    if (event instanceof NodeEvent named && !(event instanceof AliasEvent)) {
      named.getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
    }
    refuseTag(event);
    return node;
  }

  private YamlNode aliased(AliasEvent alias) {
    if (++aliases > ALIASES) {
      throw new Refused(line(alias), "more than " + ALIASES + " aliases: write the values out");
    }
    YamlNode target = anchors.get(alias.getAlias());
    if (target == null) {
      String name = alias.getAlias().getValue();
      throw new Refused(
          line(alias), "the alias `*" + name + "` comes before `&" + name + "` is complete");
    }
    count(alias, target.size());
    if (depth + target.depth() > DEPTH) {
      throw tooDeep(alias);
    }
    return target;
  }

  private YamlNode sequence(SequenceStartEvent start) {
    enter(start);
    List<YamlNode> items = new ArrayList<>();
    for (Event next = events.next(); !isEnd(next); next = events.next()) {
      items.add(node(next));
    }
    depth--;
    return new Sequence(items, line(start));
  }

  private YamlNode mapping(MappingStartEvent start) {
    enter(start);
    Map<String, YamlNode> fields = new LinkedHashMap<>();
    for (Event next = events.next(); !isEnd(next); next = events.next()) {
      if (!(node(next) instanceof Scalar(String key, int line))) {
        throw new Refused(line(next), "a key is a text: put quotes around it");
      }
      YamlNode value = node(events.next());
      if (fields.putIfAbsent(key, value) != null) {
        problems.add(file, line, "", "the key `" + key + "` is here twice: keep one");
      }
    }
    depth--;
    return new Mapping(fields, line(start));
  }

  private void enter(Event event) {
    if (++depth > DEPTH) {
      throw tooDeep(event);
    }
  }

  private void count(Event event, int more) {
    nodes += more;
    if (nodes > NODES) {
      throw new Refused(line(event), "more than " + NODES + " values: write a smaller file");
    }
  }

  private static void refuseTag(Event event) {
    Optional<String> tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case SequenceStartEvent start -> start.getTag();
          case MappingStartEvent start -> start.getTag();
          default -> Optional.empty();
        };
    if (tag.isPresent()) {
      throw new Refused(line(event), "tags are not read: remove `" + tag.get() + "`");
    }
  }

  private static Refused tooDeep(Event event) {
    return new Refused(line(event), "nested more than " + DEPTH + " deep: write it flatter");
  }

  private static boolean isEnd(Event event) {
    return event.getEventId() == Event.ID.SequenceEnd || event.getEventId() == Event.ID.MappingEnd;
  }

  private static int line(Event event) {
    return event.getStartMark().map(Mark::getLine).map(line -> line + 1).orElse(0);
  }

  /// Ends the reading of a file that no correction of a single value would make readable.
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final String sentence;

    private Refused(int line, String sentence) {
      super(sentence, null, false, false);
      this.line = line;
      this.sentence = sentence;
    }
  }
}
