package nabla.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsTest {
  private Instant now = Instant.parse("2026-10-05T08:15:00Z");
  private final Limits limits = new Limits(() -> now);

  @ParameterizedTest
  @EnumSource
  void soManyAtOnceAndThenOneAfterTheOther(Limit limit) {
    Limit.Rate rate = limit.ofAnAccount();
    for (int i = 0; i < rate.atOnce(); i++) {
      assertThat(limits.spendOfAccount(limit, "one")).isEmpty();
    }
    assertThat(limits.spendOfAccount(limit, "one")).contains(rate.again());
    assertThat(limits.spendOfAccount(limit, "other")).isEmpty();

    now = now.plus(rate.again());
    assertThat(limits.spendOfAccount(limit, "one")).isEmpty();
    assertThat(limits.spendOfAccount(limit, "one")).isPresent();

    now = now.plus(rate.again().multipliedBy(rate.atOnce()));
    assertThat(limits.spendOfAccount(limit, "one")).isEmpty();
  }

  /** A lecture hall of three hundred sits behind one address. */
  @Test
  void threeHundredSignInAndAnswerFromOneNetwork() {
    for (int i = 0; i < 300; i++) {
      assertThat(limits.spendOfNetwork(Limit.SIGN_IN, "hall")).isEqualTo(Optional.empty());
      assertThat(limits.spendOfNetwork(Limit.GRADING, "hall")).isEqualTo(Optional.empty());
    }
  }

  @Test
  void whoNeverComesBackIsForgotten() {
    for (int i = 0; i < 30_000; i++) {
      now = now.plus(Duration.ofMinutes(10));
      assertThat(limits.spendOfAccount(Limit.GRADING, "visitor " + i)).isEmpty();
    }
    assertThat(limits.known()).isLessThan(10_002);
  }
}
