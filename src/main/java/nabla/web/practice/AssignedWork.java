package nabla.web.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nabla.course.Assigned;
import nabla.course.Assignments;
import nabla.course.SolutionPolicy;
import nabla.gradebook.Gradebook;
import nabla.gradebook.Score;
import nabla.web.course.ScoreWords;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;

/** What assignments have to say on the page of an exercise. */
@ApplicationScoped
class AssignedWork {
  private final Assignments assignments;
  private final Gradebook gradebook;

  AssignedWork(Assignments assignments, Gradebook gradebook) {
    this.assignments = assignments;
    this.gradebook = gradebook;
  }

  /** The assignments that ask {@code exerciseId} of {@code person} now. */
  List<AssignedView> views(UUID person, String exerciseId, long seed, Messages messages) {
    List<AssignedView> views = new ArrayList<>();
    for (Assigned assigned : assignments.asked(person, exerciseId)) {
      views.add(view(assigned, seed, messages));
    }
    return views;
  }

  private AssignedView view(Assigned assigned, long seed, Messages messages) {
    ZoneId zone = assignments.zone(assigned.assignment());
    Score score = gradebook.score(assigned);
    ScoreWords words = new ScoreWords(messages, zone);
    return new AssignedView(
        assigned.assignment().id(),
        assigned.assignment().title(),
        assigned.seed() == seed,
        "assignment_phase_" + assigned.terms().phase(Instant.now()),
        Moment.in(zone, assigned.terms().due(), messages.locale()),
        words.points(score.points(), score.most()),
        words.attempts(score));
  }

  /**
   * The seed that {@code assignment} asks of {@code person}; empty when it asks them nothing here.
   */
  Optional<Long> seed(UUID person, String exerciseId, UUID assignment) {
    return assignments.assigned(person, exerciseId).stream()
        .filter(assigned -> assigned.assignment().id().equals(assignment))
        .map(Assigned::seed)
        .findFirst();
  }

  /** What help {@code person} can have with the variant of {@code seed}. */
  HelpRules rules(UUID person, String exerciseId, long seed, Messages messages) {
    return assignments.asked(person, exerciseId).stream()
        .filter(assigned -> assigned.seed() == seed)
        .findFirst()
        .map(assigned -> rules(assigned, messages))
        .orElse(HelpRules.NONE);
  }

  private HelpRules rules(Assigned assigned, Messages messages) {
    String title = assigned.assignment().title();
    Optional<Integer> percent = assigned.terms().hintPercent();
    String hints =
        percent
            .map(
                cost ->
                    cost == 0
                        ? messages.text("assignment_rule_hints_free")
                        : messages.text("assigned_hint_cost", title, cost))
            .orElseGet(() -> messages.text("assigned_no_hints", title));
    SolutionPolicy policy = assigned.terms().solutions();
    if (policy == SolutionPolicy.ANY_TIME) {
      String cost = messages.text("assigned_solution_cost", title);
      return new HelpRules(percent.isPresent(), hints, HelpRules.Solution.ON_REQUEST, cost);
    }
    String when = messages.text("assigned_solution_" + policy, title);
    if (policy == SolutionPolicy.CLOSED) {
      return new HelpRules(percent.isPresent(), hints, HelpRules.Solution.LATER, when);
    }
    return gradebook.score(assigned).isUsedUp()
        ? new HelpRules(percent.isPresent(), hints, HelpRules.Solution.ON_REQUEST, "")
        : new HelpRules(percent.isPresent(), hints, HelpRules.Solution.WHEN_SOLVED, when);
  }
}
