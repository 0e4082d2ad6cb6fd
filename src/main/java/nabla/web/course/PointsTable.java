package nabla.web.course;

import java.util.List;
import java.util.UUID;

/**
 * Points of a class: a row for each student.
 *
 * @param columns what the points are for
 */
public record PointsTable(List<Column> columns, List<Row> rows) {

  /**
   * What points are for.
   *
   * @param most points that can be had
   */
  public record Column(String label, String title, String href, int most) {}

  /**
   * A student.
   *
   * @param cells points by column, as text; a dash where nothing was sent
   * @param extension what the student has beyond the others, in words; empty for nothing
   */
  public record Row(
      UUID id,
      String name,
      String email,
      String group,
      List<String> cells,
      String total,
      String extension) {}
}
