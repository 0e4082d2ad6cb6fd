package nabla.course;

/** Who is asked which variant. Stored: never renamed. */
public enum VariantPolicy {
  /** Each student one drawn for that student. */
  OWN,
  /** All the same. */
  SAME
}
