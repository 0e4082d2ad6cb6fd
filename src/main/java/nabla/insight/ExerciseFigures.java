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

  static final String WORKS =
      "select s.begun_at, s.solved_at, s.tries, s.hints,"
          + " (select count(*) from exercise_state o where o.account_id = m.account_id"
          + " and o.solved > 0 and o.exercise_id <> ?2)"
          + " from class_member m join exercise_state s on s.account_id = m.account_id"
          + " where m.class_id = ?1 and m.role = 'STUDENT' and s.exercise_id = ?2";

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

  /** One student's work, as the database has counted it. */
  private record Work(
      boolean begun, Optional<Integer> tries, Duration took, int hints, long others) {}

  @Transactional
  public Figures of(UUID classId, Exercise exercise) {
    List<Work> all = works(classId, exercise.id());
    List<Work> works = all.stream().filter(Work::begun).toList();
    List<Work> solved = works.stream().filter(work -> work.tries().isPresent()).toList();
    return new Figures(
        works.size(),
        solved.size(),
        (int) works.stream().filter(work -> work.tries().equals(Optional.of(1))).count(),
        median(solved.stream().map(w -> (double) w.tries().orElseThrow()).sorted().toList()),
        median(solved.stream().map(w -> (double) w.took().toSeconds()).sorted().toList())
            .map(seconds -> Duration.ofSeconds(Math.round(seconds))),
        correlation(
            works.stream()
                .map(w -> new double[] {w.tries().isPresent() ? 1 : 0, w.others()})
                .toList()),
        all.stream().mapToInt(Work::hints).sum(),
        compared(variants(classId, exercise)));
  }

  private List<Work> works(UUID classId, String exerciseId) {
    List<?> rows =
        entities
            .createNativeQuery(WORKS, Object[].class)
            .setParameter(1, classId)
            .setParameter(2, exerciseId)
            .getResultList();
    return rows.stream().map(row -> work((Object[]) row)).toList();
  }

  private static Work work(Object[] row) {
    Optional<Instant> begun = Optional.ofNullable((Instant) row[0]);
    Optional<Instant> solved = Optional.ofNullable((Instant) row[1]);
    return new Work(
        begun.isPresent(),
        Optional.ofNullable((Integer) row[2]),
        begun.flatMap(from -> solved.map(to -> Duration.between(from, to))).orElse(Duration.ZERO),
        (Integer) row[3],
        ((Number) row[4]).longValue());
  }

  /** Answers to each variant and the right ones of them; of each student the first. */
  private Map<Long, int[]> variants(UUID classId, Exercise exercise) {
    Map<Long, int[]> variants = new TreeMap<>();
    Map<List<Object>, Boolean> seen = new HashMap<>();
    for (Object[] row : rows(classId, exercise.id())) {
      long number = Math.floorMod((Long) row[2], (long) exercise.variantCount()) + 1;
      if (seen.put(List.of(row[0], number), true) == null) {
        int[] counts = variants.computeIfAbsent(number, n -> new int[2]);
        counts[0]++;
        counts[1] += row[1] == Verdict.CORRECT ? 1 : 0;
      }
    }
    return variants;
  }

  private List<Object[]> rows(UUID classId, String exerciseId) {
    return entities
        .createQuery(
            "select t.accountId, t.verdict, t.seed from Attempt t, ClassMember m"
                + " where m.key.accountId = t.accountId"
                + " and m.key.classId = :class and m.role = nabla.course.ClassRole.STUDENT"
                + " and t.exerciseId = :exercise and t.verdict in :counted"
                + " order by t.createdAt, t.id",
            Object[].class)
        .setParameter("class", classId)
        .setParameter("exercise", exerciseId)
        .setParameter("counted", List.of(Verdict.CORRECT, Verdict.INCORRECT))
        .getResultList();
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
