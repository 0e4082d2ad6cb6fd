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
 * @param text for people
 */
public record Moment(String iso, String text) {

  /** The time of a moment today, the day of an earlier one; in the time zone of the server. */
  public static Moment of(Instant moment, Locale locale) {
    ZonedDateTime local = moment.atZone(ZoneId.systemDefault());
    boolean today = local.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()));
    String day = locale.getLanguage().equals("de") ? "d. MMM" : "d MMM";
    String pattern = today ? "HH:mm" : day;
    return new Moment(
        moment.toString(), local.format(DateTimeFormatter.ofPattern(pattern, locale)));
  }

  /** {@code moment} with its day, its time, and the zone these are in. */
  public static Moment exact(Instant moment, Locale locale) {
    String day = locale.getLanguage().equals("de") ? "d. MMM yyyy" : "d MMM yyyy";
    return new Moment(
        moment.toString(),
        moment
            .atZone(ZoneId.systemDefault())
            .format(DateTimeFormatter.ofPattern(day + ", HH:mm z", locale)));
  }
}
