package nabla.course;

/** What somebody is in a class. Stored: never renamed. */
public enum ClassRole {
  STUDENT,
  /** Sees everything of the class, and changes no grades. */
  ASSISTANT,
  INSTRUCTOR;

  /** Whether it sees what the students of the class do. */
  public boolean isStaff() {
    return this != STUDENT;
  }
}
