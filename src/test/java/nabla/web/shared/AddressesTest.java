package nabla.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @Test
  void aPathOfThisServerIsKept() {
    assertThat(Addresses.local("/exercises/power-rule?answer=2x"))
        .hasToString("/exercises/power-rule?answer=2x");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "https://example.org/",
        "//example.org/",
        "/\\example.org/",
        "javascript:alert(1)",
        "exercises",
        "/a b",
        "/\nLocation: x"
      })
  void everythingElseLeadsHome(String address) {
    assertThat(Addresses.local(address)).hasToString("/");
  }
}
