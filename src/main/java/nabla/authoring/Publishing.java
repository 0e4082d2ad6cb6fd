package nabla.authoring;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nabla.exercise.CheckReport;
import nabla.exercise.DraftReading;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Brings revisions to students; the only way in which the course changes while it is served. */
@ApplicationScoped
public class Publishing {
  private static final Logger LOG = Logger.getLogger(Publishing.class);

  private final ExerciseLibrary library;
  private final Revisions revisions;
  private final Checks checks;
  private final Impacts impacts;

  Publishing(ExerciseLibrary library, Revisions revisions, Checks checks, Impacts impacts) {
    this.library = library;
    this.revisions = revisions;
    this.checks = checks;
    this.impacts = impacts;
  }

  /**
   * What was live before the server stopped is live again. A file that came with the installation
   * takes the place of the one before it, and of nothing that was written here.
   */
  @Transactional
  void restore(@Observes StartupEvent started) {
    Map<String, Revision> live =
        revisions.live().stream()
            .collect(Collectors.toMap(Revision::exerciseId, Function.identity()));
    List<Exercise> shipped =
        library.course().sections().stream().flatMap(s -> s.exercises().stream()).toList();
    for (Exercise exercise : shipped) {
      Revision before = live.remove(exercise.id());
      if (before == null || before.isShipped()) {
        keepShipped(exercise, before);
      } else {
        goLive(before);
      }
    }
    for (Revision left : live.values()) {
      if (left.isShipped()) {
        revisions.retire(left.exerciseId());
      } else {
        goLive(left);
      }
    }
    library.lookUpIn(revisions::text);
  }

  private void keepShipped(Exercise exercise, @Nullable Revision before) {
    if (before == null || !before.hash().equals(exercise.hash())) {
      revisions.makeLive(exercise.id(), revisions.keepShipped(exercise.draft()));
    }
  }

  private void goLive(Revision revision) {
    DraftReading reading = library.read(revision.draft());
    reading.exercise().ifPresent(library::publish);
    reading.problems().forEach(problem -> LOG.warnf("Not live: %s", problem));
  }

  /** Whether {@code revision} is marked as reviewed now: only when its tests have passed. */
  public boolean review(Revision revision) {
    boolean good = isGood(revision);
    if (good) {
      revisions.markReviewed(revision.exerciseId(), revision.number());
    }
    return good;
  }

  /** Whether {@code revision} is what students get now: only when its tests have passed. */
  public boolean publish(Revision revision) {
    boolean good = isGood(revision);
    if (good) {
      revisions.makeLive(revision.exerciseId(), revision.number());
      library.read(revision.draft()).exercise().ifPresent(library::publish);
    }
    return good;
  }

  /**
   * As {@link #publish}, with the answers of {@code impact} graded anew: all of it, or nothing.
   *
   * @param impact as {@code actor} has seen it
   */
  public boolean publish(Revision revision, Impact impact, UUID actor) {
    boolean good = isGood(revision);
    if (good) {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                revisions.makeLive(revision.exerciseId(), revision.number());
                impacts.regrade(revision, impact, actor);
              });
      library.read(revision.draft()).exercise().ifPresent(library::publish);
    }
    return good;
  }

  private boolean isGood(Revision revision) {
    return checks.of(revision.draft()).result().filter(CheckReport::isGood).isPresent();
  }
}
