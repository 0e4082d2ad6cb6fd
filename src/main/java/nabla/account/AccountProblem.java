package nabla.account;

/** Why an account cannot be made or changed with what was filled in. */
public enum AccountProblem {
  NAME_MISSING(Field.NAME),
  /** More than 100 characters. */
  NAME_TOO_LONG(Field.NAME),
  EMAIL_INVALID(Field.EMAIL),
  EMAIL_TAKEN(Field.EMAIL),
  /** Fewer than 12 characters. */
  PASSWORD_TOO_SHORT(Field.PASSWORD),
  /** More than 72 bytes, beyond which the hash would ignore the rest. */
  PASSWORD_TOO_LONG(Field.PASSWORD),
  /** Among the first that are tried: common ones, the own name, words and keys in a row. */
  PASSWORD_GUESSABLE(Field.PASSWORD),
  /** Not the password that the account has now. */
  PASSWORD_WRONG(Field.CURRENT_PASSWORD),
  /** Too many wrong ones; this one was not looked at. */
  PASSWORD_NOT_NOW(Field.CURRENT_PASSWORD),
  /** The last administrator would be gone. */
  LAST_ADMINISTRATOR(Field.CURRENT_PASSWORD),
  /** Nobody signs up here without an invitation or a class's code. */
  ADMISSION_MISSING(Field.ADMISSION),
  /** Unknown, used up, too old, or withdrawn. */
  INVITATION_INVALID(Field.ADMISSION),
  /** No class has this code now. */
  JOIN_CODE_INVALID(Field.JOIN_CODE);

  /** Where a problem is shown. */
  public enum Field {
    NAME,
    EMAIL,
    PASSWORD,
    CURRENT_PASSWORD,
    ADMISSION,
    JOIN_CODE
  }

  private final Field field;

  AccountProblem(Field field) {
    this.field = field;
  }

  public Field field() {
    return field;
  }
}
