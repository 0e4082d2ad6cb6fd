package nabla.web.practice;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.exercise.Variant;
import nabla.grade.Picks;
import nabla.grade.Sorting;
import nabla.grade.Spotting;
import nabla.grade.Steps;

/** What was typed and picked. */
public class AnswerForm {
  @FormParam("answer")
  @DefaultValue("")
  String typed = "";

  /** What stood in the field when the page was shown. */
  @FormParam("shown")
  @DefaultValue("")
  String shown = "";

  /** Whose page it was, as {@link nabla.web.shared.Page#whose} had it. */
  @FormParam("whose")
  @DefaultValue("")
  String whose = "";

  @FormParam("entry")
  List<String> entries = List.of();

  @FormParam("pick")
  List<String> picks = List.of();

  @FormParam("line")
  List<String> lines = List.of();

  /** The answer to {@code variant} as one text. */
  String answer(Variant variant) {
    if (variant.demand() instanceof Steps) {
      return lines.stream().flatMap(AnswerForm::split).collect(Collectors.joining("\n"));
    }
    return variant.shown().items().isEmpty() ? expression(variant) : picked(variant);
  }

  /** A line with equals signs in it is a chain of lines; an empty one stays one. */
  private static Stream<String> split(String line) {
    List<String> parts =
        Arrays.stream(line.split("[=\\n\\r]"))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    return parts.isEmpty() ? Stream.of("") : parts.stream();
  }

  private String picked(Variant variant) {
    Picks read = Picks.read(String.join(",", picks));
    String text =
        variant.demand() instanceof Sorting
            ? Picks.sorted(read.classes())
            : read.classes().keySet().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    boolean corrected =
        variant.demand() instanceof Spotting spotting && spotting.correction().isPresent();
    return corrected ? text + "\n" + typed : text;
  }

  /** Whoever changed the text means the text; else what stands in the fields of the entries. */
  private String expression(Variant variant) {
    return typed.equals(shown) ? EntryGrid.text(entries, variant.spec()).orElse(typed) : typed;
  }
}
