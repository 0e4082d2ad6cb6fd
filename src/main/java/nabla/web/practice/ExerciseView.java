package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exercise as one person sees it.
 *
 * @param typed what stands in the field
 * @param lines those of a derivation; absent where none is asked for
 * @param picks what there is to pick from; absent where nothing is
 * @param entries a field for each entry; absent where rows and columns are not known
 * @param assigned the assignments that it is part of now
 * @param remarks what an instructor decided about the answer
 * @param token sent along with the next answer, so that a form sent twice counts once
 * @param version names the text of the exercise, so that an answer is to what was shown
 * @param variants how many variants there are
 * @param changed whether the exercise was changed while somebody worked on it
 */
public record ExerciseView(
    Link exercise,
    Question question,
    Surroundings surroundings,
    String typed,
    Reading reading,
    @Nullable LineList lines,
    @Nullable PickList picks,
    @Nullable EntryGrid entries,
    @Nullable VerdictView verdict,
    List<HistoryItem> history,
    HelpView help,
    List<AssignedView> assigned,
    List<RawString> remarks,
    UUID token,
    String version,
    int variants,
    boolean changed) {

  /** The same with the field of line {@code number} to go on with. */
  ExerciseView focusedOn(int number) {
    LineList focused = lines == null ? null : lines.focusedOn(number);
    return new ExerciseView(
        exercise,
        question,
        surroundings,
        typed,
        reading,
        focused,
        picks,
        entries,
        verdict,
        history,
        help,
        assigned,
        remarks,
        token,
        version,
        variants,
        changed);
  }

  /** The same with what was decided about the answer. */
  ExerciseView remarkedOn(List<RawString> decided) {
    return new ExerciseView(
        exercise,
        question,
        surroundings,
        typed,
        reading,
        lines,
        picks,
        entries,
        verdict,
        history,
        help,
        assigned,
        decided,
        token,
        version,
        variants,
        changed);
  }

  /** The same, telling that what is asked has changed meanwhile. */
  ExerciseView afterChange() {
    return new ExerciseView(
        exercise,
        question,
        surroundings,
        typed,
        reading,
        lines,
        picks,
        entries,
        verdict,
        history,
        help,
        assigned,
        remarks,
        token,
        version,
        variants,
        true);
  }

  /** Which of the variants it is, from 1; two people with the same number have the same one. */
  public long variantNumber() {
    return Math.floorMod(question.seed(), (long) variants) + 1;
  }

  /**
   * Where an exercise stands in the course.
   *
   * @param section its section
   * @param others the sections before and after that have exercises
   */
  public record Surroundings(
      SectionView section,
      List<SectionView> others,
      @Nullable Link previous,
      @Nullable Link next) {}
}
