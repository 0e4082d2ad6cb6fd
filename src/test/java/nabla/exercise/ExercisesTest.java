package nabla.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nabla.algebra.Algebra;
import nabla.grade.AnswerReader;
import nabla.math.LatexPrinter;
import nabla.math.TextPrinter;
import nabla.web.shared.Formula;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The exercises that are shipped. {@code check} does the same for every variant. */
class ExercisesTest {
  private static final Path DIRECTORY = Path.of("exercises");
  private static final int VARIANTS_OF_EACH = 8;

  private static ExerciseLibrary library;

  @BeforeAll
  static void readOnce() {
    library = ExerciseLibrary.read(DIRECTORY);
  }

  @Test
  void haveNoProblems() {
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    CourseCheck check = new CourseCheck(Algebra.NONE, VARIANTS_OF_EACH);

    assertThat(check.check(library, nowhere)).isEmpty();
  }

  @Test
  void coverTheScalarSectionsWithVariety() {
    List<Section> sections = library.course().sections();

    assertThat(sections).hasSizeGreaterThanOrEqualTo(16);
    assertThat(exercises()).hasSizeGreaterThanOrEqualTo(14);
    assertThat(exercises())
        .allSatisfy(
            exercise ->
                assertThat(exercise.variant(0).hints()).as(exercise.id()).hasSizeBetween(2, 4));
    assertThat(withExpressions())
        .allSatisfy(
            exercise -> {
              assertThat(exercise.variantCount()).as(exercise.id()).isGreaterThanOrEqualTo(6);
              assertThat(exercise.definition().examples().rejected()).hasSizeGreaterThan(2);
            });
  }

  /** A hint that contained the answer would end the ladder. */
  @Test
  void doNotGiveTheAnswerAway() {
    for (Exercise exercise : withExpressions()) {
      for (long seed = 0; seed < VARIANTS_OF_EACH; seed++) {
        Variant variant = exercise.variant(seed);
        String answer = LatexPrinter.print(variant.spec().reference());
        assertThat(variant.hints())
            .as(exercise.id())
            .noneMatch(hint -> answer.length() > 4 && hint.contains("$" + answer + "$"));
      }
    }
  }

  @Test
  void leaveNoInsertionInWhatAStudentReads() {
    for (Exercise exercise : exercises()) {
      Variant variant = exercise.variant(3);
      List<String> texts = new ArrayList<>(variant.hints());
      texts.add(variant.statement());
      texts.add(variant.answerLabel());
      variant.shown().items().forEach(item -> texts.addAll(List.of(item.text(), item.reason())));
      variant.foreseen().forEach(wrong -> texts.add(wrong.reason()));
      assertThat(texts).as(exercise.id()).noneMatch(text -> text.contains("@"));
      if (variant.asksExpression()) {
        assertThat(AnswerReader.read(text(variant), variant.spec()).problems()).isEmpty();
      }
    }
  }

  private static String text(Variant variant) {
    return TextPrinter.print(variant.spec().reference());
  }

  @Test
  void fitTheSchemas() throws IOException {
    Schema exercise = schema("exercise.schema.json");
    Schema course = schema("course.schema.json");
    Schema translation = schema("translation.schema.json");

    assertThat(course.validate(read("course.yaml"), InputFormat.YAML)).isEmpty();
    for (Path file : files()) {
      String name = file.getFileName().toString();
      if (!name.startsWith("section.")) {
        Schema fitting = Translations.isTranslation(name) ? translation : exercise;
        assertThat(fitting.validate(frontMatter(file), InputFormat.YAML)).as(file + "").isEmpty();
      }
    }
  }

  @Test
  void fitTheSchemaOfSectionsWhereTheyHaveAPicture() throws IOException {
    Schema section = schema("section.schema.json");
    List<Path> sections =
        files().stream().filter(file -> file.endsWith(SectionTexts.FILE)).toList();

    assertThat(sections).hasSameSizeAs(library.course().sections());
    for (Path file : sections) {
      if (Files.readString(file).startsWith("---")) {
        assertThat(section.validate(frontMatter(file), InputFormat.YAML)).as(file + "").isEmpty();
      }
    }
    JsonNode properties = json("section.schema.json").get("properties");
    assertThat(properties.propertyNames()).containsExactlyElementsOf(SectionReader.KEYS);
    assertThat(properties.get("picture").get("enum").valueStream().map(JsonNode::stringValue))
        .containsExactlyInAnyOrderElementsOf(SectionPicture.Kind.keys());
  }

