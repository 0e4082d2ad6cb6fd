package nabla.parse;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nabla.math.Problem;
import nabla.math.ProblemCode;

/**
 * Finds what may be meant by a text that cannot be read. It changes the text only where a problem
 * is, and offers only what reads without any problem, so that an offer can be taken as it stands.
 */
public final class Corrector {
  /** A student who made more mistakes than this is better served by the problems themselves. */
  private static final int MAX_CHANGES = 4;

  /** More than answers have; a longer text would take too long to try out. */
  private static final int MAX_LENGTH = 400;

  private final Function<String, Parsed> reader;

  /** A corrector of texts that are read by {@code reader}. */
  public Corrector(Function<String, Parsed> reader) {
    this.reader = reader;
  }

  /** A text near {@code text} that can be read; empty when there is none, or no need of one. */
  public Optional<String> correct(String text) {
    return text.length() > MAX_LENGTH || reader.apply(text).isReadable()
        ? Optional.empty()
        : search(text, MAX_CHANGES);
  }

  private Optional<String> search(String text, int changes) {
    Parsed parsed = reader.apply(text);
    if (parsed.isReadable()) {
      return Optional.of(text.strip());
    }
    if (changes == 0 || text.isBlank()) {
      return Optional.empty();
    }
    Problem first = mostTelling(parsed.problems());
    for (String repair : Repairs.of(text, first)) {
      Optional<String> readable = search(repair, changes - 1);
      if (readable.isPresent()) {
        return readable;
      }
    }
    return Optional.empty();
  }

  /** An equation explains whatever else is wrong with one of its sides. */
  private static Problem mostTelling(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.code() == ProblemCode.RELATION_NOT_EXPRESSION)
        .findFirst()
        .orElse(problems.get(0));
  }
}
