package nabla.web.shared;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import org.jspecify.annotations.Nullable;

/** Remembers how a browser wants its pages: colours and language. */
@Path("/preferences")
@Needs(Right.SET_PREFERENCES)
public class Preferences {
  static final String THEME = "theme";
  static final String LANGUAGE = "language";
  static final List<String> THEMES = List.of("light", "dark");

  private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

  @POST
  public Response remember(
      @FormParam("theme") @Nullable String theme,
      @FormParam("language") @Nullable String language,
      @FormParam("return") @Nullable String returnTo) {
    Response.ResponseBuilder response = Response.seeOther(Addresses.local(returnTo));
    if (theme != null && THEMES.contains(theme)) {
      response.cookie(cookie(THEME, theme));
    }
    if (language != null
        && Messages.LANGUAGES.stream().anyMatch(known -> known.getLanguage().equals(language))) {
      response.cookie(cookie(LANGUAGE, language));
    }
    return response.build();
  }

  private static NewCookie cookie(String name, String value) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(A_YEAR)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
