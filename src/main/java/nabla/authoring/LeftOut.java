package nabla.authoring;

/**
 * Something in a file that does not become part of an exercise.
 *
 * @param place where it stands: the name of a file, a question or a line
 * @param detail what it is; may be empty
 */
public record LeftOut(Kind kind, String place, String detail) {
  /** Why. Each has a sentence for people. */
  public enum Kind {
    /** No exercise, but another file of a course. */
    OTHER_FILE,
    /** In a folder that is no section of this course. */
    NO_SECTION,
    /** It names none, and none was chosen. */
    WITHOUT_SECTION,
    /** A name that no exercise can have. */
    NAME,
    /** There is an exercise of this name already. */
    EXISTS,
    /** The archive cannot be read, or not from here on. */
    BROKEN,
    /** More than one can take over at once. */
    TOO_MUCH,
    /** A question that does not ask for the derivative of a function. */
    NOT_A_DERIVATIVE,
    /** The words of a question, in place of which stands a sentence of ours. */
    QUESTION_TEXT,
    /** What decides about right and wrong: here the function does. */
    RESPONSE_TREE,
    /** Hints and feedback. */
    FEEDBACK,
    /** A variable that cannot be read. */
    VARIABLE,
    /** A line without a title or a function. */
    INCOMPLETE_LINE,
    /** A column that means nothing here. */
    COLUMN
  }
}
