package nabla.web.shared;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.util.Locale;

/** Messages in templates: {@code {t:sign_in}}, {@code {t:home_continue(exercise.number)}}. */
@TemplateExtension(namespace = "t")
final class TemplateMessages {
  private static final int FIRST = 10;

  private TemplateMessages() {}

  /** {@code {t:word(item.word)}}: the message whose key is known at run time only. */
  @TemplateExtension(namespace = "t", priority = FIRST)
  static String word(String key, @TemplateAttribute("locale") Object locale) {
    return Messages.of((Locale) locale).text(key);
  }

  /** {@code {t:counted('home_section_none', exercises)}}: one is not many. */
  @TemplateExtension(namespace = "t", priority = FIRST)
  static String counted(String key, Number count, @TemplateAttribute("locale") Object locale) {
    return Messages.of((Locale) locale).counted(key, count.longValue());
  }

  @TemplateExtension(namespace = "t", matchName = TemplateExtension.ANY)
  static String text(String key, @TemplateAttribute("locale") Object locale) {
    return Messages.of((Locale) locale).text(key);
  }

  @TemplateExtension(namespace = "t", matchName = TemplateExtension.ANY)
  static String text(String key, Object first, @TemplateAttribute("locale") Object locale) {
    return Messages.of((Locale) locale).text(key, first);
  }

  @TemplateExtension(namespace = "t", matchName = TemplateExtension.ANY)
  static String text(
      String key, Object first, Object second, @TemplateAttribute("locale") Object locale) {
    return Messages.of((Locale) locale).text(key, first, second);
  }
}
