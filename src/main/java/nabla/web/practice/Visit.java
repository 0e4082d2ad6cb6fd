package nabla.web.practice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import nabla.account.CurrentAccount;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Variant;
import nabla.web.shared.Messages;
import nabla.web.shared.Page;
import nabla.web.shared.SessionEndedException;

/** Who asks for which exercise in this request, and in which language. */
@RequestScoped
class Visit {
  private final ExerciseLibrary library;
  private final CurrentAccount account;
  private final Page page;

  Visit(ExerciseLibrary library, CurrentAccount account, Page page) {
    this.library = library;
    this.account = account;
    this.page = page;
  }

  /**
   * The exercise {@code id}, in the reader's language as far as it is translated.
   *
   * @throws NotFoundException when there is none
   */
  Exercise exercise(String id) {
    return library
        .find(id)
        .map(exercise -> exercise.in(page.language()))
        .orElseThrow(NotFoundException::new);
  }

  /** As it was when an answer was given to the text of this hash. */
  Exercise exercise(String id, String hash) {
    return library
        .find(id, hash)
        .map(exercise -> exercise.in(page.language()))
        .orElseThrow(NotFoundException::new);
  }

  /** Who is there; a new guest when nobody was known. */
  UUID person() {
    return account.orGuest().id();
  }

  /**
   * Who typed {@code form}; a new guest when nobody was known.
   *
   * @throws SessionEndedException when that was somebody who is no longer signed in
   */
  UUID author(AnswerForm form, Variant variant, String id) {
    if (form.whose.isEmpty() || form.whose.equals(page.whose())) {
      return person();
    }
    throw new SessionEndedException(
        UriBuilder.fromPath("/exercises/{id}")
            .queryParam("answer", "{answer}")
            .build(id, form.answer(variant)));
  }

  /**
   * Who is there.
   *
   * @throws NotFoundException when nobody is known: then nothing here is theirs
   */
  UUID knownPerson() {
    return account.account().orElseThrow(NotFoundException::new).id();
  }

  Messages messages() {
    return page.messages();
  }
}
