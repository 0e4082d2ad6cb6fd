package nabla.account;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;

/** The browser or program that sent this request. */
@RequestScoped
public class Client {
  private static final int LONGEST_BROWSER = 300;
  private static final int IPV6_BYTES = 16;

  /** Whoever has one IPv6 address has 2 to the 64 of them. */
  private static final int IPV6_NETWORK_BYTES = 8;

  private final RoutingContext request;

  Client(RoutingContext request) {
    this.request = request;
  }

  /** Its address; behind a proxy that is configured, the one the proxy names. */
  public String address() {
    return Optional.ofNullable(request.request().remoteAddress())
        .map(SocketAddress::hostAddress)
        .orElse("");
  }

  /** What shares its limits: an IPv4 address, or the network of an IPv6 address. */
  public String network() {
    String address = address();
    if (!address.contains(":")) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == IPV6_BYTES
          ? HexFormat.of().formatHex(bytes, 0, IPV6_NETWORK_BYTES)
          : address;
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }

  /** How it calls itself; empty when it does not. */
  public String browser() {
    String named = Optional.ofNullable(request.request().getHeader("User-Agent")).orElse("");
    String printable = named.replaceAll("\\p{Cntrl}", " ");
    return printable.substring(0, Math.min(LONGEST_BROWSER, printable.length()));
  }
}
