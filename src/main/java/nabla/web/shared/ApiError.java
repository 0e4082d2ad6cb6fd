package nabla.web.shared;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;

/**
 * What goes wrong, for programs: a JSON object with a sentence in English.
 *
 * @param error the sentence
 */
public record ApiError(String error) {
  private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

  /** The response of {@code status}, with {@code arguments} in its sentence. */
  public static Response.ResponseBuilder response(int status, Object... arguments) {
    String key = "api_error_" + status;
    String sentence = ENGLISH.text(ENGLISH.has(key) ? key : "api_error_400", arguments);
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new ApiError(sentence));
  }

  /** Whether a program asks. */
  static boolean isFor(UriInfo address) {
    return address.getPath().startsWith("/api/");
  }
}
