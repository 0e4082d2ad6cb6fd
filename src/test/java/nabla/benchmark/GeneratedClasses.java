package nabla.benchmark;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nabla.algebra.Algebra;
import nabla.attempt.GradedAnswer;
import nabla.course.SameVariant;
import nabla.decide.Decider;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Section;
import nabla.grade.Grader;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Classes as they are after a term: students of different strength work through the course section
 * by section, answer, err in the ways that the diagnoser knows and in others, take hints, and try
 * again. The same seed gives the same classes, up to the time at which they end.
 */
public final class GeneratedClasses {
  private static final int WEEKS = 12;
  private static final int VARIANTS = 24;
  private static final int MOST_TRIES = 7;
  private static final int POINTS = 10;
  private static final int CHUNK = 20_000;

  private final ExerciseLibrary library;
  private final Size size;
  private final Instant end;
  private final Random random;
  private final Map<String, List<AnswerPool>> pools = new LinkedHashMap<>();
  private final List<Given> all = new ArrayList<>();
  private final StringBuilder help = new StringBuilder();
  private final Set<List<Object>> helped = new HashSet<>();

  /**
   * How much there is.
   *
   * @param variants of an exercise at most; zero for as many as a term shows
   */
  public record Size(int classes, int students, int attempts, int variants) {
    /** What a department has. */
    public static Size department(int attempts) {
      return new Size(20, 5_000, attempts, VARIANTS);
    }
  }

  private record Student(UUID id, int classIndex, double strength, Instant gone) {}

  private record Given(Instant at, Student student, GradedAnswer answer, int hints) {}

  public GeneratedClasses(ExerciseLibrary library, Size size, Instant end, long seed) {
    this.library = library;
    this.size = size;
    this.end = end;
    this.random = new Random(seed);
  }

  /** Makes them in the database, for {@code instructor} to teach; gives the classes. */
  public List<UUID> make(Connection database, UUID instructor) throws SQLException {
    fillPools();
    List<UUID> classes = new ArrayList<>();
    for (int i = 0; i < size.classes(); i++) {
      classes.add(makeClass(database, instructor, i));
    }
    List<Student> students = makeStudents(database, classes);
    for (int i = 0; i < students.size(); i++) {
      work(students.get(i), (int) ((long) size.attempts() * (i + 1) / students.size()));
    }
    all.sort(Comparator.comparing(Given::at));
    copyAttempts(database);
    copy(database, "help (id, account_id, exercise_id, variant, rung, opened_at)", help.toString());
    try (Statement statement = database.createStatement()) {
      // As the database does by itself, sooner or later.
      statement.execute("vacuum (analyze)");
    }
    return classes;
  }

  private void fillPools() {
    Grader grader = new Grader(new Decider(Algebra.NONE, Grader.PATIENCE));
    Map<String, List<AnswerPool>> filled =
        exercises()
            .parallel()
            .collect(
                Collectors.toConcurrentMap(
                    Exercise::id,
                    exercise ->
                        seeds(exercise)
                            .mapToObj(seed -> new AnswerPool(exercise, seed, grader))
                            .filter(AnswerPool::isSolvable)
                            .toList()));
    exercises()
        .map(Exercise::id)
        .filter(id -> !Objects.requireNonNull(filled.get(id)).isEmpty())
        .forEach(id -> pools.put(id, Objects.requireNonNull(filled.get(id))));
  }

  private Stream<Exercise> exercises() {
    return library.course().sections().stream().flatMap(section -> section.exercises().stream());
  }

  /** In every other section everybody has the same variant. */
  private LongStream seeds(Exercise exercise) {
    int section =
        library.course().sections().stream()
            .filter(one -> one.exercises().contains(exercise))
            .findFirst()
            .orElseThrow()
            .number();
    return section % 2 == 1
        ? LongStream.of(SameVariant.seed(section, exercise.id()))
        : LongStream.range(0, Math.min(exercise.variantCount(), size.variants()));
  }

  private UUID makeClass(Connection database, UUID instructor, int index) throws SQLException {
    UUID id = draw(end);
    update(
        database,
        "insert into course_class (id, title, zone, join_code, created_at)"
            + " values (?, ?, 'Europe/Berlin', ?, now())",
        id,
        "Class " + (index + 1),
        id.toString().substring(24));
    update(
        database,
        "insert into class_member (class_id, account_id, role, joined_at)"
            + " values (?, ?, 'INSTRUCTOR', now())",
        id,
        instructor);
    for (Section section : library.course().sections()) {
      if (!section.exercises().isEmpty()) {
        assign(database, id, section);
      }
    }
    return id;
  }

  private void assign(Connection database, UUID classId, Section section) throws SQLException {
    UUID id = draw(end);
    Instant opens = week(section);
    update(
        database,
        "insert into assignment (id, class_id, title, opens_at, due_at, closes_at, late_percent,"
            + " solutions, variants, seed, version, changed_at) values (?, ?, ?, ?::timestamptz,"
            + " ?::timestamptz, ?::timestamptz, 0, 'EARNED', ?, ?, 1, now())",
        id,
        classId,
        section.title(),
        opens.toString(),
        opens.plus(Duration.ofDays(9)).toString(),
        opens.plus(Duration.ofDays(9)).toString(),
        section.number() % 2 == 1 ? "SAME" : "OWN",
        (long) section.number());
    int position = 0;
    for (Exercise exercise : section.exercises()) {
      update(
          database,
          "insert into assignment_exercise (assignment_id, position, exercise_id, points)"
              + " values (?, ?, ?, ?)",
          id,
          position++,
          exercise.id(),
          POINTS);
    }
  }

