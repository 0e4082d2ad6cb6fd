package nabla.web.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nabla.authoring.Exports;
import nabla.testing.PostgresForTests;
import nabla.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exercises taken along as files, and brought in from files of several kinds. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FilePagesTest {
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\w+)\"");

  private static final String STACK =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <quiz>
        <question type="category"><category><text>top</text></category></question>
        <question type="stack">
          <name><text>NAME</text></name>
          <questiontext format="html"><text><![CDATA[<p>Differentiate {@f@}</p>]]></text></questiontext>
          <generalfeedback format="html"><text>Well done.</text></generalfeedback>
          <questionvariables><text>a: rand(5)+2;
      b: rand_with_prohib(-3,3,[0]);
      f: a*x^3+b*sin(x);
      ta: diff(f,x);</text></questionvariables>
          <input><name>ans1</name><type>algebraic</type><tans>ta</tans></input>
          <prt><name>prt1</name></prt>
        </question>
        <question type="stack">
          <name><text>An integral</text></name>
          <questionvariables><text>ta: int(x^2,x);</text></questionvariables>
          <input><name>ans1</name><tans>ta</tans></input>
        </question>
        <question type="multichoice"><name><text>Pick one</text></name></question>
      </quiz>
      """;

  @TestHTTPResource("/")
  String address;

  @Inject EntityManager entities;
  @Inject Exports exports;

  private Authors authors;
  private Visitor author;

  @BeforeEach
  void signIn() {
    authors = new Authors(address, entities);
    author = authors.instructor("Sofia Lang");
    author.open("/authoring/import");
  }

  @Test
  void theSameTextsGiveTheSameBytesAndTheSameFiles() throws IOException {
    byte[] first = exports.newest();
    assertThat(exports.newest()).isEqualTo(first);
    Map<String, byte[]> files = unzipped(first);
    String shipped = "05-product-rule/three-factors.md";
    assertThat(files.get("exercises/" + shipped))
        .isEqualTo(Files.readAllBytes(Path.of("exercises").resolve(shipped)));
    assertThat(files).containsKeys("exercises/course.yaml", "exercises/exercise.schema.json");
    assertThat(author.open("/authoring/exercises.zip").statusCode()).isEqualTo(200);
  }

  /** What goes out and comes back is unchanged. */
  @Test
  void whatIsTakenAlongComesBackUnchanged() throws IOException {
    String page = look(send("exercises.zip", exports.newest()));
    assertThat(page)
        .contains("0 exercises would", "data-effect=\"SAME\"", "data-code=\"OTHER_FILE\"")
        .doesNotContain("data-effect=\"CHANGED\"", "data-effect=\"NEW\"");
  }

  @Test
  void anArchiveIsLookedAtAndThenTakenOver() throws IOException {
    String id = "brought-in-" + Authors.title().substring(9);
    String path = Authors.make(author, Authors.title(), "x^2*sin(x)");
    String mine = path.substring(path.lastIndexOf('/') + 1);
    String text = Authors.text(author, path);
    byte[] archive =
        zipped(
            Map.of(
                "05-product-rule/" + mine + ".md",
                text.replace("sin", "cos"),
                "05-product-rule/" + id + ".md",
                text.replace("differentiate", "diferentiate"),
                "05-product-rule/../../evil.md",
                text,
                "99-nowhere/x.md",
                text,
                "notes.txt",
                "nothing"));
    String target = send("mine.zip", archive);
    String page = look(target);
    assertThat(page)
        .contains("data-id=\"" + mine + "\" data-effect=\"CHANGED\"", "x^2*cos(x)")
        .contains("data-id=\"" + id + "\" data-effect=\"NEW\"", "data-code=\"UNKNOWN_KEY\"")
        .contains("data-code=\"NO_SECTION\"", "data-code=\"OTHER_FILE\"", "2 exercises would");
    assertThat(author.open("/authoring/exercises/" + id).statusCode()).isEqualTo(404);

    Authors.save(authors.instructor("Bob Ray"), path, text + "\nMore.\n");
    HttpResponse<String> stale = author.post(target, Map.of("seen", seen(page)));
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(author.open("/authoring/exercises/" + id).statusCode()).isEqualTo(404);

    HttpResponse<String> taken = author.post(target, Map.of("seen", seen(stale.body())));
    assertThat(taken.statusCode()).isEqualTo(303);
    assertThat(Authors.text(author, path)).contains("x^2*cos(x)");
    assertThat(author.open("/authoring/exercises/" + id).body()).contains("Version 1: Draft");
    assertThat(author.open(target).statusCode()).isEqualTo(404);
  }

  @Test
  void aZipBombIsNotUnpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] chunk = "x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("05-product-rule/large.md"));
      zip.write(chunk);
      zip.putNextEntry(new ZipEntry("05-product-rule/bomb.md"));
      for (int i = 0; i < 300; i++) {
        zip.write(chunk);
      }
    }
    String page = look(send("bomb.zip", bytes.toByteArray()));
    assertThat(page).contains("data-code=\"TOO_MUCH\"", "data-code=\"FILE_TOO_LARGE\"");
    assertThat(look(send("half.zip", "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8))))
        .contains("data-code=\"BROKEN\"");
  }

  @Test
  void questionsOfStackBecomeDrafts() {
    String name = "Stack " + Authors.title().substring(9);
    String xml = STACK.replace("NAME", name);
    String target = send("questions.xml", xml.getBytes(StandardCharsets.UTF_8));
    String page = look(target);
    assertThat(page)
        .contains("1 exercise would", "data-effect=\"NEW\"")
        .contains("data-code=\"RESPONSE_TREE\"", "data-code=\"QUESTION_TEXT\"")
        .contains("data-code=\"NOT_A_DERIVATIVE\"", "data-code=\"FEEDBACK\"")
        .doesNotContain("text-problems");
    author.post(target, Map.of("seen", seen(page)));
    String path = "/authoring/exercises/" + name.toLowerCase().replace(' ', '-');
    assertThat(Authors.text(author, path))
        .contains("a: 2..6", "b: -3..3", "where: [b != 0]", "differentiate: '(a*x^3+b*sin(x))'");
    assertThat(author.open(path).body()).contains("Nothing is wrong with the text: 30 variants");
  }

  @Test
  void entitiesOfXmlAreNotFollowed() {
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE quiz [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<quiz><question type=\"stack\"><name><text>&x;</text></name></question></quiz>";
    assertThat(look(send("x.xml", xml.getBytes(StandardCharsets.UTF_8))))
        .contains("data-code=\"BROKEN\"")
        .doesNotContain("root:");
  }

  @Test
  void aTableWithoutASectionIsToldSo() {
    author.open("/authoring/import");
    HttpResponse<String> staged =
        author.post(
            "/authoring/import", Map.of("text", "title,function\nA sine,sin(x)\n", "section", ""));
    assertThat(author.open(Visitor.target(staged)).body())
        .contains("data-code=\"WITHOUT_SECTION\"", "It names no section");
  }

  @Test
  void aTableBecomesDrafts() {
    String title = "Table " + Authors.title().substring(9);
    String csv =
        "title;function;domain;points\n" + title + ";x*ln(x);positive;3\n;x^2;;1\nBad;x^^2;;1\n";
    HttpResponse<String> staged =
        author.post("/authoring/import", Map.of("text", csv, "section", "product-rule"));
    String page = look(Visitor.target(staged));
    assertThat(page)
        .contains("2 exercises would", "data-code=\"COLUMN\"", "data-code=\"INCOMPLETE_LINE\"")
        .contains("data-id=\"bad\"", "text-problems");
    HttpResponse<String> nothing = author.post("/authoring/import", Map.of("text", " "));
    assertThat(nothing.statusCode()).isEqualTo(422);
    assertThat(authors.instructor("Bob Ray").open(Visitor.target(staged)).statusCode())
        .isEqualTo(404);
  }

  private static String seen(String page) {
    Matcher seen = SEEN.matcher(page);
    assertThat(seen.find()).isTrue();
    return seen.group(1);
  }

  private String look(String target) {
    return author.open(target).body();
  }

  /** Sends a file and gives the address at which it is looked at. */
  private String send(String name, byte[] content) {
    String csrf = author.cookie("csrf-token").orElseThrow().getValue();
    String head =
        "--part\r\nContent-Disposition: form-data; name=\"csrf-token\"\r\n\r\n"
            + csrf
            + "\r\n--part\r\nContent-Disposition: form-data; name=\"section\"\r\n\r\nproduct-rule"
            + "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
    return Visitor.target(
        author.send("/authoring/import", "multipart/form-data; boundary=part", body.toByteArray()));
  }

  private static byte[] zipped(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }
}
