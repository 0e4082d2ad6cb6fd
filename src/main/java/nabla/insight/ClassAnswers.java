package nabla.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nabla.attempt.Attempt;
import nabla.attempt.Attempt.Verdict;
import nabla.exercise.Exercise;
import nabla.grade.Grade.Outcome;

/** The answers of a class, as those who teach it look at them. */
@ApplicationScoped
public class ClassAnswers {
  /** The latest of them; a class that has more to one exercise has seen the others before. */
  private static final int MOST = 20_000;

  private static final int REMEMBERED = 200;

  private final EntityManager entities;
  private final Map<List<Object>, List<AnswerCluster>> clusters =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<List<Object>, List<AnswerCluster>> e) {
              return size() > REMEMBERED;
            }
          });

  ClassAnswers(EntityManager entities) {
    this.entities = entities;
  }

  /** An attempt, and whose it is. */
  private record Owned(Attempt attempt, String name) {}

  /** The clusters of wrong answers to {@code exercise}, those of most students first. */
  @Transactional
  public List<AnswerCluster> clusters(UUID classId, Exercise exercise) {
    List<GivenAnswer> wrong = answers(classId, exercise.id(), Verdict.INCORRECT);
    // Attempts never change: as many, up to the same one, are the same.
    List<Object> state =
        List.of(
            classId,
            exercise.id(),
            exercise.hash(),
            wrong.size(),
            wrong.isEmpty() ? "" : wrong.get(0).attemptId());
    List<AnswerCluster> known = clusters.get(state);
    if (known == null) {
      known = Clustering.of(exercise, wrong);
      clusters.put(state, known);
    }
    return known;
  }

  /** Those to {@code exerciseId} with {@code verdict}, the latest first. */
  @Transactional
  public List<GivenAnswer> answers(UUID classId, String exerciseId, Verdict verdict) {
    return entities
        .createQuery(
            "select t, a.name from Attempt t, Account a, ClassMember m"
                + " where a.id = t.accountId and m.key.accountId = t.accountId"
                + " and m.key.classId = :class and m.role = nabla.course.ClassRole.STUDENT"
                + " and t.exerciseId = :exercise and t.verdict = :verdict"
                + " order by t.createdAt desc, t.id desc",
            Object[].class)
        .setParameter("class", classId)
        .setParameter("exercise", exerciseId)
        .setParameter("verdict", verdict)
        .setMaxResults(MOST)
        .getResultStream()
        .map(row -> given((Attempt) row[0], (String) row[1]))
        .toList();
  }

  /** Every undecided answer of the class that nobody has decided since, the latest first. */
  @Transactional
  public Map<String, List<GivenAnswer>> undecided(UUID classId) {
    Map<String, List<GivenAnswer>> byExercise = new LinkedHashMap<>();
    entities
        .createQuery(
            "select t, a.name from Attempt t, Account a, ClassMember m"
                + " where a.id = t.accountId and m.key.accountId = t.accountId"
                + " and m.key.classId = :class and m.role = nabla.course.ClassRole.STUDENT"
                + " and t.verdict = :verdict and not exists (select 1 from ActedAttempt x, Act c"
                + " where x.key.attemptId = t.id and c.id = x.key.actId and c.undoneAt is null)"
                + " order by t.createdAt desc, t.id desc",
            Object[].class)
        .setParameter("class", classId)
        .setParameter("verdict", Verdict.UNDECIDED)
        .setMaxResults(MOST)
        .getResultStream()
        .forEach(
            row ->
                byExercise
                    .computeIfAbsent(
                        ((Attempt) row[0]).exerciseId(), id -> new java.util.ArrayList<>())
                    .add(given((Attempt) row[0], (String) row[1])));
    return byExercise;
  }

  static GivenAnswer given(Attempt attempt, String name) {
    return new GivenAnswer(
        attempt.id(),
        attempt.accountId(),
        name,
        attempt.seed(),
        attempt.parameters(),
        attempt.raw(),
        attempt.readingText(),
        attempt.readingLatex(),
        attempt.outcome() instanceof Outcome.Incorrect incorrect
            ? incorrect.diagnoses()
            : List.of(),
        attempt.createdAt());
  }

  /** Every attempt of a student, the latest first, from the {@code page}th hundred on. */
  @Transactional
  public List<Attempt> timeline(UUID account, int page) {
    return Attempt.<Attempt>find("accountId = ?1 order by createdAt desc, id desc", account)
        .page(page, 100)
        .list();
  }

  /** The answer of somebody; empty when there is none. */
  @Transactional
  public Optional<Attempt> find(UUID attempt) {
    return Attempt.findByIdOptional(attempt);
  }
}
