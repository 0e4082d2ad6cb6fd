package nabla.web.account;

import java.util.List;
import nabla.account.SignUpProblem;
import org.jspecify.annotations.Nullable;

/**
 * The sign-up form as it is shown; a password never comes back.
 *
 * @param invitation an instructor's invitation; absent for a student
 * @param problems why the last try failed; empty on the first
 */
public record SignUpForm(
    String name, String email, @Nullable String invitation, List<SignUpProblem> problems) {

  /** The keys of the sentences about {@code field}. */
  public List<String> about(String field) {
    return problems.stream()
        .filter(problem -> problem.field().name().equals(field))
        .map(problem -> "signup_" + problem.name())
        .toList();
  }
}
