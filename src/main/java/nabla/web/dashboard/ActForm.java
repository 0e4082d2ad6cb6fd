package nabla.web.dashboard;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nabla.insight.Acts;
import nabla.web.shared.Messages;

/** What is to be decided about answers, as it was typed. */
public class ActForm {
  private static final int WHOLE = 100;
  private static final int LONGEST = 2000;

  /** Drawn where the act is looked at, so that a form that is sent twice is done once. */
  @FormParam("act")
  @DefaultValue("")
  String act = "";

  /** An attempt of the cluster that is meant: its key may be another one by then. */
  @FormParam("example")
  @DefaultValue("")
  String example = "";

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

  /** {@code queue}: where one goes on afterwards. */
  @FormParam("from")
  @DefaultValue("")
  String from = "";

  public boolean isFromQueue() {
    return from.equals("queue");
  }

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
      return feedback.isBlank() || feedback.length() > LONGEST || feedback.indexOf(0) >= 0
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
    String key = answers.replace("\0", "");
    if (kind.equals("feedback")) {
      return Acts.Plan.feedback(classId, exerciseId, feedback.strip(), key, meant);
    }
    Map<UUID, Integer> credits = new LinkedHashMap<>();
    meant.forEach(attempt -> credits.put(attempt, credit().orElseThrow()));
    return Acts.Plan.credit(classId, exerciseId, credits, key);
  }

  /** The identifier that was drawn; a new one where none was. */
  UUID act() {
    return id(act).orElseGet(UUID::randomUUID);
  }

  Optional<UUID> example() {
    return id(example);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text.strip()));
    } catch (IllegalArgumentException isNoneOfOurs) {
      return Optional.empty();
    }
  }

  /** The attempts that were looked at; what no page of ours sends is left out. */
  List<UUID> looked() {
    return Arrays.stream(attempts.strip().split("\\s+")).flatMap(one -> id(one).stream()).toList();
  }
}
