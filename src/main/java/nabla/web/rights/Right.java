package nabla.web.rights;

/**
 * The table of rights: what can be done to what, and by whom. {@code src/docs/rights.md} shows it
 * with the endpoints of each line.
 *
 * <p>For a new endpoint, take the line that fits or add one, and name it at the endpoint with
 * {@link Needs}. Whose a thing is, no line can say: where the audience's extent is not everything,
 * the endpoint answers "not found" for what belongs to somebody else.
 */
public enum Right {
  SEE_COURSE("course", "see", Audience.ANYBODY),
  SEE_INPUT_GUIDE("what one can type", "see", Audience.ANYBODY),
  SEE_EXERCISE("exercise", "see, have an answer read while typing", Audience.ANYBODY),
  PRACTISE(
      "exercise", "answer, open hints and the solution, take another variant", Audience.ANYBODY),
  REPORT_PROBLEM("exercise", "say what is wrong with it", Audience.ANYBODY),
  SEE_ATTEMPT("answer given", "see", Audience.OWNERS),
  SEE_PROGRESS("own progress and answers", "see, search", Audience.ANYBODY),
  SET_PREFERENCES("language and colours", "choose", Audience.ANYBODY),
  SIGN_IN("session", "sign in and out", Audience.ANYBODY),
  SIGN_UP("account", "sign up, set a forgotten password, with what lets one in", Audience.ANYBODY),
  KEEP_ACCOUNT("account", "see, change, take along, delete", Audience.MEMBERS),
  SEE_OVERVIEW(
      "classes one teaches, exercise files with problems, problems reported by people in no class",
      "see",
      Audience.INSTRUCTORS),
  SETTLE_REPORT("problem reported by somebody in no class", "settle", Audience.INSTRUCTORS),
  SEE_WORK("answers in a class one teaches or assists", "see", Audience.MEMBERS),
  ACT_ON_WORK(
      "answers in a class one teaches", "give credit, undo that", Audience.INSTRUCTING_OWNERS),
  KEEP_SET("question set of one's own", "change, delete", Audience.INSTRUCTING_OWNERS),
  AUTHOR(
      "text of an exercise, question set",
      "see, write, test, publish, copy, take along, bring in",
      Audience.INSTRUCTORS),
  NOTE_STUDENT(
      "student of a class one teaches or assists", "write down, for the staff", Audience.MEMBERS),
  SEE_CLASS("class one is in", "see, leave", Audience.MEMBERS),
  JOIN_CLASS("class whose code one has", "join", Audience.ANYBODY),
  TEACH(
      "class one teaches",
      "make, rename, archive, let people in, make them assistants, take them out",
      Audience.INSTRUCTING_OWNERS),
  SEE_ASSIGNMENT("assignment of a class", "see", Audience.MEMBERS),
  SET_ASSIGNMENT(
      "assignment of a class one teaches",
      "make, change, delete, extend for a student",
      Audience.INSTRUCTING_OWNERS),
  SEE_POINTS("points of a class one teaches or assists", "see, take along", Audience.MEMBERS),
  INVITE("invitation", "make, see, withdraw", Audience.INSTRUCTING_OWNERS),
  RECOVER_STUDENT("password link of a student one teaches", "make", Audience.INSTRUCTING_OWNERS),
  MANAGE_PEOPLE(
      "everybody's account",
      "search, see, change the role, make a password link, read the audit",
      Audience.ADMINISTRATORS),
  GRADE_BATCH("questions of other programs", "grade", Audience.PROGRAMS),
  SEE_NOTHING("any other address", "be told that nothing is there", Audience.ANYBODY);

  private final String resource;
  private final String action;
  private final Audience audience;

  Right(String resource, String action, Audience audience) {
    this.resource = resource;
    this.action = action;
    this.audience = audience;
  }

  public String resource() {
    return resource;
  }

  public String action() {
    return action;
  }

  public Audience audience() {
    return audience;
  }
}