  /** When the class begins with a section. */
  private Instant week(Section section) {
    long sections = library.course().sections().size();
    Duration term = Duration.ofDays(7L * WEEKS);
    return end.minus(term).plus(term.multipliedBy(section.number() - 1L).dividedBy(sections));
  }

  private List<Student> makeStudents(Connection database, List<UUID> classes) throws SQLException {
    List<Student> students = new ArrayList<>();
    StringBuilder accounts = new StringBuilder();
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < size.students(); i++) {
      UUID id = draw(end);
      int classIndex = i % classes.size();
      // Every tenth leaves in the course of the term.
      Instant gone =
          i % 10 == 3 ? end.minus(Duration.ofDays(random.nextInt(7 * WEEKS))) : Instant.MAX;
      students.add(new Student(id, classIndex, random.nextGaussian(), gone));
      line(accounts, id, "STUDENT", Names.of(i), id + "@example.org", "-", end);
      line(members, classes.get(classIndex), id, "STUDENT", "Group " + i % 5, end);
    }
    copy(
        database,
        "account (id, role, name, email, password_hash, created_at)",
        accounts.toString());
    copy(
        database,
        "class_member (class_id, account_id, role, group_name, joined_at)",
        members.toString());
    return students;
  }

  /** Names that can be told apart. */
  private static final class Names {
    private static final List<String> GIVEN =
        List.of("Ada", "Emil", "Sofia", "Karl", "Emmy", "Leon", "Mina", "Paul", "Ruth", "Ivan");
    private static final List<String> FAMILY =
        List.of("Abel", "Becker", "Costa", "Dirac", "Euler", "Fuchs", "Gauss", "Haas", "Ito");

    static String of(int number) {
      return GIVEN.get(number % GIVEN.size())
          + " "
          + FAMILY.get(number / GIVEN.size() % FAMILY.size())
          + " "
          + number;
    }
  }

  /** Goes through the course, and through it again in other variants, until there is enough. */
  private void work(Student student, int enough) {
    while (all.size() < enough) {
      for (Section section : library.course().sections()) {
        for (Exercise exercise : section.exercises()) {
          boolean skipped = random.nextInt(12) == 0;
          if (pools.containsKey(exercise.id()) && !skipped && all.size() < enough) {
            work(student, exercise, begin(student, section), enough);
          }
        }
      }
    }
  }

  private void work(Student student, Exercise exercise, Instant begin, int enough) {
    List<AnswerPool> variants = Objects.requireNonNull(pools.get(exercise.id()));
    AnswerPool pool = variants.get(random.nextInt(variants.size()));
    Instant at = begin;
    double hardness = Math.floorMod(exercise.id().hashCode(), 100) / 50.0 - 1.2;
    for (int tries = 0; tries < MOST_TRIES && all.size() < enough; tries++) {
      double probability = 1 / (1 + Math.exp(hardness - student.strength() - 0.3 * tries));
      GradedAnswer answer = pool.draw(random, probability);
      List<Object> variant = List.of(student.id(), exercise.id(), answer.variant());
      all.add(new Given(at, student, answer, helped.contains(variant) ? 1 : 0));
      if (AnswerPool.ends(answer) || random.nextInt(8) == 0) {
        return;
      }
      if (tries == 1 && random.nextInt(4) == 0 && helped.add(variant)) {
        line(help, draw(at), student.id(), exercise.id(), answer.variant(), 1, at);
      }
      at = at.plusSeconds(20 + random.nextInt(220));
    }
  }

  /** Some time in the section's week; in the last section, for the first class, this hour. */
  private Instant begin(Student student, Section section) {
    boolean now =
        student.classIndex() == 0 && section.number() == library.course().sections().size();
    Instant at =
        now
            ? end.minusSeconds(random.nextInt(4_500))
            : week(section).plusSeconds(random.nextInt(7 * 24 * 3_600));
    Instant latest = student.gone().isBefore(end) ? student.gone() : end;
    return at.isBefore(latest) ? at : latest.minusSeconds(random.nextInt(7 * 24 * 3_600));
  }

  private void copyAttempts(Connection database) throws SQLException {
    StringBuilder lines = new StringBuilder();
    int count = 0;
    for (Given given : all) {
      UUID id = draw(given.at());
      lines.append(given.answer().row(id, given.student().id(), given.at(), given.hints()));
      if (++count % CHUNK == 0) {
        copy(database, "attempt (" + GradedAnswer.COLUMNS + ")", lines.toString());
        lines.setLength(0);
      }
    }
    copy(database, "attempt (" + GradedAnswer.COLUMNS + ")", lines.toString());
  }

  private static void line(StringBuilder lines, Object... values) {
    lines.append(
        Stream.of(values).map(GradedAnswer::field).collect(Collectors.joining("\t", "", "\n")));
  }

  private static void copy(Connection database, String target, String lines) throws SQLException {
    CopyIn copy =
        database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    copy.endCopy();
  }

  private static void update(Connection database, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  /** An identifier that sorts by {@code at}, as those of attempts do. */
  private UUID draw(Instant at) {
    long high = at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
    return new UUID(high, random.nextLong() >>> 2 | Long.MIN_VALUE);
  }
}
