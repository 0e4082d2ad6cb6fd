package nabla.web.account;

import nabla.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * The form with which people sign up, as it is shown; a password never comes back.
 *
 * @param step what is asked for
 * @param typed what was typed, or is known already
 * @param pass what lets the person in, carried along
 * @param problems why the last try failed; none on the first
 */
public record SignUpForm(Step step, Typed typed, Pass pass, Problems problems) {

  /** What is asked for. */
  public enum Step {
    /** An invitation, which there is no field for: nobody signs up without. */
    INVITATION,
    /** A class's code, where there are classes. */
    CODE,
    /** An address to send a link to. */
    ADDRESS,
    /** Name, address and password. */
    EVERYTHING,
    /** Name and password: the link was sent to the address. */
    NAME_AND_PASSWORD,
    /** Whether the account that is signed in takes the role of an invitation. */
    ROLE
  }

  /** What was typed, or is known already. */
  public record Typed(String name, String email) {
    static final Typed NOTHING = new Typed("", "");
  }

  /**
   * What lets the person in.
   *
   * @param role that the person will have
   * @param className the class that the code opens
   */
  public record Pass(
      Role role,
      @Nullable String invitation,
      @Nullable String link,
      @Nullable String code,
      @Nullable String className) {
    static final Pass NONE = new Pass(Role.STUDENT, null, null, null, null);
  }

  public boolean isAt(String name) {
    return step.name().equals(name);
  }

  /** The key of the title. */
  public String title() {
    return switch (pass.role()) {
      case ADMINISTRATOR -> "sign_up_administrator_title";
      case INSTRUCTOR -> "sign_up_instructor_title";
      case STUDENT, GUEST -> "sign_up_title";
    };
  }

  /** The key of the sentence below it. */
  public String lead() {
    return switch (step) {
      case INVITATION -> "sign_up_closed_lead";
      case CODE -> "sign_up_code_lead";
      case ADDRESS -> "sign_up_mail_lead";
      case ROLE -> "sign_up_role_lead";
      case EVERYTHING, NAME_AND_PASSWORD ->
          pass.role() == Role.STUDENT ? "sign_up_lead" : "sign_up_instructor_lead";
    };
  }
}
