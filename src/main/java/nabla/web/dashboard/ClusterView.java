package nabla.web.dashboard;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nabla.diagnose.Diagnosis;
import nabla.exercise.Exercise;
import nabla.insight.Act;
import nabla.insight.Acts;
import nabla.insight.AnswerCluster;
import nabla.insight.ClassAnswers;
import nabla.insight.GivenAnswer;
import nabla.math.LatexPrinter;
import nabla.web.course.ClassHead;
import nabla.web.shared.Diagnoses;
import nabla.web.shared.Formula;
import nabla.web.shared.Html;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;
import nabla.web.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * What a class answered to an exercise.
 *
 * @param figures in words
 * @param variants how answers to the variants compare
 * @param part of the wrong answers
 * @param acts what was decided, the latest first
 */
public record ClusterView(
    ClassHead head,
    String exerciseId,
    String number,
    String title,
    List<String> figures,
    List<VariantLine> variants,
    Part part,
    List<Done> acts) {
  private static final int ON_A_PAGE = 10;
  private static final int SHOWN = 25;

  /**
   * Some of the wrong answers.
   *
   * @param clusters those of most students first
   * @param page from 0
   * @param more whether there are others
   * @param waiting how many texts are still to be compared with others
   */
  public record Part(List<Cluster> clusters, int page, boolean more, int waiting) {}

  /** The answers to one variant. */
  public record VariantLine(long number, int answers, int right, boolean unfair) {}

  /**
   * Wrong answers that come to the same.
   *
   * @param example an attempt that is one of them
   * @param what they come to, rendered
   * @param formula whether that is in terms of the parameters
   * @param examples the latest of them
   * @param more how many are not among these
   */
  public record Cluster(
      String key,
      UUID example,
      RawString what,
      boolean formula,
      long students,
      int answers,
      long variants,
      List<Example> examples,
      int more) {}

  /** One of them. */
  public record Example(UUID account, String name, Moment at, long variant, RawString answer) {}

  /**
   * Something that was decided.
   *
   * @param undone that it was taken back, by whom and when; absent where it was not
   */
  public record Done(
      UUID id, RawString text, String by, Moment at, long answers, @Nullable String undone) {}

  /** The {@code asked}th page of them, or the last. */
  static Part part(
      ClassAnswers.Clusters found,
      int asked,
      Exercise exercise,
      ClassHead head,
      Messages messages) {
    int page = Math.max(0, Math.min(asked, (found.all().size() - 1) / ON_A_PAGE));
    return new Part(
        found.all().stream()
            .skip((long) page * ON_A_PAGE)
            .limit(ON_A_PAGE)
            .map(cluster -> cluster(cluster, exercise, head, messages))
            .toList(),
        page,
        found.all().size() > (page + 1L) * ON_A_PAGE,
        found.waiting());
  }

  /** What the answers of {@code cluster} come to. */
  public static RawString what(AnswerCluster cluster, Messages messages) {
    return cluster
        .formula()
        .map(formula -> Formula.inline(LatexPrinter.print(formula)))
        .orElseGet(() -> said(cluster, messages));
  }

  /** {@code cluster} as it is shown. */
  static Cluster cluster(
      AnswerCluster cluster, Exercise exercise, ClassHead head, Messages messages) {
    GivenAnswer example = cluster.example();
    return new Cluster(
        cluster.key(),
        example.attemptId(),
        what(cluster, messages),
        cluster.formula().isPresent() && !example.parameters().isEmpty(),
        cluster.students(),
        cluster.answers().size(),
        cluster.variants(),
        cluster.answers().stream()
            .limit(SHOWN)
            .map(answer -> example(answer, typed(answer), exercise, head, messages.locale()))
            .toList(),
        Math.max(0, cluster.answers().size() - SHOWN));
  }

  /** By the mistakes: of several variants in general, of one in its own terms. */
  private static RawString said(AnswerCluster cluster, Messages messages) {
    GivenAnswer example = cluster.example();
    if (example.diagnoses().isEmpty()) {
      return rendered(example);
    }
    Diagnosis first = example.diagnoses().get(0);
    if (cluster.variants() > 1) {
      return Prose.line(Diagnoses.sentenceAnywhere(messages, first.misconceptions()));
    }
    Diagnoses sentences = new Diagnoses(messages, written -> "$" + written.latex() + "$");
    return Prose.line(sentences.sentenceOfAnother(List.of(first)));
  }

  static RawString rendered(GivenAnswer answer) {
    return answer.latex().isEmpty() ? typed(answer) : Formula.inline(answer.latex());
  }

  /** Setting each of many formulas would take longer than reading them. */
  private static RawString typed(GivenAnswer answer) {
    return new RawString("<code>" + Html.escape(answer.raw()) + "</code>");
  }

  static Example example(GivenAnswer answer, Exercise exercise, ClassHead head, Locale locale) {
    return example(answer, rendered(answer), exercise, head, locale);
  }

  private static Example example(
      GivenAnswer answer, RawString shown, Exercise exercise, ClassHead head, Locale locale) {
    return new Example(
        answer.accountId(),
        answer.name(),
        head.moment(answer.at(), locale),
        Math.floorMod(answer.seed(), (long) exercise.variantCount()) + 1,
        shown);
  }

  static Done done(Acts.Done done, ClassHead head, Messages messages) {
    Act act = done.act();
    @Nullable String undone =
        act.undoneAt()
            .map(at -> head.exactly(at, messages.locale()).text())
            .map(at -> messages.text("act_undone", done.undoneBy(), at))
            .orElse(null);
    return new Done(
        act.id(),
        Prose.line(text(act, messages)),
        done.by(),
        head.exactly(act.at(), messages.locale()),
        done.attempts(),
        undone);
  }

  private static String text(Act act, Messages messages) {
    if (act.feedback().isPresent()) {
      return messages.text("act_feedback", act.feedback().get());
    }
    return act.revision()
        .map(number -> messages.text("act_revision", number))
        .orElseGet(() -> messages.text("act_credit", act.percent().orElse(0)));
  }
}