  @Test
  void areNotTheOnlyOnesThatTheSchemaKnows() throws IOException {
    Schema exercise = schema("exercise.schema.json");
    String good = frontMatter(DIRECTORY.resolve("03-powers-and-polynomials/power-rule.md"));

    assertThat(exercise.validate(good, InputFormat.YAML)).isEmpty();
    for (String key : List.of("title", "symbols", "differentiate", "tests", "accept", "reject")) {
      String without = good.replace(key + ":", key + "s:");
      assertThat(exercise.validate(without, InputFormat.YAML)).as(key).isNotEmpty();
    }
    String badDomain = good.replace("x: real", "x: complex");
    assertThat(exercise.validate(badDomain, InputFormat.YAML)).isNotEmpty();
  }

  @Test
  void haveSchemasWithTheKeysThatAreRead() throws IOException {
    JsonNode exercise = json("exercise.schema.json").get("properties");
    JsonNode course = json("course.schema.json").get("properties");

    assertThat(exercise.propertyNames()).containsExactlyElementsOf(ExerciseReader.KEYS);
    assertThat(exercise.get("tests").get("properties").propertyNames())
        .containsExactlyElementsOf(ExerciseReader.TEST_KEYS);
    assertThat(course.propertyNames()).containsExactlyElementsOf(Outline.KEYS);
    assertThat(course.get("sections").get("items").get("properties").propertyNames())
        .containsExactlyElementsOf(Outline.SECTION_KEYS);
    assertThat(json("translation.schema.json").get("properties").propertyNames())
        .containsExactlyElementsOf(Translation.KEYS);
  }

  @Test
  void haveOneSectionInGermanAsWell() {
    Section section = library.course().in("de").sections().get(4);

    assertThat(section.title()).isEqualTo("Die Produktregel");
    assertThat(section.language()).isEqualTo("de");
    assertThat(section.exercises()).hasSizeGreaterThan(6);
    for (Exercise exercise : section.exercises()) {
      Exercise original = library.find(exercise.id()).orElseThrow();
      assertThat(exercise.language()).isEqualTo("de");
      assertThat(exercise.variantCount()).isEqualTo(original.variantCount());
      for (long seed = 0; seed < VARIANTS_OF_EACH; seed++) {
        Variant german = exercise.variant(seed);
        Variant english = original.variant(seed);
        assertThat(german.language()).isEqualTo("de");
        assertThat(german.parameters()).isEqualTo(english.parameters());
        assertThat(german.demand()).isEqualTo(english.demand());
        assertThat(german.statement()).isNotEqualTo(english.statement());
        assertThat(german.hints()).hasSameSizeAs(english.hints());
        assertThat(german.foreseen()).hasSameSizeAs(english.foreseen());
      }
    }
  }

  /** The manual's example is an exercise like any other. */
  @Test
  void includeTheOneInTheManual(@TempDir Path directory) throws IOException {
    String manual = Files.readString(Path.of("src/docs/exercise-format.md"));
    Matcher example = Pattern.compile("```markdown\\n(.*?)```", Pattern.DOTALL).matcher(manual);
    assertThat(example.find()).isTrue();
    Files.createDirectory(directory.resolve("01-manual"));
    Files.writeString(directory.resolve("01-manual/example.md"), example.group(1));
    Files.writeString(
        directory.resolve("course.yaml"),
        "title: A\nlead: B\nsections: [{folder: 01-manual, title: C, summary: D}]\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    int status =
        CourseCheck.run(directory, Algebra.NONE, Typesetting.ANYTHING, new PrintStream(out));

    assertThat(status).as(out.toString()).isZero();
    assertThat(schema("exercise.schema.json").validate(yaml(example.group(1)), InputFormat.YAML))
        .isEmpty();
  }

  /** What some readers would not get, such as a formula that cannot be set, is in none of them. */
  @Test
  void canBeReadByEverybody() {
    assertThat(exercises())
        .allSatisfy(e -> assertThat(TextLint.problems(e, Formula::canSet)).isEmpty());
  }

  private List<Exercise> exercises() {
    return library.course().sections().stream().flatMap(s -> s.exercises().stream()).toList();
  }

  private List<Exercise> withExpressions() {
    return exercises().stream().filter(exercise -> exercise.variant(0).asksExpression()).toList();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(DIRECTORY)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static String frontMatter(Path file) throws IOException {
    return yaml(Files.readString(file));
  }

  private static String yaml(String text) {
    return text.split("(?m)^---$")[1];
  }

  private static Schema schema(String name) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(read(name), InputFormat.JSON);
  }

  private static JsonNode json(String name) throws IOException {
    return JsonMapper.builder().build().readTree(read(name));
  }

  private static String read(String name) throws IOException {
    return Files.readString(DIRECTORY.resolve(name), StandardCharsets.UTF_8);
  }
}
