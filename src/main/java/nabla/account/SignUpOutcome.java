package nabla.account;

import java.util.List;

/** What came of signing up. */
public sealed interface SignUpOutcome {
  record Done(Account account) implements SignUpOutcome {}

  /** Nothing was changed; there is at least one problem. */
  record Refused(List<AccountProblem> problems) implements SignUpOutcome {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
