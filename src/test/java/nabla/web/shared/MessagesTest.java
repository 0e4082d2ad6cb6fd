package nabla.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nabla.account.AccountProblem;
import nabla.account.Role;
import nabla.account.SecurityEvent;
import nabla.attempt.Progress;
import nabla.decide.FormRule;
import nabla.decide.Verdict;
import nabla.diagnose.Misconception;
import nabla.differentiate.Lesson;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Property;
import nabla.math.Span;
import nabla.parse.Note;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
  private static final Span HERE = new Span(0, 1);

  /** Every detail that a code may carry. */
  private static final Map<String, String> DETAILS =
      Map.ofEntries(
          Map.entry("bracket", "("),
          Map.entry("expected", "2"),
          Map.entry("character", "§"),
          Map.entry("letter", "S"),
          Map.entry("command", "\\foo"),
          Map.entry("sign", "="),
          Map.entry("name", "sni"),
          Map.entry("written", "A*B"),
          Map.entry("writtenShape", "n x m"),
          Map.entry("known", "x, y"),
          Map.entry("limit", "100"),
          Map.entry("left", "A"),
          Map.entry("leftShape", "n x 1"),
          Map.entry("right", "B"),
          Map.entry("rightShape", "1 x n"),
          Map.entry("outer", "A*B'"),
          Map.entry("given", "3"),
          Map.entry("range", "n"));

  @ParameterizedTest
  @EnumSource(ProblemCode.class)
  void everyProblemHasASentenceInEveryLanguage(ProblemCode code) {
    for (Messages messages : all()) {
      Map<String, String> suggested = new HashMap<>(DETAILS);
      suggested.put("suggestion", "sin");

      assertSentence(messages.problem(new Problem(code, HERE, suggested)));
      if (code != ProblemCode.WRONG_CASE) {
        assertSentence(messages.problem(new Problem(code, HERE, DETAILS)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Note.Code.class)
  void everyNoteHasASentenceInEveryLanguage(Note.Code code) {
    all().forEach(messages -> assertSentence(messages.note(new Note(code, HERE))));
  }

  @Test
  void everyOtherCodeHasItsWord() {
    for (Messages messages : all()) {
      for (Progress progress : Progress.values()) {
        assertThat(messages.text("progress_" + progress)).isNotBlank();
      }
      for (AccountProblem problem : AccountProblem.values()) {
        assertSentence(messages.text("account_problem_" + problem));
      }
      for (SecurityEvent.Kind kind : SecurityEvent.Kind.values()) {
        assertThat(messages.text("event_" + kind)).isNotBlank();
      }
      for (Role role : Role.values()) {
        assertThat(messages.text("role_" + role)).isNotBlank();
      }
      for (Verdict.Reason reason : Verdict.Reason.values()) {
        assertSentence(messages.text("undecided_" + reason));
      }
      for (Misconception misconception : Misconception.values()) {
        assertThat(messages.text("mistake_" + misconception)).isNotBlank().doesNotEndWith(".");
      }
      for (Lesson lesson : Lesson.values()) {
        assertThat(messages.text("lesson_" + lesson)).isNotBlank();
      }
      for (FormRule rule : FormRule.values()) {
        assertSentence(messages.filled("form_" + rule, Map.of("part", "x")));
      }
      for (Property property : Property.values()) {
        assertThat(messages.text("property_" + property)).isNotBlank();
      }
      for (Verdict.Method method : Verdict.Method.values()) {
        assertSentence(messages.text("correct_" + method));
        assertSentence(messages.text("correct_" + method + "_derivative"));
      }
    }
  }

  @Test
  void everyMistakeThatIsWordedIsOne() {
    assertThat(bundle(Locale.ENGLISH).keySet().stream().filter(key -> key.startsWith("mistake_")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Misconception.values()).map(code -> "mistake_" + code).toList());
  }

  @Test
  void everyLanguageSaysTheSameThingsWithTheSameGaps() {
    ResourceBundle english = bundle(Locale.ENGLISH);
    for (Locale language : Messages.LANGUAGES) {
      ResourceBundle other = bundle(language);
      assertThat(new TreeSet<>(other.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
      for (String key : english.keySet()) {
        assertThat(placeholders(other.getString(key)))
            .as(key)
            .isEqualTo(placeholders(english.getString(key)));
      }
    }
  }

  @Test
  void germanIsReallyGerman() {
    assertThat(Messages.of(Locale.GERMANY).text("state_ok")).isEqualTo("Richtig");
  }

  @Test
  void anUnknownLanguageReadsEnglish() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Messages.of(Locale.JAPANESE).text("state_ok")).isEqualTo("Correct");
      assertThat(Messages.of(Locale.ENGLISH).text("state_ok")).isEqualTo("Correct");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatWasTypedIsNotTakenForAGap() {
    Problem problem =
        new Problem(
            ProblemCode.MISMATCHED_BRACKET,
            HERE,
            Map.of("bracket", "{expected}", "expected", "$1"));

    assertThat(Messages.of(Locale.ENGLISH).problem(problem)).contains("{expected}").contains("$1");
  }

  @Test
  void oneIsNotMany() {
    Messages english = Messages.of(Locale.ENGLISH);

    assertThat(english.counted("dashboard_cell_attempts", 1)).isEqualTo("1 attempt");
    assertThat(english.counted("dashboard_cell_attempts", 2)).isEqualTo("2 attempts");
  }

  @Test
  void anUnknownKeyIsAMistakeOfOurs() {
    Assertions.assertThatExceptionOfType(MissingResourceException.class)
        .isThrownBy(() -> Messages.of(Locale.ENGLISH).text("no_such_key"));
  }

  private static List<Messages> all() {
    return Messages.LANGUAGES.stream().map(Messages::of).toList();
  }

  private static void assertSentence(String sentence) {
    assertThat(sentence).matches("\\p{Lu}.*[.?]").doesNotContain("{", "}");
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        "nabla.web.shared.messages",
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static List<String> placeholders(String message) {
    List<String> found =
        new java.util.ArrayList<>(
            Pattern.compile("\\{\\w+}").matcher(message).results().map(r -> r.group()).toList());
    Collections.sort(found);
    return found;
  }
}
