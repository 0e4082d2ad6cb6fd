package nabla.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nabla.attempt.Attempt.Verdict;
import nabla.exercise.Exercise;

/** How a class got on with an exercise. */
@ApplicationScoped
public class ExerciseFigures {
  /** A variant is told apart from the others with so many answers only. */
  private static final int ENOUGH = 8;

  /** Standard errors by which a share has to lie below that of the others (one-sided 1 %). */
  private static final double UNFAIR = 2.33;

  private final EntityManager entities;

  ExerciseFigures(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The figures.
   *
   * @param students who answered right or wrong
   * @param solved of them
   * @param firstTry whose first answer was right
   * @param medianAttempts of those who solved it, up to the first right answer
   * @param medianTime of the same, from the first answer to the first right one
   * @param discrimination the correlation between solving this and the number of other exercises
   *     solved (point biserial); empty for fewer than ten students, or where all did the same
   */
  public record Figures(
      int students,
      int solved,
      int firstTry,
      Optional<Double> medianAttempts,
      Optional<Duration> medianTime,
      Optional<Double> discrimination,
      int hints,
      List<VariantFigures> variants) {}

  /**
   * A variant by its number, with the first answers of students to it.
   *
   * @param unfair whether fewer of them are right than chance explains: at least eight answers, and
   *     a share more than 2.33 standard errors below that of the other variants
   */
  public record VariantFigures(long number, int answers, int right, boolean unfair) {}

  /** One student's answers, in order. */
  private static final class Work {
    private int attempts;
    private boolean first;
    private Optional<Integer> solvedAfter = Optional.empty();
    private Instant begun = Instant.MAX;
    private Duration took = Duration.ZERO;
  }

  @Transactional
  public Figures of(UUID classId, Exercise exercise) {
    Map<UUID, Work> works = new HashMap<>();
    Map<Long, int[]> variants = new TreeMap<>();
    Map<String, Boolean> seen = new HashMap<>();
    for (Object[] row : rows(classId, exercise.id())) {
      UUID account = (UUID) row[0];
      boolean right = row[1] == Verdict.CORRECT;
      boolean own = right && !(Boolean) row[4];
      Instant at = (Instant) row[3];
      Work work = works.computeIfAbsent(account, id -> new Work());
      work.attempts++;
      if (work.attempts == 1) {
        work.first = own;
        work.begun = at;
      }
      if (own && work.solvedAfter.isEmpty()) {
        work.solvedAfter = Optional.of(work.attempts);
        work.took = Duration.between(work.begun, at);
      }
      long number = Math.floorMod((Long) row[2], (long) exercise.variantCount()) + 1;
      if (seen.put(account + " " + number, true) == null) {
        int[] counts = variants.computeIfAbsent(number, n -> new int[2]);
        counts[0]++;
        counts[1] += right ? 1 : 0;
      }
    }
    List<Work> solved = works.values().stream().filter(w -> w.solvedAfter.isPresent()).toList();
    return new Figures(
        works.size(),
        solved.size(),
        (int) works.values().stream().filter(work -> work.first).count(),
        median(solved.stream().map(w -> (double) w.solvedAfter.orElseThrow()).sorted().toList()),
        median(solved.stream().map(w -> (double) w.took.toSeconds()).sorted().toList())
            .map(seconds -> Duration.ofSeconds(Math.round(seconds))),
        discrimination(classId, exercise.id(), works),
        hints(classId, exercise.id()),
        compared(variants));
  }

  private List<Object[]> rows(UUID classId, String exerciseId) {
    return entities
        .createQuery(
            "select t.accountId, t.verdict, t.seed, t.createdAt, t.afterSolution"
                + " from Attempt t, ClassMember m where m.key.accountId = t.accountId"
                + " and m.key.classId = :class and m.role = nabla.course.ClassRole.STUDENT"
                + " and t.exerciseId = :exercise and t.verdict in :counted"
                + " order by t.createdAt, t.id",
            Object[].class)
        .setParameter("class", classId)
        .setParameter("exercise", exerciseId)
        .setParameter("counted", List.of(Verdict.CORRECT, Verdict.INCORRECT))
        .getResultList();
  }

  private int hints(UUID classId, String exerciseId) {
    return entities
        .createQuery(
            "select count(*) from Help h, ClassMember m where m.key.accountId = h.accountId"
                + " and m.key.classId = :class and m.role = nabla.course.ClassRole.STUDENT"
                + " and h.exerciseId = :exercise and h.rung > 0",
            Long.class)
        .setParameter("class", classId)
        .setParameter("exercise", exerciseId)
        .getSingleResult()
        .intValue();
  }

  private Optional<Double> discrimination(UUID classId, String exerciseId, Map<UUID, Work> works) {
    Map<UUID, Long> others = new HashMap<>();
    entities
        .createQuery(
            "select t.accountId, count(distinct t.exerciseId) from Attempt t, ClassMember m"
                + " where m.key.accountId = t.accountId and m.key.classId = :class"
                + " and m.role = nabla.course.ClassRole.STUDENT and t.exerciseId <> :exercise"
                + " and t.verdict = :right and not t.afterSolution group by t.accountId",
            Object[].class)
        .setParameter("class", classId)
        .setParameter("exercise", exerciseId)
        .setParameter("right", Verdict.CORRECT)
        .getResultStream()
        .forEach(row -> others.put((UUID) row[0], (Long) row[1]));
    List<double[]> pairs = new ArrayList<>();
    works.forEach(
        (account, work) ->
            pairs.add(
                new double[] {
                  work.solvedAfter.isPresent() ? 1 : 0, others.getOrDefault(account, 0L)
                }));
    return correlation(pairs);
  }

  /** Pearson's correlation of {@code pairs}; empty for fewer than ten, and without variation. */
  static Optional<Double> correlation(List<double[]> pairs) {
    int least = 10;
    if (pairs.size() < least) {
      return Optional.empty();
    }
    double meanX = pairs.stream().mapToDouble(p -> p[0]).average().orElseThrow();
    double meanY = pairs.stream().mapToDouble(p -> p[1]).average().orElseThrow();
    double xy = pairs.stream().mapToDouble(p -> (p[0] - meanX) * (p[1] - meanY)).sum();
    double xx = pairs.stream().mapToDouble(p -> (p[0] - meanX) * (p[0] - meanX)).sum();
    double yy = pairs.stream().mapToDouble(p -> (p[1] - meanY) * (p[1] - meanY)).sum();
    return xx == 0 || yy == 0 ? Optional.empty() : Optional.of(xy / Math.sqrt(xx * yy));
  }

  /** The middle of {@code sorted}. */
  static Optional<Double> median(List<Double> sorted) {
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    int middle = sorted.size() / 2;
    return Optional.of(
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
  }

  /** By number; counts are answers and right ones. */
  static List<VariantFigures> compared(Map<Long, int[]> variants) {
    int answers = variants.values().stream().mapToInt(counts -> counts[0]).sum();
    int right = variants.values().stream().mapToInt(counts -> counts[1]).sum();
    List<VariantFigures> figures = new ArrayList<>();
    variants.forEach(
        (number, counts) -> {
          int others = answers - counts[0];
          boolean unfair = false;
          if (counts[0] >= ENOUGH && others >= ENOUGH) {
            double pooled = (double) right / answers;
            double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / counts[0] + 1.0 / others));
            double below = (double) (right - counts[1]) / others - (double) counts[1] / counts[0];
            unfair = error > 0 && below > UNFAIR * error;
          }
          figures.add(new VariantFigures(number, counts[0], counts[1], unfair));
        });
    return figures;
  }
}
