package nabla.grade;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class WarmUpTest {
  @Test
  void readsAndGradesEverySample() {
    assertThatCode(WarmUp::run).doesNotThrowAnyException();
  }
}
