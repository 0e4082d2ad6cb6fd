package nabla.exercise;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nabla.exercise.Yaml.Entry;
import nabla.exercise.Yaml.Items;
import nabla.exercise.Yaml.Mapping;
import nabla.exercise.Yaml.Passage;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads YAML from the parser's events, so that nothing is ever constructed: tags, anchors and
 * aliases are refused, and depth is limited.
 */
final class YamlReader {
  private static final int MAX_DEPTH = 6;

  private final SourceText source;
  private final int start;
  private final Problems problems;
  private final Iterator<Event> events;
  private int depth;

  private YamlReader(SourceText source, int start, int end, Problems problems) {
    this.source = source;
    this.start = start;
    this.problems = problems;
    String yaml = source.text().substring(start, end);
    this.events = new org.yaml.snakeyaml.Yaml().parse(new StringReader(yaml)).iterator();
  }

  /** The mapping between two offsets of {@code source}; empty when there is none to be read. */
  static Optional<Mapping> read(SourceText source, int start, int end, Problems problems) {
    try {
      return new YamlReader(source, start, end, problems).document();
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      int offset = source.text().offsetByCodePoints(start, mark.getIndex());
      problems.at(
          offset,
          "YAML_SYNTAX",
          "This is not valid YAML (%s). Put a text that holds ': ', ' #' or one of [ ] { } between"
              + " single quotes, and indent with spaces.",
          e.getProblem().replace("\n", " "));
    } catch (ReaderException e) {
      problems.at(
          source.text().offsetByCodePoints(start, e.getPosition()),
          "YAML_SYNTAX",
          "The character U+%04X cannot stand here: remove it.",
          e.getCodePoint());
    } catch (YAMLException e) {
      problems.at(
          start,
          "YAML_SYNTAX",
          "Values lie too deep in one another: no key needs that many levels.");
    }
    return Optional.empty();
  }

  private Optional<Mapping> document() {
    events.next(); // the stream's start
    if (!(events.next().is(Event.ID.DocumentStart))) {
      problems.at(start, "NOT_A_MAPPING", "Write keys with values here, such as 'title: ...'.");
      return Optional.empty();
    }
    Yaml root = value(events.next());
    events.next(); // the document's end
    if (events.hasNext() && events.next().is(Event.ID.DocumentStart)) {
      problems.at(start, "YAML_SYNTAX", "Keep to one YAML document: remove the second '---'.");
      return Optional.empty();
    }
    if (root instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    problems.at(
        root.offset(), "NOT_A_MAPPING", "Write keys with values here, such as 'title: ...'.");
    return Optional.empty();
  }

  private Yaml value(Event event) {
    refuseSpecialFeatures(event);
    int offset = offset(event.getStartMark());
    if (event instanceof ScalarEvent scalar) {
      return passage(scalar);
    }
    if (!(event instanceof CollectionStartEvent)) {
      return new Passage("*", offset, ""); // an alias, refused above
    }
    if (++depth > MAX_DEPTH) {
      throw new YAMLException("deeper than " + MAX_DEPTH + " levels");
    }
    Yaml value = event instanceof MappingStartEvent ? mapping(offset) : items(offset);
    depth--;
    return value;
  }

  private Items items(int offset) {
    List<Yaml> values = new ArrayList<>();
    for (Event next = events.next(); !next.is(Event.ID.SequenceEnd); next = events.next()) {
      values.add(value(next));
    }
    return new Items(List.copyOf(values), offset);
  }

  private Mapping mapping(int offset) {
    List<Entry> entries = new ArrayList<>();
    for (Event next = events.next(); !next.is(Event.ID.MappingEnd); next = events.next()) {
      Yaml key = value(next);
      Yaml value = value(events.next());
      if (!(key instanceof Passage name)) {
        problems.at(key.offset(), "WRONG_TYPE", "A key must be a plain word.");
      } else if (entries.stream().anyMatch(entry -> entry.key().text().equals(name.text()))) {
        problems.at(
            key.offset(), "DUPLICATE_KEY", "'%s' stands here twice: keep one.", name.text());
      } else {
        entries.add(new Entry(name, value));
      }
    }
    return new Mapping(List.copyOf(entries), offset);
  }

  private Passage passage(ScalarEvent scalar) {
    int from = offset(scalar.getStartMark());
    int to = offset(scalar.getEndMark());
    String written = source.text().substring(from, to);
    ScalarStyle style = scalar.getScalarStyle();
    if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
      int body = written.indexOf('\n') + 1;
      return new Passage(scalar.getValue(), from + body, written.substring(body));
    }
    if (style == ScalarStyle.PLAIN) {
      return new Passage(scalar.getValue(), from, written);
    }
    boolean escaped =
        style == ScalarStyle.DOUBLE_QUOTED
            ? written.indexOf('\\') >= 0
            : scalar.getValue().indexOf('\'') >= 0;
    return new Passage(scalar.getValue(), from + 1, escaped ? "" : written.substring(1));
  }

  private void refuseSpecialFeatures(Event event) {
    boolean tagged =
        event instanceof ScalarEvent scalar && scalar.getTag() != null
            || event instanceof CollectionStartEvent collection && collection.getTag() != null;
    boolean anchored = event instanceof NodeEvent node && node.getAnchor() != null;
    if (event instanceof AliasEvent || anchored || tagged) {
      problems.at(
          offset(event.getStartMark()),
          "YAML_FEATURE",
          "YAML tags (!), anchors (&) and aliases (*) are not used here: write the value itself,"
              + " between single quotes if it begins with such a sign.");
    }
  }

  private int offset(Mark mark) {
    return source.text().offsetByCodePoints(start, mark.getIndex());
  }
}
