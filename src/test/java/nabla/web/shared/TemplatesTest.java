package nabla.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the template engine cannot check when it reads the templates. */
class TemplatesTest {
  private static final Path FOLDER = Path.of("src/main/resources/templates");

  /** Messages whose keys end in a code; other tests know the codes. */
  private static final List<String> MADE_OF_CODES =
      List.of(
          "problem_",
          "scene_slider_",
          "mastery_",
          "note_",
          "property_",
          "account_problem_",
          "account_done_",
          "event_",
          "role_",
          "mail_",
          "invitation_made_",
          "correct_",
          "form_",
          "incorrect_",
          "undecided_",
          "mistake_",
          "lesson_",
          "state_",
          "progress_",
          "cell_",
          "error_",
          "api_error_",
          "pick_for_",
          "line_",
          "correct_lines_",
          "about_",
          "class_role_",
          "roster_problem_",
          "assignment_phase_",
          "assignment_rule_solutions_",
          "assignment_field_",
          "assigned_solution_",
          "assignment_hints_",
          "authoring_state_",
          "trial_",
          "import_");

  /** Those of {@code t:} that take the key of a message. */
  private static final Set<String> KEY_AT_RUN_TIME = Set.of("word", "counted");

  private static final Pattern MESSAGE = Pattern.compile("\\{t:(?:counted\\('(\\w+)'|(\\w+))");

  @Test
  void everyMessageExists() throws IOException {
    Messages english = Messages.of(Locale.ENGLISH);
    TreeSet<String> missing = new TreeSet<>();
    for (Path template : templates()) {
      MESSAGE
          .matcher(Files.readString(template))
          .results()
          .map(TemplatesTest::key)
          .filter(key -> !KEY_AT_RUN_TIME.contains(key) && !english.has(key))
          .forEach(missing::add);
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noMessageIsLeftOver() throws IOException {
    StringBuilder everything = new StringBuilder();
    for (Path file : sources()) {
      everything.append(Files.readString(file));
    }
    Set<String> unused =
        new TreeSet<>(ResourceBundle.getBundle("nabla.web.shared.messages").keySet());
    unused.removeIf(
        key ->
            MADE_OF_CODES.stream().anyMatch(key::startsWith)
                || everything.indexOf(key.replaceFirst("_one$", "")) >= 0);
    assertThat(unused).isEmpty();
  }

  @Test
  void noTextStandsInATemplateItself() throws IOException {
    Pattern words = Pattern.compile(">[^<{]*\\p{L}{2,}[^<{]*<");
    for (Path template : templates()) {
      String markup =
          Files.readString(template).replaceAll("(?s)<svg.*?</svg>|\\{[^}]*}|&\\w+;", "");
      assertThat(words.matcher(markup).results().map(MatchResult::group).toList())
          .as(template.toString())
          .allMatch(text -> text.strip().matches(">[ ·]*Nabla<"));
    }
  }

  @Test
  void noStyleAndNoScriptStandInATemplate() throws IOException {
    for (Path template : templates()) {
      assertThat(Files.readString(template))
          .as(template.toString())
          .doesNotContainPattern(
              "<style|\\sstyle=|\\son\\w+=|<script>|javascript:|https?://(?!www.w3.org)");
    }
  }

  private static String key(MatchResult match) {
    return match.group(1) != null ? match.group(1) : match.group(2);
  }

  private static List<Path> templates() throws IOException {
    return files(FOLDER, ".html");
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>(templates());
    sources.addAll(files(Path.of("src/main/java"), ".java"));
    return sources;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
