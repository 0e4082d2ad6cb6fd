package nabla.web.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A moment as a page shows it.
 *
 * @param iso for machines
 * @param text the time of a moment today, the day of an earlier one
 */
public record Moment(String iso, String text) {

  /** {@code moment} in the server's time zone and the language of {@code locale}. */
  public static Moment of(Instant moment, Locale locale) {
    ZonedDateTime local = moment.atZone(ZoneId.systemDefault());
    boolean today = local.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()));
    String day = locale.getLanguage().equals("de") ? "d. MMM" : "d MMM";
    String pattern = today ? "HH:mm" : day;
    return new Moment(
        moment.toString(), local.format(DateTimeFormatter.ofPattern(pattern, locale)));
  }
}
