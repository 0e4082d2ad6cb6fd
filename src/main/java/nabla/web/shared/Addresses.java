package nabla.web.shared;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Addresses that came from outside, made safe to go to. */
public final class Addresses {
  private static final URI HOME = URI.create("/");

  private Addresses() {}

  /** {@code address} when it is a path on this server, else the home page. */
  public static URI local(@Nullable String address) {
    if (address == null || !address.startsWith("/") || address.matches("(?s)/[/\\\\].*")) {
      return HOME;
    }
    try {
      URI uri = URI.create(address);
      return uri.getHost() == null && uri.getScheme() == null ? uri : HOME;
    } catch (IllegalArgumentException malformed) {
      return HOME;
    }
  }
}
