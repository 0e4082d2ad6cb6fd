package nabla.web.api;

import java.io.PrintStream;
import nabla.account.Token;

/** The {@code api-token} command: a token for a program, and what the server is told of it. */
public final class ApiTokenCommand {
  private ApiTokenCommand() {}

  /** Prints a new token, which is stored nowhere, and its hash. */
  public static int run(PrintStream out) {
    Token token = Token.random();
    out.println("token, for the program that asks: " + token.text());
    out.println("hash, for NABLA_API_TOKEN_HASHES: " + token.hash());
    return 0;
  }
}
