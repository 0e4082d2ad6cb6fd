package nabla.math;

/**
 * The functions an answer may use. Those of scalars are real-valued; where its value is not a real
 * number one is undefined (so {@code sqrt(-1)} is undefined, {@code cbrt(-8)} is -2). Those of
 * vectors and matrices occur only where such are declared.
 */
public enum Function {
  SIN("sin", 1),
  COS("cos", 1),
  TAN("tan", 1),
  COT("cot", 1),
  SEC("sec", 1),
  CSC("csc", 1),
  ARCSIN("arcsin", 1),
  ARCCOS("arccos", 1),
  ARCTAN("arctan", 1),
  /** arccot(x) = pi/2 - arctan(x), continuous with values in (0, pi). */
  ARCCOT("arccot", 1),
  /** arcsec(x) = arccos(1/x). */
  ARCSEC("arcsec", 1),
  /** arccsc(x) = arcsin(1/x). */
  ARCCSC("arccsc", 1),
  SINH("sinh", 1),
  COSH("cosh", 1),
  TANH("tanh", 1),
  COTH("coth", 1),
  SECH("sech", 1),
  CSCH("csch", 1),
  ARSINH("arsinh", 1),
  ARCOSH("arcosh", 1),
  ARTANH("artanh", 1),
  ARCOTH("arcoth", 1),
  ARSECH("arsech", 1),
  ARCSCH("arcsch", 1),
  EXP("exp", 1),
  /** The natural logarithm; {@code log} is read as this. */
  LN("ln", 1),
  /** The logarithm of the second argument to the base given by the first. */
  LOG("log", 2),
  SQRT("sqrt", 1),
  CBRT("cbrt", 1),
  /** The root of the second argument whose order is the first: root(3, x) is the cube root. */
  ROOT("root", 2),
  ABS("abs", 1),
  /** -1, 0 or 1. */
  SIGN("sign", 1),
  /** n! for whole n >= 0, undefined elsewhere. */
  FACTORIAL("factorial", 1),
  /** Written with a prime: {@code x'}. */
  TRANSPOSE("transpose", 1),
  INVERSE("inv", 1),
  TRACE("tr", 1),
  DETERMINANT("det", 1),
  /** Euclidean of a vector, Frobenius of a matrix. */
  NORM("norm", 1),
  /** {@code dot(x, y)} is {@code x'y}. */
  DOT("dot", 2),
  /** Entry by entry, written {@code A .* B}. */
  HADAMARD("hadamard", 2),
  /** Of a vector, the matrix with it on the diagonal; of a square matrix, its diagonal. */
  DIAG("diag", 1);

  private final String text;
  private final int arity;

  Function(String text, int arity) {
    this.text = text;
    this.arity = arity;
  }

  /** The name the printer writes and the parser reads. */
  public String text() {
    return text;
  }

  /** Whether it is about vectors and matrices. */
  public boolean isOfMatrices() {
    return compareTo(TRANSPOSE) >= 0;
  }

  /** How many arguments it takes. */
  public int arity() {
    return arity;
  }
}
