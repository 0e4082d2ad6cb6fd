package nabla.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nabla.algebra.Algebra;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.ApiError;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** {@code POST /api/grade}: what the {@code grade} command does, for programs with a token. */
@Path("/api/grade")
@Blocking
@Needs(Right.GRADE_BATCH)
public class GradeApi {
  static final String LINES = "application/x-ndjson";

  private static final Logger LOG = Logger.getLogger(GradeApi.class);

  private final Algebra algebra;
  private final TokenHashes tokens;
  private final Allowance allowance;

  GradeApi(
      Algebra algebra,
      Allowance allowance,
      @ConfigProperty(name = "nabla.api-token-hashes") Optional<List<String>> hashes) {
    this.algebra = algebra;
    this.tokens = new TokenHashes("NABLA_API_TOKEN_HASHES", hashes);
    this.allowance = allowance;
  }

  @POST
  @Consumes(LINES)
  @Produces(LINES)
  public Response grade(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @DefaultValue("") String authorization,
      InputStream questions,
      RoutingContext request) {
    if (tokens.isEmpty()) {
      return ApiError.response(404).build();
    }
    Optional<String> token = tokens.find(authorization);
    if (token.isEmpty()) {
      return ApiError.response(401).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }
    Optional<Duration> wait = allowance.begin(token.get());
    if (wait.isPresent()) {
      return tooMany(wait.get());
    }
    request.addEndHandler(ended -> allowance.end(token.get()));
    StreamingOutput verdicts = out -> stream(token.get(), questions, out);
    return Response.ok(verdicts).build();
  }

  private static Response tooMany(Duration wait) {
    long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
    return ApiError.response(429, seconds).header(HttpHeaders.RETRY_AFTER, seconds).build();
  }

  private void stream(String token, InputStream questions, OutputStream out) {
    try {
      new Batch(algebra, new Sender(token, out)).run(questions);
    } catch (IOException gone) {
      LOG.debugf(gone, "Nobody waits for the rest of a batch any more.");
    }
  }

  /** A line that is no question. */
  private record RefusedLine(int line, String error) {}

  private final class Sender implements Batch.Receiver {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String token;
    private final OutputStream out;

    Sender(String token, OutputStream out) {
      this.token = token;
      this.out = out;
    }

    @Override
    public void graded(BatchVerdict verdict) throws IOException {
      send(verdict);
    }

    @Override
    public void refused(int line, String sentence) throws IOException {
      send(new RefusedLine(line, sentence));
    }

    private void send(Object record) throws IOException {
      allowance.spend(token);
      out.write(JSON.writeValueAsBytes(record));
      out.write('\n');
      out.flush();
    }
  }
}
