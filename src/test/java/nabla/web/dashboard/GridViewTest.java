package nabla.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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

  private static String words(ClassGrid.Cell cell) {
    return cell(cell).words();
  }

  private static GridView.Cell cell(ClassGrid.Cell cell) {
    return view(cell).rows().get(0).cells().get(0);
  }

  private static GridView view(ClassGrid.Cell cell) {
    String first =
        LIBRARY.course().sections().stream()
            .flatMap(section -> section.exercises().stream())
            .findFirst()
            .orElseThrow()
            .id();
    ClassGrid.Row ada =
        new ClassGrid.Row(UUID.randomUUID(), "Ada", "ada@example.org", "", Map.of(first, cell));
    ClassHead head = new ClassHead(UUID.randomUUID(), "C", "Europe/Berlin", true, true, false);
    return GridView.of(
        new ClassGrid(List.of(ada)),
        new GridChoice(),
        new GridView.Frame(head, List.of(), LIBRARY),
        Messages.of(Locale.ENGLISH));
  }
}
