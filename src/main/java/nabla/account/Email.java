package nabla.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** E-mail addresses in the one spelling under which they are kept. */
final class Email {
  private static final int MOST_CHARACTERS = 254;
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");

  private Email() {}

  /** Lower case, without blanks around it; empty when it is no address. */
  static Optional<String> read(String typed) {
    String address = typed.strip().toLowerCase(Locale.ROOT);
    return address.length() <= MOST_CHARACTERS && ADDRESS.matcher(address).matches()
        ? Optional.of(address)
        : Optional.empty();
  }
}
