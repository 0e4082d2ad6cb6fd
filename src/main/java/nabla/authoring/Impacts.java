package nabla.authoring;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import nabla.attempt.Attempt;
import nabla.attempt.Attempt.Verdict;
import nabla.exercise.CheckProgress;
import nabla.exercise.DraftReading.Draft;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Variant;
import nabla.grade.Grader;
import nabla.gradebook.Gradebook;
import nabla.insight.Acts;

/**
 * Grades answers that were given to an exercise anew, with a text that is not live yet; changes
 * nothing until it is told to.
 */
@ApplicationScoped
public class Impacts {
  /** The latest of so many answers are looked at. */
  private static final int MOST = 20_000;

  private static final int WHOLE = 100;

  private final EntityManager entities;
  private final ExerciseLibrary library;
  private final Grader grader;
  private final Acts acts;
  private final Findings<State, Impact> impacts = new Findings<>("exercise-impacts");

  /** Attempts never change: as many, up to the same one, with as many decisions are the same. */
  private record State(String id, String hash, long attempts, long decided) {}

  /** Answers of one text to one question with one verdict. */
  private record Answer(
      String exerciseId,
      String hash,
      long seed,
      SortedMap<String, String> parameters,
      String raw,
      Verdict verdict) {}

  Impacts(EntityManager entities, ExerciseLibrary library, Grader grader, Acts acts) {
    this.entities = entities;
    this.library = library;
    this.grader = grader;
    this.acts = acts;
  }

  /** What {@code draft} would make of the answers there are; begins to find out when nobody did. */
  public Finding<Impact> of(Draft draft) {
    State state =
        QuarkusTransaction.joiningExisting()
            .call(
                () ->
                    new State(
                        draft.id(),
                        draft.hash(),
                        count("from Attempt t where t.exerciseId = ?1", draft.id()),
                        count(
                            "from ActedAttempt x, Act c where c.id = x.key.actId and c.undoneAt is"
                                + " null and c.exerciseId = ?1",
                            draft.id())));
    return impacts.of(state, progress -> impact(draft, progress));
  }

  private long count(String from, String exerciseId) {
    return entities
        .createQuery("select count(*) " + from, Long.class)
        .setParameter(1, exerciseId)
        .getSingleResult();
  }

  private Impact impact(Draft draft, CheckProgress progress) {
    Optional<Exercise> changed = library.read(draft).exercise();
    if (changed.isEmpty()) {
      return new Impact(0, 0, List.of());
    }
    Map<Answer, List<UUID>> answers =
        QuarkusTransaction.requiringNew().call(() -> answers(draft.id(), draft.hash()));
    progress.expect(answers.size());
    Map<SortedMap<String, String>, Long> seeds = seeds(changed.get());
    int looked = 0;
    int elsewhere = 0;
    List<Impact.Change> changes = new ArrayList<>();
    for (Map.Entry<Answer, List<UUID>> given : answers.entrySet()) {
      progress.step();
      Answer answer = given.getKey();
      Optional<Variant> asked =
          Optional.ofNullable(seeds.get(answer.parameters()))
              .map(seed -> changed.get().variant(seed))
              .filter(now -> isSameQuestion(answer, now));
      if (asked.isEmpty()) {
        elsewhere += given.getValue().size();
        continue;
      }
      looked += given.getValue().size();
      Verdict after = Verdict.of(grader.grade(answer.raw(), asked.get().demand()).outcome());
      boolean told = after == Verdict.CORRECT || after == Verdict.INCORRECT;
      if (told && after != answer.verdict()) {
        changes.add(new Impact.Change(answer.raw(), answer.verdict(), after, given.getValue()));
      }
    }
    changes.sort(
        Comparator.comparing((Impact.Change change) -> change.attempts().size()).reversed());
    return new Impact(looked, elsewhere, changes);
  }

