package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nabla.exercise.Shown;
import nabla.exercise.Variant;
import nabla.grade.Choice;
import nabla.grade.Picks;
import nabla.grade.Sorting;
import nabla.web.shared.Messages;
import nabla.web.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * What there is to pick from, with what is picked.
 *
 * @param kind "one", "several", "sort" or "spot"
 * @param legend what to do
 */
public record PickList(String kind, String legend, List<Item> items) {
  private static final String SORT = "sort";
  private static final String SPOT = "spot";

  private enum Mark {
    RIGHT("ok", "pick_right"),
    WRONG("no", "pick_wrong");

    private final String icon;
    private final String word;

    Mark(String icon, String word) {
      this.icon = icon;
      this.word = word;
    }
  }

  /**
   * One of them.
   *
   * @param value what the form sends when it is picked
   * @param label the number of a line, counted from 1 as it stands there
   * @param groups the classes it can be put into
   */
  public record Item(String value, int label, RawString text, boolean picked, List<Group> groups) {}

  /** A class of an item. */
  public record Group(String value, String name, boolean picked) {}

  /**
   * An item with what is known about it.
   *
   * @param state the name of an icon
   * @param word the key of what the icon says
   * @param label the number of a line; 0 where they have none
   * @param group the class it belongs into, or was put into; absent where there are no classes
   * @param reason absent when there is nothing to say
   */
  public record Marked(
      String state,
      String word,
      int label,
      RawString text,
      @Nullable String group,
      @Nullable RawString reason) {}

  /** Of {@code variant} with {@code picks} made; absent when it asks for no picks. */
  static @Nullable PickList of(Variant variant, Picks picks, Messages messages) {
    if (variant.shown().items().isEmpty()) {
      return null;
    }
    String kind = kind(variant);
    return new PickList(
        kind,
        messages.text("pick_for_" + kind),
        variant.shown().items().stream().map(item -> item(item, variant, picks)).toList());
  }

  /** The kind of picks that {@code variant} asks for; empty when it asks for none. */
  static Optional<String> kindOf(Variant variant) {
    return variant.shown().items().isEmpty() ? Optional.empty() : Optional.of(kind(variant));
  }

  private static String kind(Variant variant) {
    if (variant.demand() instanceof Choice choice) {
      return choice.picking() == Choice.Picking.ONE ? "one" : "several";
    }
    return variant.demand() instanceof Sorting ? SORT : SPOT;
  }

  public boolean isSorting() {
    return kind.equals(SORT);
  }

  public boolean isOfLines() {
    return kind.equals(SPOT);
  }

  /** Whether several may be picked. */
  public boolean isOfSeveral() {
    return kind.equals("several");
  }

  private static Item item(Shown shown, Variant variant, Picks picks) {
    @Nullable Integer picked = picks.classes().get(shown.number());
    List<String> names = variant.shown().classes();
    List<Group> groups =
        names.stream()
            .map(
                name -> {
                  int group = names.indexOf(name) + 1;
                  return new Group(
                      shown.number() + ":" + group, name, Objects.equals(picked, group));
                })
            .toList();
    return new Item(
        Integer.toString(shown.number()),
        variant.shown().items().indexOf(shown) + 1,
        Authored.line(shown.text(), variant),
        picked != null,
        groups);
  }

  /** What was picked, in a line; absent when nothing was. */
  static @Nullable RawString summary(Variant variant, Picks picks) {
    List<String> texts = new ArrayList<>();
    for (Marked item : picked(variant, picks)) {
      String text = item.label() > 0 ? "(" + item.label() + ") " : "";
      String group = item.group() == null ? "" : " → " + Prose.line(item.group()).getValue();
      texts.add(text + item.text().getValue() + group);
    }
    return texts.isEmpty() ? null : new RawString(String.join("; ", texts));
  }

  /** What was picked, each with whether that is right and why. */
  static List<Marked> picked(Variant variant, Picks picks) {
    List<Marked> marked = new ArrayList<>();
    for (Shown item : variant.shown().items()) {
      @Nullable Integer group = picks.classes().get(item.number());
      if (group != null) {
        Mark mark = item.group() == group ? Mark.RIGHT : Mark.WRONG;
        marked.add(marked(item, variant, mark, group));
      }
    }
    return marked;
  }

  /** Everything that is shown, with what it is. */
  static List<Marked> solution(Variant variant) {
    return variant.shown().items().stream()
        .map(item -> marked(item, variant, truth(item, variant), item.group()))
        .toList();
  }

  private static Mark truth(Shown item, Variant variant) {
    return switch (kind(variant)) {
      case SORT -> Mark.RIGHT;
      case SPOT -> item.group() == 1 ? Mark.WRONG : Mark.RIGHT;
      default -> item.group() == 1 ? Mark.RIGHT : Mark.WRONG;
    };
  }

  private static Marked marked(Shown item, Variant variant, Mark mark, int group) {
    List<String> names = variant.shown().classes();
    boolean line = kind(variant).equals(SPOT);
    return new Marked(
        mark.icon,
        mark.word,
        line ? variant.shown().items().indexOf(item) + 1 : 0,
        Authored.line(item.text(), variant),
        group >= 1 && group <= names.size() ? names.get(group - 1) : null,
        item.reason().isEmpty() ? null : Authored.line(item.reason(), variant));
  }
}
