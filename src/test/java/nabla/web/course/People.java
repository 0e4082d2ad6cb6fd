package nabla.web.course;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nabla.testing.Visitor;

/** People of a class, each in a browser of their own. */
final class People {
  static final String PASSWORD = "a rectangle that grows";

  private final String address;
  private final EntityManager entities;

  People(String address, EntityManager entities) {
    this.address = address.substring(0, address.length() - 1);
    this.entities = entities;
  }

  Visitor visitor() {
    return new Visitor(address);
  }

  Visitor student(String name) {
    Visitor visitor = visitor();
    visitor.signUp(name, UUID.randomUUID() + "@example.org", PASSWORD);
    return visitor;
  }

  Visitor instructor(String name) {
    Visitor visitor = visitor();
    String email = UUID.randomUUID() + "@example.org";
    visitor.signUp(name, email, PASSWORD);
    update("update account set role = 'INSTRUCTOR' where email = '" + email + "'");
    return visitor;
  }

  /** The path of a new class in Berlin's time zone. */
  String newClass(Visitor instructor, String title) {
    instructor.open("/classes");
    HttpResponse<String> made =
        instructor.post("/classes", Map.of("title", title, "zone", "Europe/Berlin"));
    String target = Visitor.target(made);
    return target.substring(target.indexOf("/classes/"));
  }

  String code(String classPath) {
    String id = classPath.substring(classPath.lastIndexOf('/') + 1);
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (String)
                    entities
                        .createNativeQuery(
                            "select join_code from course_class where id = '" + id + "'")
                        .getSingleResult());
  }

  void join(Visitor student, String classPath) {
    student.post("/join", Map.of("code", code(classPath)));
  }

  HttpResponse<String> upload(Visitor visitor, String path, byte[] file) {
    String csrf = visitor.cookie("csrf-token").orElseThrow().getValue();
    String body =
        "--part\r\nContent-Disposition: form-data; name=\"csrf-token\"\r\n\r\n"
            + csrf
            + "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + new String(file, StandardCharsets.UTF_8)
            + "\r\n--part--\r\n";
    return visitor.send(path, "multipart/form-data; boundary=part", body);
  }

  void update(String sql) {
    QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
