package nabla.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser without a screen: keeps cookies, follows nothing, and fills in forms. */
public final class Visitor {
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String address;

  /** A new browser on the server at {@code address}, such as {@code http://localhost:8081}. */
  public Visitor(String address) {
    this.address = address;
  }

  /** Opens a page. */
  public HttpResponse<String> open(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).build());
  }

  /** Begins to read something that does not end, and stops: its status. */
  public int begin(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(10)).build();
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      response.body().close();
      return response.statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends a form as the page holding it would, after that page was opened. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    Map<String, String> form = new LinkedHashMap<>(fields);
    cookie("csrf-token").ifPresent(cookie -> form.put("csrf-token", cookie.getValue()));
    return postAsIs(path, form);
  }

  /** As {@link #post(String, Map)}, for forms in which names occur several times. */
  public HttpResponse<String> post(String path, List<Map.Entry<String, String>> fields) {
    Stream<Map.Entry<String, String>> csrf =
        cookie("csrf-token").map(c -> Map.entry("csrf-token", c.getValue())).stream();
    String body =
        Stream.concat(fields.stream(), csrf)
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(path, "application/x-www-form-urlencoded", body);
  }

  /** Sends a form as another site could make this browser do it. */
  public HttpResponse<String> postAsIs(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Sends {@code body} with this content type, and the cookies that are there. */
  public HttpResponse<String> send(String path, String contentType, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** As above, of a body that is no text. */
  public HttpResponse<String> send(String path, String contentType, byte[] body) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  /** Opens {@code exercise} and answers it in the variant with {@code seed}. */
  public HttpResponse<String> answer(String exercise, long seed, String text) {
    open("/exercises/" + exercise);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("answer", text);
    form.put("seed", Long.toString(seed));
    form.put("token", UUID.randomUUID().toString());
    return post("/exercises/" + exercise + "/attempts", form);
  }

  /** Opens the form and signs up. */
  public HttpResponse<String> signUp(String name, String email, String password) {
    open("/sign-up");
    return post("/sign-up", Map.of("name", name, "email", email, "password", password));
  }

  /** Opens the form and signs in. */
  public HttpResponse<String> signIn(String email, String password) {
    open("/sign-in");
    return post("/sign-in", Map.of("email", email, "password", password));
  }

  /** The cookie called {@code name}. */
  public Optional<HttpCookie> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst();
  }

  /** Puts a cookie into the browser, as a person with its developer tools can. */
  public void plant(HttpCookie cookie) {
    cookies.getCookieStore().add(URI.create(address), cookie);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Where a response sends the browser. */
  public static String target(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Location")
        .map(location -> URI.create(location).getPath())
        .orElseThrow(() -> new AssertionError(response.statusCode() + ": " + response.body()));
  }
}
