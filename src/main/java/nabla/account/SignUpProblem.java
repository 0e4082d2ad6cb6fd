package nabla.account;

/** Why a person cannot sign up with what was filled in. */
public enum SignUpProblem {
  NAME_MISSING(Field.NAME),
  /** More than 100 characters. */
  NAME_TOO_LONG(Field.NAME),
  EMAIL_INVALID(Field.EMAIL),
  EMAIL_TAKEN(Field.EMAIL),
  /** Fewer than 12 characters. */
  PASSWORD_TOO_SHORT(Field.PASSWORD),
  /** More than 72 bytes, beyond which the hash would ignore the rest. */
  PASSWORD_TOO_LONG(Field.PASSWORD),
  /** The name or e-mail address itself, or few characters repeated. */
  PASSWORD_GUESSABLE(Field.PASSWORD),
  /** Unknown, used, or replaced by a newer one. */
  INVITATION_INVALID(Field.INVITATION);

  /** Where a problem is shown. */
  public enum Field {
    NAME,
    EMAIL,
    PASSWORD,
    INVITATION
  }

  private final Field field;

  SignUpProblem(Field field) {
    this.field = field;
  }

  public Field field() {
    return field;
  }
}
