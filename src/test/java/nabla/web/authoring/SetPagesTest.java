package nabla.web.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.testing.PostgresForTests;
import nabla.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exercises put together by one instructor and used by others. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SetPagesTest {
  @TestHTTPResource("/")
  String address;

  @Inject EntityManager entities;

  private Visitor author;
  private Visitor other;

  @BeforeEach
  void signIn() {
    Authors authors = new Authors(address, entities);
    author = authors.instructor("Sofia Lang");
    other = authors.instructor("Ben Ito");
  }

  private static HttpResponse<String> send(
      Visitor by, String path, String title, String... exercises) {
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    fields.add(Map.entry("title", title));
    fields.add(Map.entry("note", "For the <second> week"));
    for (String exercise : exercises) {
      fields.add(Map.entry("exercise", exercise));
    }
    by.open("/authoring/sets");
    return by.post(path, fields);
  }

  private String made(String title, String... exercises) {
    return Visitor.target(send(author, "/authoring/sets", title, exercises))
        .replaceFirst("https?://[^/]*", "");
  }

  @Test
  void aSetIsCopiedWithItsOriginAndChangedByItsOwnerAlone() {
    String title = Authors.title();
    String set = made(title, "three-factors", "product-of-two");
    assertThat(other.open("/authoring/sets").body()).contains(title, "2 exercises, Sofia Lang");
    assertThat(other.open(set).body())
        .contains("Three factors", "For the &lt;second&gt; week")
        .doesNotContain("Change this set");
    assertThat(send(other, set, "Mine now", "three-factors").statusCode()).isEqualTo(404);
    assertThat(other.post(set + "/delete", Map.of()).statusCode()).isEqualTo(404);

    String copy = Visitor.target(other.post(set + "/copy", Map.of()));
    copy = copy.replaceFirst("https?://[^/]*", "");
    assertThat(other.open(copy).body())
        .contains("Copied from " + title + " by Sofia Lang", "Change this set");
    send(other, copy, title + " again", "quotient-rule");
    assertThat(author.open(copy).body())
        .contains(title + " again", "href=\"/authoring/exercises/quotient-rule\"")
        .doesNotContain("href=\"/authoring/exercises/three-factors\"");
    assertThat(author.open(set).body()).contains("href=\"/authoring/exercises/three-factors\"");

    author.post(set + "/delete", Map.of());
    assertThat(other.open(set).statusCode()).isEqualTo(404);
    assertThat(other.open(copy).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsMissingIsAskedForAndWhatWasTypedComesBack() {
    HttpResponse<String> untitled = send(author, "/authoring/sets", " ", "three-factors");
    assertThat(untitled.statusCode()).isEqualTo(422);
    assertThat(untitled.body())
        .contains("Give the set a title", "value=\"three-factors\" checked", "&lt;second&gt;");
    HttpResponse<String> empty = send(author, "/authoring/sets", "Sheet", "no-such-exercise");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Choose at least one exercise", "value=\"Sheet\"");
  }

  @Test
  void aSetIsAssignedToAClass() {
    String title = Authors.title();
    String set = made(title, "three-factors", "product-of-two");
    author.open("/classes");
    String path =
        Visitor.target(
            author.post("/classes", Map.of("title", "Calculus", "zone", "Europe/Berlin")));
    path = path.replaceFirst("https?://[^/]*", "");
    String form = path + "/assignments/new?set=" + set.substring(set.lastIndexOf('/') + 1);
    assertThat(author.open(set).body()).contains("href=\"" + form + "\"");
    assertThat(author.open(form).body())
        .contains("value=\"" + title + "\"", "value=\"three-factors\" checked")
        .doesNotContain("value=\"quotient-rule\" checked");
  }

  @Test
  void studentsFindNoSets() {
    Visitor student = new Authors(address, entities).student("Mira");
    assertThat(student.open("/authoring/sets").statusCode()).isEqualTo(404);
  }
}
