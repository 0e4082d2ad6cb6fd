package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.derive.Language;
import nabla.derive.Line;
import nabla.derive.LineReader;
import nabla.exercise.Variant;
import nabla.grade.Steps;
import nabla.web.shared.Formula;
import nabla.web.shared.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a derivation as they are typed.
 *
 * @param start what the first line is equal to
 * @param focused the number of the line to go on with; 0 for none in particular
 * @param keys of the keypad
 */
public record LineList(RawString start, List<Item> lines, int focused, List<Key> keys) {
  /**
   * One line.
   *
   * @param state the name of its icon; absent as long as nothing is known about it
   */
  public record Item(int number, String typed, Reading reading, @Nullable String state) {
    /** The key of what the icon says. */
    public String word() {
      return "line_state_" + state;
    }
  }

  /**
   * What was found out about lines.
   *
   * @param holding how many hold, from the first on
   * @param wrong the number of the first that does not; 0 when there is none
   */
  record Marks(int holding, int wrong) {
    static final Marks NONE = new Marks(0, 0);

    private @Nullable String state(int number) {
      return number == wrong ? "no" : number <= holding ? "ok" : null;
    }
  }

  /** Of {@code text}; absent when {@code variant} asks for no derivation. */
  static @Nullable LineList of(Variant variant, String text, Marks marks, Messages messages) {
    return variant.demand() instanceof Steps steps
        ? of(
            steps.derivation().language(),
            steps.derivation().start(),
            text,
            new Look(marks, 0, messages))
        : null;
  }

  /** As it is shown, with the line to go on with. */
  record Look(Marks marks, int focused, Messages messages) {}

  private static LineList of(Language language, Line start, String text, Look look) {
    List<Item> items = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      int number = items.size() + 1;
      items.add(
          new Item(
              number, line, reading(line, language, look.messages()), look.marks().state(number)));
    }
    return new LineList(
        Formula.inline("\\displaystyle " + start.latex(language)),
        items,
        look.focused(),
        Key.ofLines(language, look.messages()));
  }

  /** The same with the field of line {@code number} to go on with. */
  LineList focusedOn(int number) {
    return new LineList(start, lines, number, keys);
  }

  /** How {@code text} is read as a line. */
  static Reading reading(String text, Language language, Messages messages) {
    if (text.isBlank()) {
      return Reading.nothing();
    }
    LineReader.Reading read = LineReader.read(text, language);
    @Nullable RawString formula =
        read.line()
            .map(line -> Formula.inline("\\displaystyle = " + line.latex(language)))
            .orElse(new RawString(""));
    return new Reading(
        formula,
        read.line().map(line -> line.text(language)).orElse(null),
        Place.in(text, read.problems(), messages),
        List.of(),
        null,
        null);
  }

  /** The last line of {@code text} that can be read. */
  static Optional<RawString> summary(Steps steps, String text) {
    Language language = steps.derivation().language();
    List<Steps.Typed> lines = Steps.lines(text);
    return lines.stream()
        .skip(Math.max(0, lines.size() - 1))
        .findFirst()
        .flatMap(last -> LineReader.read(last.text(), language).line())
        .map(line -> Formula.inline("\\dots = " + line.latex(language)));
  }
}
