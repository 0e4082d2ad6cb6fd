package nabla.exercise;

import java.util.List;

/** A value in a YAML text, and where it begins in its file. */
sealed interface Yaml {
  int offset();

  /**
   * A text. Numbers and the like are texts too: what they mean is up to their reader.
   *
   * @param raw how {@code text} is written in the file from {@code offset} on: the same characters
   *     up to white space, or nothing where escapes hide them
   */
  record Passage(String text, int offset, String raw) implements Yaml {
    /** Where the character at {@code index} of the text stands in the file. */
    int at(int index) {
      boolean onVisible = index < text.length() && !Character.isWhitespace(text.charAt(index));
      long visible =
          text.substring(0, index).chars().filter(c -> !Character.isWhitespace(c)).count();
      int place = 0;
      while (place < raw.length() && (visible > 0 || onVisible && isSpace(place))) {
        visible -= isSpace(place) ? 0 : 1;
        place++;
      }
      return visible > 0 ? offset : offset + place;
    }

    private boolean isSpace(int place) {
      return Character.isWhitespace(raw.charAt(place));
    }

    /** The stretch from {@code start} to {@code end} without the white space around it. */
    Passage part(int start, int end) {
      String part = text.substring(start, end);
      String stripped = part.strip();
      int place = at(start + part.indexOf(stripped));
      String rest = raw.isEmpty() ? "" : raw.substring(place - offset);
      return new Passage(stripped, place, rest);
    }
  }

  record Items(List<Yaml> values, int offset) implements Yaml {}

  record Mapping(List<Entry> entries, int offset) implements Yaml {}

  record Entry(Passage key, Yaml value) {}
}
