package nabla.exercise;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.exercise.Yaml.Passage;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Finds what some readers would not get: pictures that are not described, headings that jump,
 * meaning that is in a colour alone, formulas that cannot be set.
 */
public final class TextLint {
  private static final Parser MARKDOWN =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
  private static final Pattern COLOUR_COMMAND =
      Pattern.compile("\\\\(?:color|textcolor|colorbox|fcolorbox)\\b");
  private static final Pattern COLOUR_WORD =
      Pattern.compile(
          "(?i)\\b(?:red|blue|green|yellow|orange|purple|rote[nrs]?|blaue[nrs]?|grüne[nrs]?|gelbe[nrs]?)"
              + " (?:curve|line|graph|term|part|point|arrow|area|kurve|linie|gerade|graphen?"
              + "|teil|punkt|pfeil|fläche)\\b");

  /** Under the title of the exercise, and under the heading of the hints. */
  private static final int BELOW_TITLE = 2;

  private static final int BELOW_HELP = 3;

  private final Exercise exercise;
  private final Typesetting typesetting;
  private final Problems problems;

  private TextLint(Exercise exercise, Typesetting typesetting) {
    this.exercise = exercise;
    this.typesetting = typesetting;
    this.problems = new Problems(exercise.source());
  }

  /** Everything that is wrong with the texts of {@code exercise}, from the top. */
  public static List<AuthoringProblem> problems(Exercise exercise, Typesetting typesetting) {
    TextLint lint = new TextLint(exercise, typesetting);
    Problems none = new Problems(exercise.source());
    Written.read(exercise.source(), none).ifPresent(written -> lint.check(written, none));
    return lint.problems.found();
  }

  private void check(Written written, Problems none) {
    Variant variant = exercise.variant(0);
    Fields fields = new Fields(written.keys(), ExerciseReader.KEYS, none);
    check(written.body(), variant.statement(), BELOW_TITLE);
    List<Passage> hints = fields.has("hints") ? fields.texts("hints") : List.of();
    for (int i = 0; i < Math.min(hints.size(), variant.hints().size()); i++) {
      check(hints.get(i), variant.hints().get(i), BELOW_HELP);
    }
    Optional<Passage> solution = fields.text("solution");
    if (solution.isPresent() && variant.solution().isPresent()) {
      check(solution.get(), variant.solution().get(), BELOW_HELP);
    }
    if (fields.has("answer label") && !typesetting.canSet(variant.answerLabel())) {
      unset(fields.offset("answer label"));
    }
  }

  /** A text as it was written, and as a student reads it in one variant. */
  private void check(Passage passage, String filled, int level) {
    MARKDOWN.parse(passage.text()).accept(new Structure(passage, level));
    colours(passage);
    List<Template.Formula> written = Template.formulas(passage.text());
    List<Template.Formula> shown = Template.formulas(filled);
    for (int i = 0; i < Math.min(written.size(), shown.size()); i++) {
      if (!typesetting.canSet(shown.get(i).latex())) {
        unset(passage.at(written.get(i).start()));
      }
    }
  }

  private void unset(int offset) {
    problems.at(
        offset,
        "FORMULA",
        "This formula cannot be set, and would be shown as its letters: correct its commands and"
            + " brackets.");
  }

  private void colours(Passage passage) {
    Matcher command = COLOUR_COMMAND.matcher(passage.text());
    while (command.find()) {
      problems.at(
          passage.at(command.start()),
          "COLOUR_ONLY",
          "Not everybody sees this colour: mark the part with \\boxed or \\underline instead.");
    }
    Matcher word = COLOUR_WORD.matcher(passage.text());
    while (word.find()) {
      problems.at(
          passage.at(word.start()),
          "COLOUR_ONLY",
          "Not everybody sees which one '%s' is: call it by a name.",
          word.group());
    }
  }

  /** Pictures and headings of one text. */
  private final class Structure extends AbstractVisitor {
    private final Passage passage;
    private int level;

    Structure(Passage passage, int first) {
      this.passage = passage;
      this.level = first - 1;
    }

    @Override
    public void visit(Image image) {
      if (image.getFirstChild() == null) {
        problems.at(
            at(image),
            "NO_DESCRIPTION",
            "Say what the picture shows, for those who do not see it: ![what it shows](address).");
      }
    }

    @Override
    public void visit(Heading heading) {
      if (heading.getLevel() > level + 1 || heading.getLevel() < BELOW_TITLE) {
        problems.at(
            at(heading),
            "HEADING_JUMP",
            "This heading does not follow the one above: begin it with %s.",
            "#".repeat(Math.max(BELOW_TITLE, Math.min(heading.getLevel(), level + 1))));
      }
      level = heading.getLevel();
      visitChildren(heading);
    }

    private int at(Node node) {
      return node.getSourceSpans().isEmpty()
          ? passage.offset()
          : passage.at(node.getSourceSpans().get(0).getInputIndex());
    }
  }
}
