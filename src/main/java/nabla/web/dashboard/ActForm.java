package nabla.web.dashboard;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nabla.insight.Act;
import nabla.insight.Acts;
import nabla.web.shared.Messages;

/** What is to be decided about answers, as it was typed. */
public class ActForm {
  private static final int WHOLE = 100;
  private static final int LONGEST = 2000;

  /** The cluster that is meant; its answers are those of the moment when it is looked at. */
  @FormParam("answers")
  @DefaultValue("")
  String answers = "";

  /** {@code credit} or {@code feedback}. */
  @FormParam("kind")
  @DefaultValue("")
  String kind = "";

  @FormParam("percent")
  @DefaultValue("")
  String percent = "";

  @FormParam("feedback")
  @DefaultValue("")
  String feedback = "";

  /** Those that were looked at, with spaces between them: a form takes few fields. */
  @FormParam("attempt")
  @DefaultValue("")
  String attempts = "";

  public String answers() {
    return answers;
  }

  public String kind() {
    return kind;
  }

  public String percent() {
    return percent;
  }

  public String feedback() {
    return feedback;
  }

  /** What is wrong with it; empty when nothing is. */
  Optional<String> problem(Messages messages) {
    if (kind.equals("feedback")) {
      return feedback.isBlank() || feedback.length() > LONGEST
          ? Optional.of(messages.text("act_problem_feedback", LONGEST))
          : Optional.empty();
    }
    return credit().isEmpty()
        ? Optional.of(messages.text("act_problem_percent"))
        : Optional.empty();
  }

  private Optional<Integer> credit() {
    try {
      return Optional.of(Integer.parseInt(percent.strip()))
          .filter(number -> number >= 0 && number <= WHOLE);
    } catch (NumberFormatException isToldByTheCaller) {
      return Optional.empty();
    }
  }

  /** What it says about the attempts {@code meant}. */
  Acts.Plan plan(UUID classId, String exerciseId, List<UUID> meant) {
    boolean says = kind.equals("feedback");
    return new Acts.Plan(
        classId,
        exerciseId,
        says ? Act.Kind.FEEDBACK : Act.Kind.CREDIT,
        says ? Optional.empty() : credit(),
        says ? Optional.of(feedback.strip()) : Optional.empty(),
        answers,
        meant);
  }

  /** The attempts that were looked at. */
  List<UUID> looked() {
    List<UUID> ids = new ArrayList<>();
    for (String attempt : attempts.strip().split("\\s+")) {
      try {
        ids.add(UUID.fromString(attempt));
      } catch (IllegalArgumentException isNoneOfOurs) {
        // What no page of ours sends is left out.
      }
    }
    return ids;
  }
}
