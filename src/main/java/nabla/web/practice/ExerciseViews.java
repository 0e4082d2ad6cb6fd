package nabla.web.practice;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nabla.attempt.Attempt;
import nabla.attempt.Attempts;
import nabla.attempt.HelpTaken;
import nabla.attempt.Progress;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Section;
import nabla.exercise.Variant;
import nabla.grade.Grade;
import nabla.grade.Picks;
import nabla.insight.Remarks;
import nabla.web.shared.Messages;
import nabla.web.shared.Prose;
import org.jspecify.annotations.Nullable;

/** Gathers what the page of an exercise shows. */
@ApplicationScoped
class ExerciseViews {
  /** Of a variant on paper for somebody who has not begun. */
  private static final long FIRST_SEED = 1;

  private final ExerciseLibrary library;
  private final Attempts attempts;
  private final HelpTaken help;
  private final AssignedWork assigned;
  private final Remarks remarks;

  ExerciseViews(
      ExerciseLibrary library,
      Attempts attempts,
      HelpTaken help,
      AssignedWork assigned,
      Remarks remarks) {
    this.library = library;
    this.attempts = attempts;
    this.help = help;
    this.assigned = assigned;
    this.remarks = remarks;
  }

  /** Who looks at which variant of which exercise, in which language. */
  record Subject(UUID accountId, Exercise exercise, long seed, Messages messages) {
    Variant variant() {
      return exercise.variant(seed);
    }
  }

  /** Before an answer, with {@code typed} in the field. */
  ExerciseView fresh(Subject subject, String typed) {
    return view(subject, typed, null);
  }

  /** As before an answer, telling that what is asked has changed meanwhile. */
  ExerciseView changed(Subject subject, String typed) {
    return view(subject, typed, null).afterChange();
  }

  /** With the lines of a derivation that was changed, and one of them to go on with. */
  ExerciseView edited(Subject subject, String lines, int focused) {
    return view(subject, lines, null).focusedOn(focused);
  }

  /** With the verdict on {@code attempt}, and its text in the field. */
  ExerciseView answered(Subject subject, Attempt attempt) {
    List<Attempt> counted =
        attempts.history(subject.accountId(), subject.exercise().id()).stream()
            .filter(earlier -> HistoryItem.counts(earlier.verdict()))
            .filter(earlier -> !earlier.createdAt().isAfter(attempt.createdAt()))
            .toList();
    Verdicts verdicts = new Verdicts(subject.variant(), subject.messages());
    return view(subject, attempt.raw(), verdicts.of(attempt, counted.size()))
        .remarkedOn(remarks(attempt, subject));
  }

  private List<RawString> remarks(Attempt attempt, Subject subject) {
    Messages messages = subject.messages();
    return remarks.about(attempt, subject.exercise()).stream()
        .map(
            remark ->
                remark
                    .credit()
                    .map(percent -> messages.text("remark_credit", percent))
                    .orElseGet(
                        () -> messages.text("remark_feedback", remark.feedback().orElse(""))))
        .map(Prose::paragraphs)
        .toList();
  }

  /** With the verdict on a text that could not be kept, which stays in the field. */
  ExerciseView refused(Subject subject, String text, Grade grade) {
    Verdicts verdicts = new Verdicts(subject.variant(), subject.messages());
    return view(subject, text, verdicts.ofUnkept(text, grade));
  }

  private ExerciseView view(Subject subject, String typed, @Nullable VerdictView verdict) {
    Variant variant = subject.variant();
    boolean picking = !variant.shown().items().isEmpty();
    Picks picks = Picks.read(picking ? typed : "");
    String expression = picking ? picks.typed() : typed;
    boolean reads = variant.asksExpression();
    return new ExerciseView(
        Link.to(subject.exercise()),
        Question.of(variant, subject.messages()),
        surroundings(subject),
        expression,
        reads ? Reading.of(expression, variant.spec(), subject.messages()) : Reading.nothing(),
        LineList.of(variant, typed, marks(verdict), subject.messages()),
        PickList.of(variant, picks, subject.messages()),
        reads && !picking
            ? EntryGrid.of(typed, variant.spec(), subject.messages()).orElse(null)
            : null,
        verdict,
        history(subject),
        help(subject),
        assigned.views(
            subject.accountId(), subject.exercise().id(), subject.seed(), subject.messages()),
        List.of(),
        UUID.randomUUID(),
        subject.exercise().hash(),
        subject.exercise().variantCount(),
        false);
  }

