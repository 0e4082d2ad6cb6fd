package nabla.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nabla.course.Roster.Entry;
import nabla.course.Roster.Flaw;
import nabla.course.Roster.Kind;
import org.junit.jupiter.api.Test;

class RosterTest {

  @Test
  void whatSpreadsheetsAndPlatformsWriteIsRead() {
    List<Entry> expected =
        List.of(
            new Entry(2, "Ada Lovelace", "ada@example.org", "A"),
            new Entry(3, "Emmy Noether", "emmy@example.org", ""));
    assertThat(
            Roster.read(
                "Name,Email,Group\nAda Lovelace,Ada@Example.org,A\nEmmy Noether,emmy@example.org,\n"))
        .isEqualTo(new Roster(expected, List.of()));
    assertThat(
            Roster.read(
                "\uFEFFVorname;Nachname;E-Mail-Adresse;Gruppe\r\nAda;Lovelace;ada@example.org;A\r\n"
                    + "Emmy;Noether;emmy@example.org\r\n\r\n;;;\r\n"))
        .isEqualTo(new Roster(expected, List.of()));
    assertThat(
            Roster.read(
                "First name\tSurname\tEmail address\tGroup\nAda\tLovelace\tada@example.org\tA\n"
                    + "Emmy\tNoether\temmy@example.org\t"))
        .isEqualTo(new Roster(expected, List.of()));
    assertThat(Roster.read("email\nada@example.org").entries())
        .containsExactly(new Entry(2, "", "ada@example.org", ""));
    assertThat(Roster.read("Name,Email\n\"Noether, Emmy \"\"E\"\"\",emmy@example.org").entries())
        .containsExactly(new Entry(2, "Noether, Emmy \"E\"", "emmy@example.org", ""));
  }

  @Test
  void everyProblemIsToldWithItsLine() {
    assertThat(
            Roster.read(
                    "Name,Email\nAda,ada@example.org\nBob,\nCarl,carl at example\nAda,ADA@example.org\n"
                        + "x".repeat(101)
                        + ",x@example.org")
                .problems())
        .containsExactly(
            new Flaw(3, Kind.NO_EMAIL, "Bob"),
            new Flaw(4, Kind.BAD_EMAIL, "carl at example"),
            new Flaw(5, Kind.DUPLICATE, "ada@example.org"),
            new Flaw(6, Kind.TOO_LONG, "x@example.org"));
    assertThat(kinds("Name,Matrikel\nAda,17")).containsExactly(Kind.NO_EMAIL_COLUMN);
    assertThat(kinds("ada@example.org\nemmy@example.org")).containsExactly(Kind.NO_EMAIL_COLUMN);
    assertThat(kinds("")).containsExactly(Kind.EMPTY);
    assertThat(kinds("Name,Email\n")).containsExactly(Kind.EMPTY);
    assertThat(kinds("Name,Email\n\"Ada,ada@example.org\nEmmy,emmy@example.org"))
        .containsExactly(Kind.BROKEN_QUOTES);
  }

  @Test
  void aListHasAtMostFiveThousandStudents() {
    assertThat(Roster.read(list(Roster.MOST)).entries()).hasSize(Roster.MOST);
    assertThat(kinds(list(Roster.MOST + 1))).containsExactly(Kind.TOO_MANY);
  }

  @Test
  void anyEncodingOfUsualProgramsIsRead() {
    String text = "Name;E-Mail\nJürgen Groß;j@example.org";
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
      assertThat(Roster.decode(text.getBytes(charset))).as(charset.name()).isEqualTo(text);
    }
    byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
    assertThat(Roster.read(Roster.decode(marked)).entries())
        .containsExactly(new Entry(2, "Jürgen Groß", "j@example.org", ""));
  }

  private static List<Kind> kinds(String text) {
    return Roster.read(text).problems().stream().map(Flaw::kind).toList();
  }

  private static String list(int students) {
    return IntStream.range(0, students)
        .mapToObj(i -> "Student " + i + ",s" + i + "@example.org")
        .collect(Collectors.joining("\n", "Name,Email\n", ""));
  }
}
