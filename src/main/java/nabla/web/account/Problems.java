package nabla.web.account;

import java.util.List;
import nabla.account.AccountProblem;

/** What was wrong with a form, to be said at its fields. */
public record Problems(List<AccountProblem> all) {
  static final Problems NONE = new Problems(List.of());

  static Problems of(AccountProblem problem) {
    return new Problems(List.of(problem));
  }

  /** The keys of the sentences about {@code field}. */
  public List<String> about(String field) {
    return all.stream()
        .filter(problem -> problem.field().name().equals(field))
        .map(problem -> "account_problem_" + problem.name())
        .toList();
  }
}
