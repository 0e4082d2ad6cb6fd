package nabla.web.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nabla.decide.Evidence;
import nabla.math.Dimension;
import nabla.math.Rational;
import nabla.math.RationalMatrix;
import nabla.math.Shape;
import nabla.web.api.BatchVerdict.CoefficientRecord;
import nabla.web.api.BatchVerdict.EvidenceRecord;

/** Evidence about vectors and matrices as other programs read it: numbers, or arrays of rows. */
final class MatrixRecords {
  private MatrixRecords() {}

  static EvidenceRecord of(Evidence.Matrices evidence) {
    SortedMap<String, Object> at = new TreeMap<>();
    evidence.symbols().forEach((name, value) -> at.put(name, value(value)));
    Evidence.Values values = evidence.values();
    return new EvidenceRecord(
        values.answer().isPresent() ? "matrix" : "domain",
        at,
        values.answer().map(MatrixRecords::value).orElse(null),
        value(values.expected()),
        evidence
            .coefficient()
            .map(power -> new CoefficientRecord(power.symbol(), power.order()))
            .orElse(null));
  }

  private static Object value(RationalMatrix matrix) {
    return matrix.isNumber()
        ? number(matrix.rows().get(0).get(0))
        : matrix.rows().stream()
            .map(row -> row.stream().map(MatrixRecords::number).toList())
            .toList();
  }

  /** A fraction to 17 significant digits. */
  private static BigDecimal number(Rational value) {
    BigDecimal numerator = new BigDecimal(value.numerator());
    return value.isInteger()
        ? numerator
        : numerator.divide(new BigDecimal(value.denominator()), Evidence.DIGITS);
  }

  static EvidenceRecord of(Evidence.Shapes evidence) {
    return new EvidenceRecord(
        "shape", new TreeMap<>(), shape(evidence.answer()), shape(evidence.expected()), null);
  }

  /** As shapes are declared: names and whole numbers. */
  private static List<Object> shape(Shape shape) {
    return List.of(dimension(shape.rows()), dimension(shape.columns()));
  }

  private static Object dimension(Dimension dimension) {
    return dimension instanceof Dimension.Whole whole
        ? (Object) whole.value()
        : dimension.toString();
  }
}
