package nabla.exercise;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.exercise.SectionPicture.Kind;
import nabla.exercise.Yaml.Passage;
import nabla.math.Arithmetic;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.shape.ShapeChecker;

/** Reads the text of a section, and the picture that its front matter describes. */
final class SectionReader {
  static final List<String> KEYS = List.of("picture", "of", "from", "to");

  private static final Scope NUMBERS = Scope.of(Map.of());
  private static final Scope ONE = Scope.of(Map.of(SectionPicture.VARIABLE, Domain.REAL));
  private static final Scope TWO =
      Scope.of(Map.of(SectionPicture.VARIABLE, Domain.REAL, SectionPicture.SECOND, Domain.REAL));

  /** Where the axes of a matrix end. */
  private static final double MATRIX_END = 3;

  private static final double FARTHEST = 1_000;
  private static final Pattern HEADING = Pattern.compile("^(#+)\\s", Pattern.MULTILINE);
  private static final Pattern UNDESCRIBED = Pattern.compile("!\\[\\s*]\\(");

  private final Problems problems;
  private final Expressions expressions;

  private SectionReader(Problems problems) {
    this.problems = problems;
    this.expressions = new Expressions(problems);
  }

  /** The text in {@code source}; empty, with problems noted, when something is wrong with it. */
  static Optional<SectionText> read(SourceText source, Problems problems) {
    SectionReader reader = new SectionReader(problems);
    Optional<SectionPicture> picture = Optional.empty();
    Passage body = new Passage(source.text(), 0, source.text());
    if (source.text().startsWith("---")) {
      Optional<Written> written = Written.read(source, problems);
      if (written.isEmpty()) {
        return Optional.empty();
      }
      body = written.get().body();
      picture = reader.picture(new Fields(written.get().keys(), KEYS, problems));
    }
    reader.check(body);
    return problems.isEmpty()
        ? Optional.of(new SectionText(body.text(), picture, Exercise.ORIGINAL))
        : Optional.empty();
  }

  /** {@code original} in another language, which has the same picture. */
  static Optional<SectionText> readTranslation(
      SectionText original, SourceText source, String language, Problems problems) {
    if (source.text().startsWith("---")) {
      problems.at(
          0, "NOT_IN_ORIGINAL", "The picture is that of section.md: write the text alone here.");
    }
    new SectionReader(problems).check(new Passage(source.text(), 0, source.text()));
    return problems.isEmpty()
        ? Optional.of(new SectionText(source.text(), original.picture(), language))
        : Optional.empty();
  }

  private void check(Passage body) {
    Template.markdown(body, NUMBERS, problems);
    if (body.text().isBlank()) {
      problems.at(body.offset(), "EMPTY_STATEMENT", "Write what the section says.");
    }
    int before = 1;
    Matcher headings = HEADING.matcher(body.text());
    while (headings.find()) {
      int level = headings.group(1).length();
      if (level < 2 || level > before + 1) {
        problems.at(
            body.at(headings.start()),
            "HEADING",
            "The section's title is the first heading: write '##' for the next level, and skip"
                + " none.");
      }
      before = Math.max(level, 2);
    }
    Matcher images = UNDESCRIBED.matcher(body.text());
    while (images.find()) {
      problems.at(
          body.at(images.start()), "IMAGE_TEXT", "Describe the image between the square brackets.");
    }
  }

  private Optional<SectionPicture> picture(Fields fields) {
    Optional<Passage> name = fields.requiredText("picture");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<Kind> kind = Kind.of(name.get().text());
    if (kind.isEmpty()) {
      problems.at(
          name.get().offset(),
          "PICTURE",
          "There is no picture '%s'. The pictures are: %s.",
          name.get().text(),
          String.join(", ", Kind.keys()));
      return Optional.empty();
    }
    fields.require("of");
    return picture(kind.get(), fields);
  }

  private Optional<SectionPicture> picture(Kind kind, Fields fields) {
    List<Passage> parts = fields.texts("of");
    if (fields.has("of") && parts.size() != kind.parts()) {
      problems.at(
          fields.offset("of"),
          "PICTURE",
          kind.showsMatrix()
              ? "List %d numbers here: the first row of a matrix, then the second."
              : "List as many functions here as this picture shows: %d.",
          kind.parts());
      return Optional.empty();
    }
    if (kind.showsMatrix()) {
      List<Double> entries = new ArrayList<>();
      parts.forEach(part -> number(part).ifPresent(entries::add));
      return Optional.of(new SectionPicture(kind, List.of(), entries, -MATRIX_END, MATRIX_END));
    }
    List<Expr> functions = new ArrayList<>();
    Scope scope = kind == Kind.LEVELS ? TWO : ONE;
    parts.forEach(part -> function(part, scope).ifPresent(functions::add));
    Optional<Double> from = fields.requiredText("from").flatMap(this::number);
    Optional<Double> to = fields.requiredText("to").flatMap(this::number);
    if (from.isPresent() && to.isPresent() && from.get() >= to.get()) {
      problems.at(fields.offset("from"), "PICTURE", "'from' has to be below 'to'.");
    }
    return from.isPresent() && to.isPresent()
        ? Optional.of(new SectionPicture(kind, functions, List.of(), from.get(), to.get()))
        : Optional.empty();
  }

  private Optional<Expr> function(Passage passage, Scope scope) {
    Optional<Expr> read = expressions.read(passage, scope);
    if (read.isPresent() && ShapeChecker.concerns(read.get(), scope)) {
      problems.at(passage.offset(), "PICTURE", "Write a function of numbers here.");
      return Optional.empty();
    }
    return read;
  }

  private Optional<Double> number(Passage passage) {
    Optional<Expr> read = expressions.read(passage, NUMBERS);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Optional<Double> value =
        Arithmetic.value(read.get())
            .map(
                number ->
                    new BigDecimal(number.numerator())
                        .divide(new BigDecimal(number.denominator()), MathContext.DECIMAL64)
                        .doubleValue())
            .filter(number -> Math.abs(number) <= FARTHEST);
    if (value.isEmpty()) {
      problems.at(
          passage.offset(), "PICTURE", "Write a number between -1000 and 1000 here, such as 3/2.");
    }
    return value;
  }
}
