package nabla.web.progress;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nabla.account.Account;
import nabla.account.CurrentAccount;
import nabla.attempt.Attempt;
import nabla.attempt.Attempts;
import nabla.attempt.Progress;
import nabla.course.Assignments;
import nabla.exercise.Course;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.gradebook.ClassScores;
import nabla.gradebook.Gradebook;
import nabla.gradebook.Score;
import nabla.progress.Learner;
import nabla.progress.Learning;
import nabla.web.course.ScoreWords;
import nabla.web.practice.HistoryItem;
import nabla.web.practice.Link;
import nabla.web.practice.OwnSection;
import nabla.web.progress.OwnView.Due;
import nabla.web.progress.OwnView.History;
import nabla.web.progress.OwnView.Line;
import nabla.web.progress.OwnView.Repeat;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Diagnoses;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;
import nabla.web.shared.Page;
import nabla.web.shared.Prose;
import org.jspecify.annotations.Nullable;

/** What one has to do, what comes up again, how far one is, and what one answered. */
@Path("/me")
@Blocking
@Needs(Right.SEE_PROGRESS)
public class OwnPages {
  private static final int LINES = 25;
  private static final int LONGEST_SEARCH = 200;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance own(OwnView view);
  }

  private final ExerciseLibrary library;
  private final Learner learner;
  private final Attempts attempts;
  private final Assignments assignments;
  private final Gradebook gradebook;
  private final CurrentAccount account;
  private final Page page;

  OwnPages(
      ExerciseLibrary library,
      Learner learner,
      Attempts attempts,
      Assignments assignments,
      Gradebook gradebook,
      CurrentAccount account,
      Page page) {
    this.library = library;
    this.learner = learner;
    this.attempts = attempts;
    this.assignments = assignments;
    this.gradebook = gradebook;
    this.account = account;
    this.page = page;
  }

  /**
   * @param typed a part of an answer, or of the number or title of its exercise
   * @param verdict the name of one; empty for all
   * @param before answers given before this moment alone
   */
  @GET
  public TemplateInstance show(
      @QueryParam("q") @DefaultValue("") String typed,
      @QueryParam("verdict") @DefaultValue("") String verdict,
      @QueryParam("before") @DefaultValue("") String before) {
    Optional<UUID> known = account.account().map(Account::id);
    Course course = library.course().in(page.language());
    Map<String, Learning> learned = known.map(learner::of).orElse(Map.of());
    nabla.progress.Path path = nabla.progress.Path.of(course, learned, Instant.now());
    List<Due> all = known.map(this::assigned).orElse(List.of());
    return Templates.own(
        new OwnView(
            all.stream().filter(Due::counts).toList(),
            path.repeat().stream().map(exercise -> repeat(exercise, learned)).toList(),
            laterRepeat(learned),
            path.goOn().map(Link::to).orElse(null),
            path.next().map(Link::to).orElse(null),
            course.sections().stream().map(section -> OwnSection.of(section, learned)).toList(),
            all,
            history(known, typed.strip(), verdict, before)));
  }

  private List<Due> assigned(UUID person) {
    Messages messages = page.messages();
    Instant now = Instant.now();
    List<Assignments.Own> all = assignments.own(person);
    List<ClassScores> scored =
        gradebook.scores(all.stream().map(Assignments.Own::assignment).toList(), List.of(person));
    List<Due> due = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Assignments.Own own = all.get(i);
      var zone = assignments.zone(own.assignment());
      Map<String, Score> scores = scored.get(i).of(person);
      due.add(
          new Due(
              own.assignment().id(),
              own.assignment().title(),
              "assignment_phase_" + own.terms().phase(now),
              own.terms().takes(now),
              Moment.in(zone, own.terms().due(), messages.locale()),
              new ScoreWords(messages, zone).points(Score.total(scores), own.assignment().points()),
              scores.values().stream().filter(Score::solved).count(),
              scores.size()));
    }
    return due;
  }

  private Repeat repeat(Exercise exercise, Map<String, Learning> learned) {
    Learning learning = Objects.requireNonNull(learned.get(exercise.id()));
    @Nullable RawString why =
        learning.mistakes().isEmpty()
            ? null
            : Prose.line(
                new Diagnoses(page.messages(), written -> "$" + written.latex() + "$")
                    .sentence(learning.mistakes()));
    return new Repeat(Link.to(exercise), why);
  }

  private @Nullable Moment laterRepeat(Map<String, Learning> learned) {
    Instant now = Instant.now();
    return learned.values().stream()
        .filter(learning -> learning.progress() == Progress.SOLVED)
        .flatMap(learning -> learning.due().stream())
        .filter(due -> due.isAfter(now))
        .min(Instant::compareTo)
        .map(due -> Moment.exact(due, page.locale()))
        .orElse(null);
  }

  private History history(Optional<UUID> known, String typed, String verdict, String before) {
    String text = typed.substring(0, Math.min(LONGEST_SEARCH, typed.length()));
    Optional<Attempt.Verdict> only =
        Arrays.stream(Attempt.Verdict.values())
            .filter(one -> one.name().equals(verdict))
            .findFirst();
    Optional<Instant> until = moment(before);
    Attempts.Search search = new Attempts.Search(text, matching(text), only, until, LINES + 1);
    List<Attempt> found = known.map(person -> attempts.search(person, search)).orElse(List.of());
    List<Attempt> shown = found.subList(0, Math.min(LINES, found.size()));
    @Nullable String older =
        found.size() > LINES
            ? UriBuilder.fromPath("/me")
                .queryParam("q", "{q}")
                .queryParam("verdict", "{verdict}")
                .queryParam("before", "{before}")
                .fragment("history")
                .build(text, verdict, shown.get(LINES - 1).createdAt())
                .toString()
            : null;
    return new History(
        text,
        only.map(Enum::name).orElse(""),
        shown.stream().map(this::line).toList(),
        older,
        until.isPresent());
  }

  private static Optional<Instant> moment(String written) {
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(written));
    } catch (DateTimeParseException noMoment) {
      return Optional.empty();
    }
  }

  private List<String> matching(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return library.course().in(page.language()).sections().stream()
        .flatMap(section -> section.exercises().stream())
        .filter(
            exercise ->
                exercise.number().equals(wanted)
                    || exercise.title().toLowerCase(Locale.ROOT).contains(wanted))
        .map(Exercise::id)
        .toList();
  }

  private Line line(Attempt attempt) {
    Messages messages = page.messages();
    return library
        .find(attempt.exerciseId(), attempt.exerciseHash())
        .map(exercise -> exercise.in(page.language()))
        .map(
            exercise ->
                new Line(
                    Link.to(exercise),
                    HistoryItem.of(attempt, exercise, Optional.empty(), messages)))
        .orElseGet(() -> new Line(null, HistoryItem.ofGone(attempt, messages)));
  }
}
