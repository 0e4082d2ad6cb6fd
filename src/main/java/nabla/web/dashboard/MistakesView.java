package nabla.web.dashboard;

import io.quarkus.qute.RawString;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nabla.diagnose.Misconception;
import nabla.insight.ClassMistakes;
import nabla.insight.ClassMistakes.Made;
import nabla.web.shared.Diagnoses;
import nabla.web.shared.Messages;
import nabla.web.shared.Prose;

/**
 * The mistakes of a class.
 *
 * @param weeks each by its Monday
 * @param lines the most frequent mistakes over the weeks
 * @param sections those in which there are any
 * @param open what is open for most students, wherever it is
 */
public record MistakesView(
    List<String> weeks, List<Line> lines, List<Section> sections, List<Rule> open) {
  private static final int LINES = 5;
  private static final int IN_A_SECTION = 5;
  private static final int OPEN = 6;
  private static final int MOST_WEEKS = 16;

  /**
   * A mistake over the weeks.
   *
   * @param letter what it goes by in the chart
   */
  public record Line(String letter, RawString mistake, List<Integer> answers) {}

  /** A section and its mistakes. */
  public record Section(int number, RawString title, List<Rule> rules) {}

  /**
   * A mistake in a section.
   *
   * @param open students who made it and have not solved such an exercise since
   */
  public record Rule(int section, RawString mistake, int open, int students, int answers) {}

  static MistakesView of(List<ClassMistakes.OfSection> made, Messages messages) {
    SortedMap<LocalDate, Integer> weeks = new TreeMap<>();
    Map<Misconception, SortedMap<LocalDate, Integer>> all = new EnumMap<>(Misconception.class);
    for (Made one : made.stream().flatMap(section -> section.mistakes().stream()).toList()) {
      SortedMap<LocalDate, Integer> own =
          all.computeIfAbsent(one.mistake(), mistake -> new TreeMap<>());
      one.weeks()
          .forEach(
              (week, answers) -> {
                own.merge(week, answers, Integer::sum);
                weeks.merge(week, answers, Integer::sum);
              });
    }
    List<LocalDate> shown = shown(weeks);
    DateTimeFormatter day =
        DateTimeFormatter.ofPattern(
            messages.locale().getLanguage().equals("de") ? "d. MMM" : "d MMM", messages.locale());
    List<Section> sections = made.stream().map(section -> section(section, messages)).toList();
    return new MistakesView(
        shown.stream().map(day::format).toList(),
        lines(all, shown, messages),
        sections,
        sections.stream()
            .flatMap(section -> section.rules().stream())
            .filter(rule -> rule.open() > 0)
            .sorted(Comparator.comparingInt(Rule::open).reversed())
            .limit(OPEN)
            .toList());
  }

  /** Every week from the first to the last, those without mistakes too, but not too many. */
  private static List<LocalDate> shown(SortedMap<LocalDate, Integer> weeks) {
    if (weeks.isEmpty()) {
      return List.of();
    }
    List<LocalDate> all =
        Stream.iterate(
                weeks.firstKey(), week -> !week.isAfter(weeks.lastKey()), week -> week.plusWeeks(1))
            .toList();
    return all.subList(Math.max(0, all.size() - MOST_WEEKS), all.size());
  }

  private static List<Line> lines(
      Map<Misconception, SortedMap<LocalDate, Integer>> all,
      List<LocalDate> weeks,
      Messages messages) {
    List<Misconception> frequent = new ArrayList<>(all.keySet());
    frequent.sort(
        Comparator.comparing(
                (Misconception mistake) ->
                    all.getOrDefault(mistake, new TreeMap<>()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
            .reversed());
    List<Line> lines = new ArrayList<>();
    for (Misconception mistake : frequent.subList(0, Math.min(LINES, frequent.size()))) {
      SortedMap<LocalDate, Integer> own = all.getOrDefault(mistake, new TreeMap<>());
      lines.add(
          new Line(
              String.valueOf((char) ('A' + lines.size())),
              words(mistake, messages),
              weeks.stream().map(week -> own.getOrDefault(week, 0)).toList()));
    }
    return lines;
  }

  private static Section section(ClassMistakes.OfSection made, Messages messages) {
    int number = made.section().number();
    return new Section(
        number,
        Prose.line(made.section().title()),
        made.mistakes().stream()
            .limit(IN_A_SECTION)
            .map(
                one ->
                    new Rule(
                        number,
                        words(one.mistake(), messages),
                        one.open(),
                        one.students(),
                        one.answers()))
            .toList());
  }

  private static RawString words(Misconception mistake, Messages messages) {
    return Prose.line(Diagnoses.anywhere(messages, mistake));
  }
}