  /** Those that were graded with another text, and that no instructor has decided on. */
  private Map<Answer, List<UUID>> answers(String exerciseId, String hash) {
    Map<Answer, List<UUID>> answers = new LinkedHashMap<>();
    entities
        .createQuery(
            "from Attempt t where t.exerciseId = :exercise and t.exerciseHash <> :hash"
                + " and t.verdict <> :unread and not exists (select 1 from ActedAttempt x, Act c"
                + " where x.key.attemptId = t.id and c.id = x.key.actId and c.undoneAt is null"
                + " and x.percent is not null) order by t.createdAt desc",
            Attempt.class)
        .setParameter("exercise", exerciseId)
        .setParameter("hash", hash)
        .setParameter("unread", Verdict.INVALID)
        .setMaxResults(MOST)
        .getResultStream()
        .forEach(
            attempt ->
                answers
                    .computeIfAbsent(
                        new Answer(
                            exerciseId,
                            attempt.exerciseHash(),
                            attempt.seed(),
                            attempt.parameters(),
                            attempt.raw(),
                            attempt.verdict()),
                        answer -> new ArrayList<>())
                    .add(attempt.id()));
    return answers;
  }

  /** A variant for each choice of parameters, whichever its number was before. */
  private static Map<SortedMap<String, String>, Long> seeds(Exercise exercise) {
    Map<SortedMap<String, String>, Long> seeds = new HashMap<>();
    for (long seed = 0; seed < exercise.variantCount(); seed++) {
      seeds.putIfAbsent(exercise.parameters(seed), seed);
    }
    return seeds;
  }

  private boolean isSameQuestion(Answer answer, Variant now) {
    return library
        .find(answer.exerciseId(), answer.hash())
        .filter(before -> before.variant(answer.seed()).asksTheSameAs(now))
        .isPresent();
  }

  /**
   * The points that {@link #regrade} would change.
   *
   * @param classId where
   * @param changes by student and assignment
   */
  public record Marks(UUID classId, List<Acts.Change> changes) {}

  /** The points that would change if {@code impact} were done, in each class where any would. */
  @Transactional
  public List<Marks> marks(Draft draft, Impact impact, Gradebook gradebook) {
    Map<UUID, Integer> credits = credits(impact);
    List<Marks> marks = new ArrayList<>();
    for (UUID classId : classes(credits.keySet())) {
      List<Acts.Change> changes =
          acts.preview(Acts.Plan.credit(classId, draft.id(), credits, ""), gradebook);
      if (!changes.isEmpty()) {
        marks.add(new Marks(classId, changes));
      }
    }
    return marks;
  }

  /**
   * Gives the answers of {@code impact} the credit that they have now, in every class of the
   * students who gave them; each class sees that among its decisions, and can undo it at once.
   *
   * @return how many decisions that took
   */
  int regrade(Revision revision, Impact impact, UUID actor) {
    Map<UUID, Integer> credits = credits(impact);
    List<UUID> classes = classes(credits.keySet());
    for (UUID classId : classes) {
      acts.apply(
          Acts.Plan.credit(
              classId, revision.exerciseId(), credits, Acts.REVISION + revision.number()),
          UUID.randomUUID(),
          actor);
    }
    return classes.size();
  }

  private static Map<UUID, Integer> credits(Impact impact) {
    Map<UUID, Integer> credits = new LinkedHashMap<>();
    impact.becoming(Verdict.CORRECT).forEach(attempt -> credits.put(attempt, WHOLE));
    impact.becoming(Verdict.INCORRECT).forEach(attempt -> credits.put(attempt, 0));
    return credits;
  }

  private List<UUID> classes(Collection<UUID> attempts) {
    if (attempts.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select distinct m.key.classId from ClassMember m, Attempt t where t.id in :ids"
                + " and m.key.accountId = t.accountId and m.role ="
                + " nabla.course.ClassRole.STUDENT",
            UUID.class)
        .setParameter("ids", attempts)
        .getResultList();
  }

  @PreDestroy
  void stop() {
    impacts.stop();
  }
}
