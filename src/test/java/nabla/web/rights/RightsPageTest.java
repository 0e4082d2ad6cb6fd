package nabla.web.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.account.Role;
import nabla.testing.PublishedPage;
import org.junit.jupiter.api.Test;

/** The page of rights in the documentation: every line of the table with its endpoints. */
class RightsPageTest {
  private static final String LEAD =
      """
      Who may do what. A stranger is somebody without a cookie; opening an exercise makes a guest. "Own" reaches as far as
      what is one's own; somebody else's is answered as if it were not there. Whatever is not granted is "not found": the
      same page as for an address where nothing is.

      For a new endpoint, name its line of the table with `@Needs(Right.X)`, or add a line to `nabla.web.rights.Right`. An
      endpoint without one is open to nobody, and `RightsTest` fails until it has one and a sample address.

      Addresses outside of the table: files below `/assets/` and `/vendor/`, `/q/health` and `/api/openapi` are for
      everybody, `/q/metrics` for a monitor with a token.""";

  @Test
  void everyRightIsOnThePageWithItsEndpoints() {
    List<Endpoints.Endpoint> endpoints = Endpoints.all();
    List<String> head = new ArrayList<>(List.of("What", "Action", "Stranger"));
    Arrays.stream(Role.values()).map(RightsPageTest::title).forEach(head::add);
    head.add("Endpoints");
    List<List<String>> rows =
        Arrays.stream(Right.values()).map(right -> row(right, endpoints)).toList();

    new PublishedPage("Rights", LEAD).table("", head, rows).assertPublishedAs("rights.md");
  }

  @Test
  void noRightIsLeftOver() {
    assertThat(Endpoints.all().stream().flatMap(endpoint -> endpoint.right().stream()))
        .contains(Right.values());
  }

  private static List<String> row(Right right, List<Endpoints.Endpoint> endpoints) {
    Audience audience = right.audience();
    String extent = audience.extent().word();
    return Stream.of(
            Stream.of(right.resource(), right.action()),
            Stream.of(audience.has((Role) null) ? extent : ""),
            Arrays.stream(Role.values()).map(role -> audience.has(role) ? extent : ""),
            Stream.of(
                endpoints.stream()
                    .filter(endpoint -> endpoint.right().filter(right::equals).isPresent())
                    .map(endpoint -> PublishedPage.code(endpoint.toString()))
                    .collect(Collectors.joining(", "))))
        .flatMap(cells -> cells)
        .toList();
  }

  private static String title(Role role) {
    return role.name().charAt(0) + role.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
