package nabla.web.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import nabla.account.Account;
import nabla.account.CurrentAccount;
import nabla.course.Classes;
import nabla.course.CourseClass;
import nabla.web.limit.Limit;
import nabla.web.limit.Limited;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import org.jspecify.annotations.Nullable;

/** Into a class by its code. Where the link that an instructor hands out leads. */
@Path("/join")
@Blocking
@Needs(Right.JOIN_CLASS)
public class JoinPages {
  @CheckedTemplate
  static class Templates {
    static native TemplateInstance join(String code, @Nullable String title, boolean wrong);
  }

  private final CurrentAccount current;
  private final Classes classes;

  JoinPages(CurrentAccount current, Classes classes) {
    this.current = current;
    this.classes = classes;
  }

  /** Nothing happens before the button there is pressed. */
  @GET
  @Limited(Limit.JOINING)
  public Response ask(@QueryParam("code") @DefaultValue("") String code) {
    if (current.member().isEmpty()) {
      return Response.seeOther(
              code.isBlank()
                  ? UriBuilder.fromPath("/sign-up").build()
                  : UriBuilder.fromPath("/sign-up").queryParam("code", "{code}").build(code))
          .build();
    }
    Optional<CourseClass> open = classes.open(code);
    boolean wrong = open.isEmpty() && !code.isBlank();
    TemplateInstance page = Templates.join(code, open.map(CourseClass::title).orElse(null), wrong);
    return wrong ? Responses.again(page) : Responses.page(200, page);
  }

  @POST
  @Limited(Limit.JOINING)
  public Response join(@FormParam("code") @DefaultValue("") String code) {
    Optional<Account> member = current.member();
    Optional<CourseClass> open = classes.open(code);
    if (member.isEmpty()) {
      return ask(code);
    }
    if (open.isEmpty()) {
      return Responses.again(Templates.join(code, null, true));
    }
    classes.admit(open.get().id(), member.get().id());
    return Responses.to("/classes/" + open.get().id());
  }
}
