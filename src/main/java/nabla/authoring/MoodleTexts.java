package nabla.authoring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nabla.authoring.LeftOut.Kind;
import nabla.exercise.DraftReading;
import nabla.exercise.DraftReading.Draft;
import nabla.exercise.NewExercise;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads questions of type STACK from Moodle's XML that ask for the derivative of a function: the
 * teacher's answer is {@code diff(f, x)}, as it stands or by way of variables. The function, the
 * random numbers in it and the title are taken over, and nothing else.
 */
final class MoodleTexts {
  private static final int MOST_QUESTIONS = 1_000;
  private static final Pattern ASSIGNMENT = Pattern.compile("\\s*([A-Za-z]\\w*)\\s*:(?!=)\\s*(.+)");
  private static final Pattern DIFF =
      Pattern.compile("diff\\((.+),\\s*([A-Za-z]\\w*)\\s*(?:,\\s*1\\s*)?\\)", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");

  private final String section;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  private MoodleTexts(String section) {
    this.section = section;
  }

  /** The questions of {@code content}, to go into {@code section}. */
  static FoundTexts read(byte[] content, String section) {
    MoodleTexts texts = new MoodleTexts(section);
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      NodeList questions =
          builder.parse(new ByteArrayInputStream(content)).getElementsByTagName("question");
      for (int i = 0; i < Math.min(MOST_QUESTIONS, questions.getLength()); i++) {
        texts.take((Element) questions.item(i));
      }
      if (questions.getLength() > MOST_QUESTIONS) {
        texts.leftOut.add(new LeftOut(Kind.TOO_MUCH, Integer.toString(MOST_QUESTIONS), ""));
      }
    } catch (ParserConfigurationException | SAXException | IOException broken) {
      texts.leftOut.add(new LeftOut(Kind.BROKEN, "", ""));
    }
    return new FoundTexts(texts.drafts, texts.leftOut);
  }

  /** What a question's variables come to. */
  private record Variables(Map<String, String> plain, Map<String, Drawn> drawn) {}

  /** Values of which each student gets one, and a condition on them; may be empty. */
  private record Drawn(String values, String condition) {}

  private void take(Element question) {
    String type = question.getAttribute("type");
    if (type.equals("category")) {
      return;
    }
    String title = text(question, "name").replaceAll("<[^>]*>", "").strip();
    Variables variables = variables(text(question, "questionvariables"), title);
    Optional<Matcher> asked =
        Optional.of(resolved(first(question, "tans"), variables.plain()))
            .filter(answer -> type.equals("stack") && !answer.isEmpty())
            .map(DIFF::matcher)
            .filter(Matcher::matches);
    if (asked.isEmpty()) {
      leftOut.add(new LeftOut(Kind.NOT_A_DERIVATIVE, title, type));
      return;
    }
    String id = NewExercise.id(title);
    if (!DraftReading.isId(id)) {
      leftOut.add(new LeftOut(Kind.NAME, title, ""));
      return;
    }
    String variable = asked.get().group(2);
    String function = notation(asked.get().group(1));
    Map<String, Drawn> used = new LinkedHashMap<>(variables.drawn());
    Set<String> names = names(function);
    used.keySet().retainAll(names);
    NewExercise plain =
        new NewExercise(
            title,
            "differentiate",
            function,
            symbols(names, used.keySet(), variable),
            used.entrySet().stream()
                .map(drawn -> drawn.getKey() + ": " + drawn.getValue().values())
                .toList(),
            variable);
    drafts.add(Draft.of(id, section, withConditions(plain.text(), used.values())));
    note(question, title);
  }

  /** The variable first; whatever else is no parameter has to be a number, too. */
  private static List<String> symbols(Set<String> names, Set<String> drawn, String variable) {
    Set<String> symbols = new LinkedHashSet<>();
    symbols.add(variable);
    names.stream().filter(name -> name.length() == 1).forEach(symbols::add);
    symbols.removeAll(drawn);
    symbols.removeAll(Set.of("e"));
    return symbols.stream().map(name -> name + ": real").toList();
  }

  private void note(Element question, String title) {
    leftOut.add(new LeftOut(Kind.QUESTION_TEXT, title, ""));
    if (question.getElementsByTagName("prt").getLength() > 0) {
      leftOut.add(new LeftOut(Kind.RESPONSE_TREE, title, ""));
    }
    boolean feedback =
        IntStream.of(
                    text(question, "generalfeedback").length(),
                    text(question, "specificfeedback").length(),
                    question.getElementsByTagName("hint").getLength())
                .sum()
            > 0;
    if (feedback) {
      leftOut.add(new LeftOut(Kind.FEEDBACK, title, ""));
    }
  }

  private static String withConditions(String text, Collection<Drawn> drawn) {
    List<String> conditions =
        drawn.stream().map(Drawn::condition).filter(c -> !c.isEmpty()).toList();
    String where = conditions.isEmpty() ? "" : "where: [" + String.join(", ", conditions) + "]\n";
    return text.replaceFirst(
        "(?m)^differentiate:", Matcher.quoteReplacement(where + "differentiate:"));
  }

  private Variables variables(String written, String title) {
    Map<String, String> plain = new LinkedHashMap<>();
    Map<String, Drawn> drawn = new LinkedHashMap<>();
    for (String statement : written.replaceAll("(?s)/\\*.*?\\*/", "").split("[;$\\n]")) {
      if (statement.isBlank()) {
        continue;
      }
      Matcher assignment = ASSIGNMENT.matcher(statement);
      if (!assignment.matches()) {
        leftOut.add(new LeftOut(Kind.VARIABLE, title, statement.strip()));
        continue;
      }
      String name = assignment.group(1);
      String value = assignment.group(2).strip();
      Optional<Drawn> random =
          RandomNumbers.read(name, value).map(r -> new Drawn(r.values(), r.condition()));
      if (random.isPresent()) {
        drawn.put(name, random.get());
      } else if (value.contains("rand")) {
        leftOut.add(new LeftOut(Kind.VARIABLE, title, statement.strip()));
      } else {
        plain.put(name, resolved(value, plain));
      }
    }
    return new Variables(plain, drawn);
  }

  /** {@code value} with what variables stand for in their places. */
  private static String resolved(String value, Map<String, String> variables) {
    String whole = value.strip();
    if (variables.containsKey(whole)) {
      return variables.getOrDefault(whole, whole);
    }
    return WORD.matcher(whole)
        .replaceAll(
            word ->
                Matcher.quoteReplacement(
                    variables.containsKey(word.group())
                        ? "(" + variables.get(word.group()) + ")"
                        : word.group()));
  }

  /** Maxima's notation in ours. */
  private static String notation(String expression) {
    return expression
        .replaceAll("%e\\b", "e")
        .replaceAll("%pi\\b", "pi")
        .replaceAll("\\blog\\(", "ln(")
        .replace("**", "^")
        .strip();
  }

  private static Set<String> names(String expression) {
    Set<String> names = new LinkedHashSet<>();
    WORD.matcher(expression).results().forEach(word -> names.add(word.group()));
    return names;
  }

  /** The text within the child {@code name}; empty when there is none. */
  private static String text(Element question, String name) {
    NodeList children = question.getElementsByTagName(name);
    if (children.getLength() == 0) {
      return "";
    }
    NodeList texts = ((Element) children.item(0)).getElementsByTagName("text");
    return texts.getLength() == 0 ? "" : texts.item(0).getTextContent().strip();
  }

  private static String first(Element question, String name) {
    NodeList found = question.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }
}
