package nabla.web.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nabla.account.Account;
import nabla.account.AccountProblem;
import nabla.account.CurrentAccount;
import nabla.account.OwnAccount;
import nabla.account.OwnSessions;
import nabla.account.PersonalData;
import nabla.web.account.AccountView.Trouble;
import nabla.web.limit.Limit;
import nabla.web.limit.Limited;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Page;

/** One's own account: name, password, sessions, data, and its end. */
@Path("/account")
@Blocking
@Needs(Right.KEEP_ACCOUNT)
public class AccountPages {
  /** What a page may say has been done. */
  private static final Set<String> DONE = Set.of("name", "address", "password", "session");

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance account(AccountView view);
  }

  private final CurrentAccount current;
  private final OwnAccount own;
  private final OwnSessions sessions;
  private final List<PersonalData> data;
  private final ObjectMapper json;
  private final Page page;

  AccountPages(
      CurrentAccount current,
      OwnAccount own,
      OwnSessions sessions,
      @All List<PersonalData> data,
      ObjectMapper json,
      Page page) {
    this.current = current;
    this.own = own;
    this.sessions = sessions;
    this.data = data;
    this.json = json;
    this.page = page;
  }

  @GET
  public TemplateInstance show(@QueryParam("done") @DefaultValue("") String done) {
    return Templates.account(DONE.contains(done) ? view().having("account_done_" + done) : view());
  }

  private AccountView view() {
    return AccountView.of(account(), sessions, page.messages());
  }

  private Account account() {
    return current.member().orElseThrow(NotFoundException::new);
  }

  @POST
  @Path("/name")
  public Response rename(@FormParam("name") @DefaultValue("") String name) {
    return answer("name", name, own.rename(name));
  }

  @POST
  @Path("/password")
  @Limited(Limit.SIGN_IN)
  public Response changePassword(
      @FormParam("current") @DefaultValue("") String present,
      @FormParam("password") @DefaultValue("") String wanted) {
    return answer("password", "", own.changePassword(present, wanted));
  }

  private Response answer(String form, String typed, Optional<AccountProblem> problem) {
    return problem
        .map(found -> again(view(), form, typed, found))
        .orElseGet(() -> Pages.to("/account?done=" + form));
  }

  /** The account's page with what was wrong in one of its forms. */
  static Response again(AccountView view, String form, String typed, AccountProblem problem) {
    return Pages.again(
        Templates.account(view.having(new Trouble(form, typed, Problems.of(problem)))));
  }

  @POST
  @Path("/sessions/{id}/end")
  public Response endSession(@PathParam("id") UUID id) {
    if (!sessions.end(id)) {
      throw new NotFoundException();
    }
    return Pages.to("/account?done=session");
  }

  @POST
  @Path("/sessions/end")
  public Response endOtherSessions() {
    sessions.endElsewhere();
    return Pages.to("/account?done=session");
  }

  /** Everything that is stored about the owner. */
  @GET
  @Path("/data")
  @Limited(Limit.SIGN_UP)
  public Response data() throws JsonProcessingException {
    sessions.noteExport();
    UUID id = account().id();
    Map<String, Object> parts = new TreeMap<>();
    data.forEach(part -> parts.put(part.part(), part.of(id)));
    return Response.ok(
            json.writerWithDefaultPrettyPrinter().writeValueAsString(parts),
            MediaType.APPLICATION_JSON_TYPE)
        .header("Content-Disposition", "attachment; filename=\"nabla-data.json\"")
        .build();
  }

  @POST
  @Path("/delete")
  @Limited(Limit.SIGN_IN)
  public Response delete(@FormParam("current") @DefaultValue("") String password) {
    return own.delete(password)
        .map(problem -> again(view(), "delete", "", problem))
        .orElseGet(
            () ->
                Pages.page(
                    200,
                    new Notice(
                            page.messages().text("account_deleted_title"),
                            page.messages().text("account_deleted"),
                            null)
                        .page()));
  }
}
