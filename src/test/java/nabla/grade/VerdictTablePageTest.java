package nabla.grade;

import static nabla.testing.PublishedPage.code;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nabla.testing.GoldenTable;
import nabla.testing.PublishedPage;
import org.junit.jupiter.api.Test;

/** The published table "answer, verdict, why", from the rows that the grader is tested with. */
class VerdictTablePageTest {
  private static final List<String> HEAD = List.of("answer", "asked for", "names", "verdict, why");
  private static final Pattern VALUES =
      Pattern.compile(
          "(?<what>rounded |slope in \\w+ |\\w+\\^-?\\d+ )?((?<at>[^:]*=[^:]*): )?(?<values>.*)");

  @Test
  void isUpToDate() {
    PublishedPage page =
        new PublishedPage(
            "Verdicts",
            """
            What is graded how, and why; [grading](grading.md) says by which method. A right answer is *proved* here when it \
            has the canonical form of what was asked for, else *numeric*; on a server most of these are proved by Symja.\
            """);
    page.heading("Equal on the domain");
    tables(page, "grading.tsv");
    page.heading("Conventions");
    tables(page, "conventions.tsv");
    page.heading("Equal up to O(eps^2)");
    tables(page, "expansions.tsv");
    page.heading("Up to a constant, within a tolerance, with a remainder, in parts");
    relations(page);
    page.heading("The right value in the wrong form");
    forms(page);
    page.assertPublishedAs("verdict-table.md");
  }

  private static void tables(PublishedPage page, String name) {
    GoldenTable.sections(name, 5)
        .forEach((about, rows) -> page.table(about(about), HEAD, rows(rows)));
  }

  /** A table without sections has its columns' names there. */
  private static String about(String section) {
    return section.contains("¦") ? "" : section;
  }

  private static List<List<String>> rows(List<List<String>> rows) {
    return rows.stream()
        .map(
            row ->
                List.of(
                    code(row.get(0)),
                    code(row.get(1)),
                    names(row.get(2)),
                    verdict(row.get(3), row.get(4))))
        .toList();
  }

  private static String names(String declarations) {
    return declarations
        .replaceAll("(\\S+):(-?[\\d.]+?)\\.\\.(-?[\\d.]+)", "$1 in [$2, $3]")
        .replaceAll("(\\S+):(\\w+)", "$1 $2")
        .replaceAll("(?<=\\S) (?=\\w+( |$))(?!in |positive|integer)", ", ");
  }

  private static void relations(PublishedPage page) {
    GoldenTable.sections("relations.tsv", 6)
        .forEach(
            (about, rows) ->
                page.table(
                    about,
                    List.of("answer", "asked for", "names", "asked", "verdict, why"),
                    rows.stream()
                        .map(
                            row ->
                                List.of(
                                    code(row.get(1)),
                                    code(row.get(2)),
                                    names(row.get(3)),
                                    relation(row.get(0)),
                                    verdict(row.get(4), row.get(5))))
                        .toList()));
  }

  private static void forms(PublishedPage page) {
    GoldenTable.sections("forms.tsv", 4)
        .forEach(
            (about, rows) ->
                page.table(
                    about,
                    List.of("answer", "asked for", "verdict, the part to rewrite"),
                    rows.stream()
                        .map(
                            row ->
                                List.of(
                                    code(row.get(1)),
                                    code(row.get(2)),
                                    row.get(3).isEmpty()
                                        ? "correct"
                                        : "right value, wrong form: " + code(row.get(3))))
                        .toList()));
  }

  private static String verdict(String outcome, String why) {
    return switch (outcome) {
      case "correct" -> "correct, *" + why + "*";
      case "incorrect" -> "incorrect: " + evidence(why);
      default -> outcome + ": `" + why + "`";
    };
  }

  private static String relation(String written) {
    return written
        .replace("constant", "up to a constant in")
        .replaceFirst("^order (\\w+) (\\d)", "up to O($1^$2)")
        .replaceFirst(" of (.*)", ", expanding `$1`");
  }

  /** Of each part that is wrong, when there are several. */
  private static String evidence(String whys) {
    return Arrays.stream(whys.split("; "))
        .map(
            why -> {
              String[] part = why.split("(?<=^part \\d): ", 2);
              return part.length == 1 ? one(why) : part[0] + ": " + one(part[1]);
            })
        .collect(Collectors.joining("; "));
  }

  private static String one(String why) {
    Matcher parts = VALUES.matcher(why);
    if (!parts.matches()) {
      throw new IllegalArgumentException(why);
    }
    String point = parts.group("at");
    String at = point == null ? "" : " at " + point.replace(" ", ", ").replace("=", " = ");
    String[] values = parts.group("values").split(", ");
    if (values[0].equals("undefined")) {
      return "no value" + at + ", where " + values[1] + " is right (`NARROWER_DOMAIN`)";
    }
    return what(parts.group("what"))
        + values[0]
        + at
        + (values[0].equals(values[1]) ? ", but the later digits differ" : ", not " + values[1]);
  }

  private static String what(String word) {
    if (word == null) {
      return "";
    }
    if (word.startsWith("rounded")) {
      return "rounded (`ROUNDED`): ";
    }
    return word.startsWith("slope") ? word + "is " : "the coefficient of " + word + "is ";
  }
}
