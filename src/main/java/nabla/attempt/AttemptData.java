package nabla.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nabla.account.PersonalData;

/** What is stored about somebody who practises. */
@ApplicationScoped
class AttemptData implements PersonalData {

  record Record(List<Given> answers, List<Opened> help) {}

  record Given(
      Instant at, String exercise, long seed, String typed, String read, Attempt.Verdict verdict) {}

  /**
   * A hint that was opened.
   *
   * @param rung its place, from 1; 0 for the solution
   */
  record Opened(Instant at, String exercise, String variant, int rung) {}

  @Override
  public String part() {
    return "practice";
  }

  @Override
  @Transactional
  public Object of(UUID account) {
    List<Attempt> attempts = Attempt.list("accountId = ?1 order by createdAt, id", account);
    List<Help> help = Help.list("accountId = ?1 order by openedAt", account);
    return new Record(
        attempts.stream()
            .map(
                a ->
                    new Given(
                        a.createdAt(),
                        a.exerciseId(),
                        a.seed(),
                        a.raw(),
                        a.readingText(),
                        a.verdict()))
            .toList(),
        help.stream().map(h -> new Opened(h.openedAt, h.exerciseId, h.variant, h.rung)).toList());
  }
}
