package nabla.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nabla.attempt.Progress;
import nabla.exercise.ExerciseLibrary;
import nabla.insight.ClassGrid;
import nabla.web.course.ClassHead;
import nabla.web.shared.Messages;
import org.junit.jupiter.api.Test;

class GridViewTest {
  private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
  private static final ExerciseLibrary LIBRARY = ExerciseLibrary.read(Path.of("exercises"));

  @Test
  void everyCellSaysInWordsWhatItShows() {
    assertThat(words(new ClassGrid.Cell(Progress.SOLVED, 1, 0, 0, NOON))).isEqualTo("correct");
    assertThat(words(new ClassGrid.Cell(Progress.SOLVED, 2, 0, 1, NOON)))
        .isEqualTo("correct, 2 attempts");
    assertThat(words(new ClassGrid.Cell(Progress.TRIED, 3, 0, 0, NOON)))
        .isEqualTo("incorrect, 3 attempts, three or more, still incorrect");
    assertThat(words(new ClassGrid.Cell(Progress.NOT_STARTED, 0, 0, 1, NOON)))
        .isEqualTo("undecided");
    assertThat(words(new ClassGrid.Cell(Progress.NOT_STARTED, 0, 0, 0, NOON)))
        .isEqualTo("not read");
    assertThat(words(new ClassGrid.Cell(Progress.TRIED, 0, 1, 0, NOON)))
        .isEqualTo("right value, wrong form");
  }

  @Test
  void onlyThreeAndMoreThatAreStillWrongStandOut() {
    assertThat(cell(new ClassGrid.Cell(Progress.TRIED, 2, 0, 0, NOON)).stuck()).isFalse();
    assertThat(cell(new ClassGrid.Cell(Progress.TRIED, 3, 0, 0, NOON)).stuck()).isTrue();
    assertThat(cell(new ClassGrid.Cell(Progress.SOLVED, 9, 0, 0, NOON)).stuck()).isFalse();
  }

  @Test
  void theColumnsAreTheExercisesInTheirOrder() {
    GridView view = view(new ClassGrid.Cell(Progress.SOLVED, 1, 0, 0, NOON));

    assertThat(view.sections().stream().mapToInt(GridView.Heading::columns).sum())
        .isEqualTo(view.columns().size());
    assertThat(view.columns().get(0).solved()).isEqualTo(1);
    assertThat(view.columns().get(1).solved()).isZero();
    assertThat(view.rows().get(0).cells().get(1).state()).isEqualTo("none");
    assertThat(view.rows().get(0).name()).isEqualTo("Ada");
  }

  @Test
  void fiftyStudentsStandOnAPage() {
    GridChoice choice = new GridChoice();
    assertThat(view(120, choice).pages())
        .extracting(GridView.Leaf::first, GridView.Leaf::last, GridView.Leaf::href)
        .containsExactly(
            tuple(1, 50, "?page=1"),
            tuple(51, 100, "?page=2"),
            tuple(101, 120, "?page=3"),
            tuple(0, 120, "?page=all"));
    assertThat(names(view(120, choice))).hasSize(50).startsWith("Student 001");
    choice.page = "3";
    assertThat(names(view(120, choice))).hasSize(20).startsWith("Student 101");
    choice.masked = "yes";
    assertThat(names(view(120, choice))).startsWith("Student 101").allMatch(n -> n.length() == 11);
    choice.masked = "";
    // Somebody has left since the link was made.
    assertThat(names(view(100, choice))).hasSize(50).startsWith("Student 051");
    choice.page = "all";
    assertThat(names(view(120, choice))).hasSize(120);
    choice.page = "-1 or 1=1";
    assertThat(names(view(120, choice))).hasSize(50).startsWith("Student 001");
    assertThat(view(50, choice).pages()).isEmpty();
  }

  @Test
  void whatIsChosenStaysFromPageToPageAndIsWhatIsCounted() {
    GridChoice choice = new GridChoice();
    choice.name = " student 0";
    choice.sort = "solved";
    GridView view = view(120, choice);
    assertThat(view.rows()).hasSize(99);
    assertThat(view.columns().get(0).solved()).isEqualTo(99);
    assertThat(view.pages().get(1).href()).isEqualTo("?name=+student+0&sort=solved&page=2");
  }

  private static List<String> names(GridView view) {
    return view.shown().stream().map(GridView.Row::name).toList();
  }

  private static String words(ClassGrid.Cell cell) {
    return cell(cell).words();
  }

  private static GridView.Cell cell(ClassGrid.Cell cell) {
    return view(cell).rows().get(0).cells().get(0);
  }

  private static GridView view(ClassGrid.Cell cell) {
    return view(new ClassGrid(List.of(row("Ada", cell))), new GridChoice());
  }

  /** Of so many students, each of whom has solved the first exercise. */
  private static GridView view(int students, GridChoice choice) {
    ClassGrid.Cell solved = new ClassGrid.Cell(Progress.SOLVED, 1, 0, 0, NOON);
    return view(
        new ClassGrid(
            IntStream.rangeClosed(1, students)
                .mapToObj(i -> row("Student %03d".formatted(i), solved))
                .toList()),
        choice);
  }

  private static GridView view(ClassGrid grid, GridChoice choice) {
    ClassHead head = new ClassHead(UUID.randomUUID(), "C", "Europe/Berlin", true, true, false);
    return GridView.of(
        grid, choice, new GridView.Frame(head, List.of(), LIBRARY), Messages.of(Locale.ENGLISH));
  }

  private static ClassGrid.Row row(String name, ClassGrid.Cell cell) {
    String first =
        LIBRARY.course().sections().stream()
            .flatMap(section -> section.exercises().stream())
            .findFirst()
            .orElseThrow()
            .id();
    return new ClassGrid.Row(UUID.randomUUID(), name, "a@example.org", "", Map.of(first, cell));
  }
}
