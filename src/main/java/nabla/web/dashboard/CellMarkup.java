package nabla.web.dashboard;

import io.quarkus.qute.RawString;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The markup of a grid's cells: of the tens of thousands most are alike, so each kind is made from
 * its template once. For one page, on which equal cells are the same.
 */
public final class CellMarkup {
  private final Map<GridView.Cell, String> known = new IdentityHashMap<>();
  private final Function<GridView.Cell, String> template;

  CellMarkup(Function<GridView.Cell, String> template) {
    this.template = template;
  }

  /** The cells of {@code row}, one after the other. */
  public RawString of(GridView.Row row) {
    return new RawString(
        row.cells().stream()
            .map(cell -> known.computeIfAbsent(cell, template))
            .collect(Collectors.joining()));
  }
}
