package nabla.web.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nabla.course.Students;
import nabla.course.Students.Student;
import nabla.exercise.ExerciseLibrary;
import nabla.insight.AttemptNews;
import nabla.insight.LiveClass;
import nabla.web.course.ClassHead;
import nabla.web.course.ClassVisit;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Messages;

/** A class while it works. */
@Path("/")
@Blocking
@Needs(Right.SEE_WORK)
public class LivePages {
  private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(20);

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance live(View view);
  }

  private final ClassVisit visit;
  private final LiveClass live;
  private final AttemptNews news;
  private final Students students;
  private final ExerciseLibrary library;

  LivePages(
      ClassVisit visit,
      LiveClass live,
      AttemptNews news,
      Students students,
      ExerciseLibrary library) {
    this.visit = visit;
    this.live = live;
    this.news = news;
    this.students = students;
    this.library = library;
  }

  /**
   * The class now.
   *
   * @param masked whether names are left out, to be projected
   * @param facts in words
   */
  public record View(
      ClassHead head, boolean masked, List<String> facts, List<Busy> busy, List<Stuck> stuck) {}

  /** An exercise that is worked on. */
  public record Busy(String id, String exercise, LiveClass.Busy counts) {}

  /** Somebody who does not get on. */
  public record Stuck(UUID account, String name, String id, String exercise, String words) {}

  @GET
  @Path("/classes/{class}/live")
  public TemplateInstance live(
      @PathParam("class") UUID classId, @QueryParam("masked") @DefaultValue("") String masked) {
    ClassVisit.In in = visit.staffed(classId);
    Messages messages = visit.messages();
    Instant now = Instant.now();
    LiveClass.Now found = live.at(classId, now);
    NumberFormat number = NumberFormat.getInstance(messages.locale());
    number.setMaximumFractionDigits(1);
    return Templates.live(
        new View(
            in.head(),
            masked.equals("yes"),
            List.of(
                messages.text("live_started", found.started(), found.students()),
                messages.text("live_finished", found.finished()),
                messages.text("live_active", found.active()),
                messages.text("live_rate", number.format(found.perMinute()))),
            found.exercises().stream()
                .map(one -> new Busy(one.exerciseId(), title(one.exerciseId()), one))
                .toList(),
            found.stuck().stream().map(one -> stuck(one, now, messages)).toList()));
  }

  private Stuck stuck(LiveClass.Stuck stuck, Instant now, Messages messages) {
    long minutes = Duration.between(stuck.since(), now).toMinutes();
    return new Stuck(
        stuck.accountId(),
        stuck.name(),
        stuck.exerciseId(),
        title(stuck.exerciseId()),
        messages.text("live_stuck_since", stuck.wrong(), minutes));
  }

  private String title(String exerciseId) {
    return library
        .find(exerciseId)
        .map(exercise -> exercise.number() + " " + exercise.title())
        .orElse(exerciseId);
  }

  /** Whether one of {@code accounts} is a student of the class by now. */
  private boolean concerns(UUID classId, Set<UUID> accounts) {
    return accounts.contains(AttemptNews.ANYBODY)
        || students.of(classId).stream().map(Student::accountId).anyMatch(accounts::contains);
  }

  /** An event when the page is to be asked for again: at most one a second. */
  @GET
  @Path("/classes/{class}/live/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Multi<String> events(@PathParam("class") UUID classId) {
    visit.staffed(classId);
    Multi<String> changes =
        news.accounts()
            .group()
            .intoLists()
            .every(AT_MOST_EVERY)
            .filter(some -> !some.isEmpty())
            .emitOn(Infrastructure.getDefaultWorkerPool())
            .filter(some -> concerns(classId, Set.copyOf(some)))
            .map(some -> "changed");
    Multi<String> life = Multi.createFrom().ticks().every(SIGN_OF_LIFE).map(tick -> "changed");
    return Multi.createBy().merging().streams(changes, life.onOverflow().drop());
  }
}
