package nabla.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nabla.math.Domain;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Scope;
import nabla.math.Span;
import nabla.parse.AnswerParser;
import nabla.web.shared.Messages;
import org.junit.jupiter.api.Test;

class PlaceTest {
  private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
  private static final Scope X = Scope.of(Map.of("x", Domain.REAL));

  @Test
  void marksExactlyWhatTheProblemIsAbout() {
    Place place = only("x + \u00a7 + 2");

    assertThat(place.code()).isEqualTo("UNKNOWN_CHARACTER");
    assertThat(place.before()).isEqualTo("x + ");
    assertThat(place.marked()).isEqualTo("\u00a7");
    assertThat(place.after()).isEqualTo(" + 2");
  }

  @Test
  void aLongTextIsShownAroundThePlaceOnly() {
    Place place = only("x+".repeat(100) + "\u00a7" + "+x".repeat(100));

    assertThat(place.before()).startsWith("\u2026").hasSizeLessThan(50);
    assertThat(place.after()).endsWith("\u2026").hasSizeLessThan(50);
  }

  @Test
  void charactersOfTwoHalvesStayWhole() {
    String dice = "\ud83c\udfb2";
    for (int before = 30; before < 50; before++) {
      String text = dice.repeat(30) + " ".repeat(before) + "\u00a7" + dice.repeat(30);
      Problem problem =
          Problem.at(new Span(60 + before, 61 + before), ProblemCode.UNKNOWN_CHARACTER);
      Place place = Place.in(text, List.of(problem), ENGLISH).get(0);

      assertThat(isWhole(place.before())).isTrue();
      assertThat(isWhole(place.after())).isTrue();
    }
  }

  @Test
  void whatIsWrongInTheSameWayIsSaidOnce() {
    List<Problem> problems = AnswerParser.parse("y + y + z + y", X).problems();

    assertThat(Place.in("y + y + z + y", problems, ENGLISH))
        .extracting(Place::before)
        .containsExactly("", "y + y + ");
  }

  @Test
  void aPlacePastTheEndOfTheTextIsItsEnd() {
    Problem problem = Problem.at(new Span(5, 9), ProblemCode.TOO_LONG);

    assertThat(Place.in("abc", List.of(problem), ENGLISH).get(0).before()).isEqualTo("abc");
  }

  private static Place only(String text) {
    List<Place> places = Place.in(text, AnswerParser.parse(text, X).problems(), ENGLISH);
    assertThat(places).hasSize(1);
    return places.get(0);
  }

  private static boolean isWhole(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }
}
