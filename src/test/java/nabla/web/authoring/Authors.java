package nabla.web.authoring;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.testing.Visitor;

/** People who write exercises, each in a browser of their own. */
final class Authors {
  private static final String PASSWORD = "a rectangle that grows";
  private static final Pattern BASE = Pattern.compile("name=\"base\" value=\"(\\d+)\"");

  private final String address;
  private final EntityManager entities;

  Authors(String address, EntityManager entities) {
    this.address = address.substring(0, address.length() - 1);
    this.entities = entities;
  }

  Visitor student(String name) {
    Visitor visitor = new Visitor(address);
    visitor.signUp(name, UUID.randomUUID() + "@example.org", PASSWORD);
    return visitor;
  }

  Visitor instructor(String name) {
    Visitor visitor = new Visitor(address);
    String email = UUID.randomUUID() + "@example.org";
    visitor.signUp(name, email, PASSWORD);
    update("update account set role = 'INSTRUCTOR' where email = '" + email + "'");
    return visitor;
  }

  void update(String sql) {
    QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate());
  }

  /** The path of a new exercise about {@code function} of a real x. */
  static String make(Visitor author, String title, String function) {
    author.open("/authoring/new");
    return Visitor.target(author.post("/authoring/new", form(title, function)));
  }

  static Map<String, String> form(String title, String function) {
    Map<String, String> form = new HashMap<>();
    form.put("title", title);
    form.put("section", "product-rule");
    form.put("asked", "differentiate");
    form.put("function", function);
    form.put("symbols", "x: real");
    return form;
  }

  /** A title that no other test has. */
  static String title() {
    return "Exercise " + UUID.randomUUID().toString().substring(0, 8);
  }

  /** What stands in the editor. */
  static String text(Visitor author, String path) {
    String page = author.open(path).body();
    int from = page.indexOf(">\n", page.indexOf("<textarea id=\"text\"")) + 2;
    return page.substring(from, page.indexOf("</textarea>", from))
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  static int base(Visitor author, String path) {
    Matcher base = BASE.matcher(author.open(path).body());
    if (!base.find()) {
      throw new AssertionError("no editor at " + path);
    }
    return Integer.parseInt(base.group(1));
  }

  static HttpResponse<String> save(Visitor author, String path, String text) {
    return save(author, path, text, base(author, path));
  }

  static HttpResponse<String> save(Visitor author, String path, String text, int base) {
    return author.post(
        path, Map.of("text", text, "base", Integer.toString(base), "note", "a note"));
  }

  /** The page of its tests once they have ended. */
  static String tested(Visitor author, String path) {
    final int tries = 200;
    final int pause = 100;
    for (int i = 0; i < tries; i++) {
      String page = author.open(path + "/publish").body();
      if (!page.contains("data-running")) {
        return page;
      }
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("the tests of " + path + " do not end");
  }

  /** The path of a new class. */
  String newClass(Visitor author) {
    author.open("/classes");
    return Visitor.target(
        author.post("/classes", Map.of("title", "Calculus", "zone", "Europe/Berlin")));
  }

  /** The path of a sheet for the class on which the exercise has 10 points. */
  static String assign(Visitor author, String classPath, String exerciseId) {
    Map<String, String> form = new HashMap<>();
    form.put("title", "Sheet 1");
    form.put("opens", "2020-01-01T00:00");
    form.put("due", "2099-01-01T00:00");
    form.put("late", "0");
    form.put("exercise", exerciseId);
    String target = Visitor.target(author.post(classPath + "/assignments", form));
    return target.substring(target.indexOf("/assignments/"));
  }

  /** The variant of the exercise that the student is asked there. */
  static long seed(Visitor student, String assignment, String exerciseId) {
    String path = "/exercises/" + exerciseId;
    student.open(path + assignment.replace("/assignments/", "/assigned/"));
    String page = student.open(path).body();
    return Long.parseLong(page.replaceAll("(?s).*name=\"seed\" value=\"(\\d+)\".*", "$1"));
  }

  void join(Visitor student, String classPath) {
    String id = classPath.substring(classPath.lastIndexOf('/') + 1);
    String code = (String) one("select join_code from course_class where id = '" + id + "'");
    student.open("/join");
    student.post("/join", Map.of("code", code));
  }

  /** How many decisions there are on answers to the exercise. */
  long acts(String exerciseId) {
    return (Long) one("select count(*) from act where exercise_id = '" + exerciseId + "'");
  }

  private Object one(String sql) {
    return QuarkusTransaction.requiringNew()
        .call(() -> entities.createNativeQuery(sql).getSingleResult());
  }
}
