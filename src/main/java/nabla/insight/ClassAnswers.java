package nabla.insight;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nabla.attempt.Attempt;
import nabla.attempt.Attempt.Verdict;
import nabla.exercise.Exercise;

/** The answers of a class, as those who teach it look at them. */
@ApplicationScoped
public class ClassAnswers {
  /** The latest of them; a class that has more to one exercise has seen the others before. */
  private static final int MOST = 20_000;

  private final EntityManager entities;
  private final Comparisons comparisons;

  ClassAnswers(EntityManager entities, Comparisons comparisons) {
    this.entities = entities;
    this.comparisons = comparisons;
  }

  /**
   * Wrong answers, those of most students first.
   *
   * @param waiting how many texts are still to be compared with others; until then each is a
   *     cluster of its own
   */
  public record Clusters(List<AnswerCluster> all, int waiting) {}

  /** Wrong answers that are being compared with one another while something else is done. */
  public static final class Comparing {
    private final Clustering clustering;
    private final AnswerFamilies families;
    private final List<GivenAnswer> texts;
    private final Comparisons.Waiting comparisons;

    private Comparing(
        Clustering clustering,
        AnswerFamilies families,
        List<GivenAnswer> texts,
        Comparisons.Waiting comparisons) {
      this.clustering = clustering;
      this.families = families;
      this.texts = texts;
      this.comparisons = comparisons;
    }

    /** The clusters, as they are once all is compared, or {@code patience} after it began. */
    public Clusters clusters(Duration patience) {
      comparisons.end(patience);
      int waiting = (int) texts.stream().filter(text -> !families.knows(text)).count();
      return new Clusters(clustering.clusters(families), waiting);
    }
  }

  /** Begins to compare the class's wrong answers to {@code exercise}. */
  public Comparing comparing(UUID classId, Exercise exercise) {
    List<GivenAnswer> wrong =
        QuarkusTransaction.joiningExisting()
            .call(() -> answers(classId, exercise.id(), Verdict.INCORRECT));
    Clustering clustering = new Clustering(wrong);
    AnswerFamilies families = comparisons.of(classId, exercise);
    List<GivenAnswer> texts = clustering.toCompare();
    return new Comparing(clustering, families, texts, comparisons.begin(families, texts));
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

  /** An answer of one of the class's students to the exercise; empty when it is none. */
  @Transactional
  public Optional<GivenAnswer> find(UUID classId, String exerciseId, UUID attempt) {
    return entities
        .createQuery(
            "select t, a.name from Attempt t, Account a, ClassMember m where t.id = :attempt"
                + " and a.id = t.accountId and m.key.accountId = t.accountId"
                + " and m.key.classId = :class and m.role = nabla.course.ClassRole.STUDENT"
                + " and t.exerciseId = :exercise",
            Object[].class)
        .setParameter("attempt", attempt)
        .setParameter("class", classId)
        .setParameter("exercise", exerciseId)
        .getResultStream()
        .map(row -> given((Attempt) row[0], (String) row[1]))
        .findFirst();
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
                + " where x.key.attemptId = t.id and c.id = x.key.actId and c.undoneAt is null"
                + " and c.classId = :class)"
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
        attempt.diagnoses(),
        attempt.createdAt());
  }

  /** Attempts of a student, the latest first: {@code most} from the {@code from}th on. */
  @Transactional
  public List<Attempt> timeline(UUID account, int from, int most) {
    return Attempt.<Attempt>find("accountId = ?1 order by createdAt desc, id desc", account)
        .range(from, from + most - 1)
        .list();
  }
}
