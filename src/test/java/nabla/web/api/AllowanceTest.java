package nabla.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  private Instant now = Instant.EPOCH;
  private final Allowance allowance = new Allowance(60, () -> now);

  @Test
  void whatABatchTookBeyondAMinuteHasToPass() {
    ask("a", 150);
    assertThat(allowance.begin("a")).hasValue(Duration.ofSeconds(91));
    assertThat(allowance.begin("b")).isEmpty();
    now = now.plusSeconds(90);
    assertThat(allowance.begin("a")).hasValue(Duration.ofSeconds(1));
    now = now.plusSeconds(1);
    assertThat(allowance.begin("a")).isEmpty();
  }

  @Test
  void nothingIsSavedBeyondAMinute() {
    ask("a", 1);
    now = now.plusSeconds(3_600);
    ask("a", 60);
    assertThat(allowance.begin("a")).isPresent();
  }

  @Test
  void onlySoManyBatchesRunAtOnce() {
    for (int i = 0; i < 4; i++) {
      assertThat(allowance.begin("a")).isEmpty();
    }
    assertThat(allowance.begin("a")).isPresent();
    allowance.end("a");
    assertThat(allowance.begin("a")).isEmpty();
  }

  private void ask(String token, int questions) {
    assertThat(allowance.begin(token)).isEmpty();
    for (int i = 0; i < questions; i++) {
      allowance.spend(token);
    }
    allowance.end(token);
  }
}
