package nabla.exercise;

import java.util.List;

/**
 * Something to pick, or to put into a class.
 *
 * @param number its place in the author's list, from 1: the same in all variants
 * @param text Markdown with LaTeX
 * @param reason why it is right or wrong, as Markdown with LaTeX; empty when that needs no words
 * @param group the right class, from 1; of options and lines, 1 for what is to be picked, else 0
 */
public record Shown(int number, String text, String reason, int group) {

  /**
   * Everything to pick from.
   *
   * @param items in the order in which they are shown
   * @param classes their names, when items are put into classes
   */
  public record Items(List<Shown> items, List<String> classes) {
    static final Items NONE = new Items(List.of(), List.of());

    public Items {
      items = List.copyOf(items);
      classes = List.copyOf(classes);
    }
  }
}