  private static LineList.Marks marks(@Nullable VerdictView verdict) {
    return verdict == null ? LineList.Marks.NONE : verdict.marks();
  }

  private HelpView help(Subject subject) {
    Variant variant = subject.variant();
    HelpTaken.Subject own =
        new HelpTaken.Subject(subject.accountId(), subject.exercise().id(), variant.parameters());
    boolean solved =
        attempts.history(subject.accountId(), subject.exercise().id()).stream()
            .filter(attempt -> attempt.parameters().equals(variant.parameters()))
            .anyMatch(attempt -> attempt.verdict() == Attempt.Verdict.CORRECT);
    HelpRules rules =
        assigned.rules(
            subject.accountId(), subject.exercise().id(), subject.seed(), subject.messages());
    HelpView.State state = new HelpView.State(help.of(own), solved, rules);
    return HelpView.of(variant, state, library.course(), subject.messages());
  }

  /**
   * The exercise on paper, for {@code reader} if known: the variant that was solved last, with its
   * solution as far as an assignment lets it be seen; else the variant at hand.
   */
  PrintedExercise printed(Optional<UUID> reader, Exercise exercise, Messages messages) {
    List<Attempt> tried =
        reader.map(known -> attempts.history(known, exercise.id())).orElse(List.of());
    Optional<Attempt> solved =
        tried.stream().filter(a -> a.verdict() == Attempt.Verdict.CORRECT).findFirst();
    long seed = solved.or(() -> tried.stream().findFirst()).map(Attempt::seed).orElse(FIRST_SEED);
    Question question = Question.of(exercise.variant(seed), messages);
    @Nullable SolutionView solution =
        reader.isPresent() && solved.isPresent()
            ? help(new Subject(reader.get(), exercise, seed, messages)).solution()
            : null;
    return new PrintedExercise(Link.to(exercise), question, solution);
  }

  private List<HistoryItem> history(Subject subject) {
    return attempts.history(subject.accountId(), subject.exercise().id()).stream()
        .map(
            attempt ->
                HistoryItem.of(
                    attempt,
                    answered(attempt, subject.exercise()),
                    other(attempt, subject),
                    subject.messages()))
        .toList();
  }

  /** The key of a sentence about an attempt at something else than what is shown. */
  private static Optional<String> other(Attempt attempt, Subject subject) {
    if (!attempt.exerciseHash().equals(subject.exercise().hash())) {
      return Optional.of("history_other_version");
    }
    return attempt.seed() == subject.seed()
        ? Optional.empty()
        : Optional.of("history_other_variant");
  }

  /** The exercise as it was when {@code attempt} was made. */
  private Exercise answered(Attempt attempt, Exercise now) {
    return library.find(now.id(), attempt.exerciseHash()).orElse(now).in(now.language());
  }

  private ExerciseView.Surroundings surroundings(Subject subject) {
    Map<String, Progress> progress = attempts.progress(subject.accountId());
    List<Section> sections =
        library.course().in(subject.messages().locale().getLanguage()).sections().stream()
            .filter(s -> !s.exercises().isEmpty())
            .toList();
    List<Exercise> all = sections.stream().flatMap(s -> s.exercises().stream()).toList();
    int here = all.stream().map(Exercise::id).toList().indexOf(subject.exercise().id());
    int section = sectionOf(subject.exercise(), sections);
    List<SectionView> others = new ArrayList<>();
    for (int other : new int[] {section - 1, section + 1}) {
      if (other >= 0 && other < sections.size()) {
        others.add(SectionView.of(sections.get(other), progress));
      }
    }
    return new ExerciseView.Surroundings(
        SectionView.of(sections.get(section), progress),
        others,
        here > 0 ? Link.to(all.get(here - 1)) : null,
        here + 1 < all.size() ? Link.to(all.get(here + 1)) : null);
  }

  private static int sectionOf(Exercise exercise, List<Section> sections) {
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).slug().equals(exercise.sectionSlug())) {
        return i;
      }
    }
    throw new IllegalStateException("no section " + exercise.sectionSlug());
  }
}
