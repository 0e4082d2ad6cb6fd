package nabla.web.authoring;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.function.Predicate;
import nabla.exercise.DraftReading;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.NewExercise;
import nabla.web.shared.Messages;

/** A new exercise about one function, as it was typed. */
public class NewForm {
  private static final int LONGEST_TITLE = 120;

  @FormParam("title")
  @DefaultValue("")
  String title = "";

  @FormParam("section")
  @DefaultValue("")
  String section = "";

  @FormParam("asked")
  @DefaultValue("differentiate")
  String asked = "differentiate";

  @FormParam("function")
  @DefaultValue("")
  String function = "";

  @FormParam("symbols")
  @DefaultValue("x: real")
  String symbols = "x: real";

  @FormParam("numbers")
  @DefaultValue("")
  String numbers = "";

  private String titleProblem = "";
  private String sectionProblem = "";
  private List<TextProblem> problems = List.of();

  /** For a copy of an exercise. */
  static NewForm copyOf(String title, String section) {
    NewForm form = new NewForm();
    form.title = title;
    form.section = section;
    return form;
  }

  public String title() {
    return title;
  }

  public String section() {
    return section;
  }

  public String function() {
    return function;
  }

  public String symbols() {
    return symbols;
  }

  public String numbers() {
    return numbers;
  }

  public boolean isGradient() {
    return asked.equals("gradient of");
  }

  /** Why the title is not taken; empty when it is. */
  public String titleProblem() {
    return titleProblem;
  }

  /** Why the section is not taken; empty when it is. */
  public String sectionProblem() {
    return sectionProblem;
  }

  /** What is wrong with the function and its names. */
  public List<TextProblem> problems() {
    return problems;
  }

  /** The name of its file, made from its title. */
  String id() {
    return NewExercise.id(title);
  }

  NewExercise exercise() {
    List<String> lines = lines(symbols);
    String first = lines.isEmpty() ? "" : lines.get(0);
    String variable = first.contains(":") ? first.substring(0, first.indexOf(':')).strip() : first;
    String kind = isGradient() ? "gradient of" : "differentiate";
    return new NewExercise(title, kind, function, lines, lines(numbers), variable);
  }

  private static List<String> lines(String typed) {
    return typed.lines().filter(line -> !line.isBlank()).toList();
  }

  void check(Messages messages, ExerciseLibrary library, Predicate<String> exists) {
    if (title.isBlank() || title.strip().length() > LONGEST_TITLE || !DraftReading.isId(id())) {
      titleProblem = messages.text("authoring_problem_title", LONGEST_TITLE);
    } else if (exists.test(id()) || library.find(id()).isPresent()) {
      refuseId(messages);
    }
    if (library.section(section).isEmpty()) {
      sectionProblem = messages.text("authoring_problem_section");
    }
  }

  void refuseId(Messages messages) {
    titleProblem = messages.text("authoring_problem_exists", id());
  }

  void note(List<TextProblem> found) {
    problems = found;
  }

  boolean isGood() {
    return titleProblem.isEmpty() && sectionProblem.isEmpty() && problems.isEmpty();
  }
}
