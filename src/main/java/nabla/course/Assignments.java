package nabla.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The assignments of classes. Whether somebody may see or change one, {@link ClassAccess} says;
 * here that has been asked.
 */
@ApplicationScoped
public class Assignments {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final EntityManager entities;

  Assignments(EntityManager entities) {
    this.entities = entities;
  }

  /** All of the class, by when they are due. */
  @Transactional
  public List<Assignment> of(UUID classId) {
    return Assignment.list("classId = ?1 order by dueAt, title, id", classId);
  }

  @Transactional
  public Optional<Assignment> find(UUID id) {
    return Assignment.findByIdOptional(id);
  }

  /** The time zone of its class. */
  @Transactional
  public ZoneId zone(Assignment assignment) {
    return CourseClass.<CourseClass>findById(assignment.classId).zone();
  }

  /** Adds an assignment to the class. */
  @Transactional
  public Assignment create(UUID classId, Plan plan, UUID by) {
    Assignment assignment = new Assignment();
    assignment.id = UUID.randomUUID();
    assignment.classId = classId;
    assignment.seed = RANDOM.nextLong();
    fill(assignment, plan, by);
    assignment.persist();
    return assignment;
  }

  /**
   * Changes an assignment that has been looked at in {@code version}.
   *
   * @return the assignment as it is now; empty when somebody has changed or deleted it since, and
   *     then nothing happens
   */
  @Transactional
  public Optional<Assignment> change(UUID id, int version, Plan plan, UUID by) {
    Assignment assignment = entities.find(Assignment.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (assignment == null || assignment.version != version) {
      return Optional.empty();
    }
    fill(assignment, plan, by);
    return Optional.of(assignment);
  }

  private void fill(Assignment assignment, Plan plan, UUID by) {
    assignment.title = plan.title();
    assignment.opensAt = plan.terms().opens();
    assignment.dueAt = plan.terms().due();
    assignment.closesAt = plan.terms().closes();
    assignment.latePercent = plan.terms().latePercent();
    assignment.attemptsAllowed = plan.terms().attempts().orElse(null);
    assignment.hintPercent = plan.terms().hintPercent().orElse(null);
    assignment.solutions = plan.terms().solutions();
    assignment.variants = plan.variants();
    assignment.tasks.clear();
    // The rows are told apart by their exercise: the old ones go before the new ones come.
    entities.flush();
    assignment.tasks.addAll(plan.tasks());
    assignment.version++;
    assignment.changedBy = by;
    assignment.changedAt = Instant.now();
  }

  @Transactional
  public void delete(UUID id) {
    Assignment.deleteById(id);
  }

  /** What holds for {@code accountId}. */
  @Transactional
  public Terms terms(Assignment assignment, UUID accountId) {
    return with(assignment.terms(), extension(assignment.id, accountId).orElse(null));
  }

  /** What holds for those students of the assignment who have an extension, by account. */
  @Transactional
  public Map<UUID, Extension> extensions(Assignment assignment) {
    return extensions(List.of(assignment)).getOrDefault(assignment.id, Map.of());
  }

  /** The same by the assignment; one in which nobody has an extension is not there. */
  @Transactional
  public Map<UUID, Map<UUID, Extension>> extensions(Collection<Assignment> all) {
    return Extension.<Extension>list(
            "key.assignmentId in ?1", all.stream().map(Assignment::id).toList())
        .stream()
        .collect(
            Collectors.groupingBy(
                extension -> extension.key.assignmentId(),
                Collectors.toMap(Extension::accountId, Function.identity())));
  }

  @Transactional
  public Optional<Extension> extension(UUID assignmentId, UUID accountId) {
    return Extension.findByIdOptional(new Extension.Key(assignmentId, accountId));
  }

  /** What an extension makes of the terms for everybody. */
  public static Terms with(Terms terms, @Nullable Extension extension) {
    return extension == null ? terms : terms.with(extension);
  }

  /** Gives an extension, in place of an earlier one. */
  @Transactional
  public void extend(UUID assignmentId, UUID accountId, Grant grant, UUID by) {
    Extension.Key key = new Extension.Key(assignmentId, accountId);
    Extension extension = Extension.findById(key);
    boolean isNew = extension == null;
    if (extension == null) {
      extension = new Extension();
      extension.key = key;
    }
    extension.dueAt = grant.due().orElse(null);
    extension.extraAttempts = grant.extraAttempts();
    extension.note = grant.note();
    extension.givenBy = by;
    extension.givenAt = Instant.now();
    if (isNew) {
      extension.persist();
    }
  }

  /** Takes an extension back. */
  @Transactional
  public void withdraw(UUID assignmentId, UUID accountId) {
    Extension.deleteById(new Extension.Key(assignmentId, accountId));
  }

  /**
   * The assignments that {@code accountId} has as a student of classes that are not archived, and
   * that have opened, by when they are due.
   */
  @Transactional
  public List<Own> own(UUID accountId) {
    Instant now = Instant.now();
    List<Assignment> all =
        entities
            .createQuery(
                "select a from Assignment a where a.opensAt <= :now and a.classId in"
                    + " (select m.key.classId from ClassMember m, CourseClass c"
                    + " where c.id = m.key.classId and c.archivedAt is null"
                    + " and m.key.accountId = :account and m.role = nabla.course.ClassRole.STUDENT)"
                    + " order by a.dueAt, a.title, a.id",
                Assignment.class)
            .setParameter("now", now)
            .setParameter("account", accountId)
            .getResultList();
    Map<UUID, Extension> extensions =
        Extension.<Extension>list("key.accountId = ?1", accountId).stream()
            .collect(Collectors.toMap(e -> e.key.assignmentId(), Function.identity()));
    List<Own> own = new ArrayList<>();
    for (Assignment assignment : all) {
      own.add(new Own(assignment, with(assignment.terms(), extensions.get(assignment.id))));
    }
    return own;
  }

  /** Where {@code accountId} is asked {@code exerciseId} now, the one that is due first first. */
  @Transactional
  public List<Assigned> asked(UUID accountId, String exerciseId) {
    return own(accountId).stream()
        .filter(own -> own.terms().takes(Instant.now()))
        .flatMap(own -> own.assigned(accountId, exerciseId).stream())
        .toList();
  }

  /** The same for those whose solution is kept back, which can be after they have closed. */
  @Transactional
  public List<Assigned> assigned(UUID accountId, String exerciseId) {
    return own(accountId).stream()
        .flatMap(own -> own.assigned(accountId, exerciseId).stream())
        .toList();
  }

  /** An assignment with what holds for its student. */
  public record Own(Assignment assignment, Terms terms) {
    Optional<Assigned> assigned(UUID accountId, String exerciseId) {
      return assignment
          .task(exerciseId)
          .map(
              task ->
                  new Assigned(
                      assignment,
                      task,
                      accountId,
                      terms,
                      assignment.seedFor(accountId, exerciseId)));
    }
  }

  /** What an assignment is to be. */
  public record Plan(String title, Terms terms, VariantPolicy variants, List<Task> tasks) {}

  /** What an extension is to be. */
  public record Grant(Optional<Instant> due, int extraAttempts, String note) {}
}
