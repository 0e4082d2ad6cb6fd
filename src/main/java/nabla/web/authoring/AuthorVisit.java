package nabla.web.authoring;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import nabla.account.CurrentAccount;
import nabla.authoring.Revision;
import nabla.authoring.Revisions;
import nabla.course.Classes;
import nabla.course.CourseClass;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Section;
import nabla.web.shared.Messages;
import nabla.web.shared.Page;

/** Who works on which exercise in this request, and how it is answered. */
@RequestScoped
class AuthorVisit {
  private final CurrentAccount account;
  private final Revisions revisions;
  private final ExerciseLibrary library;
  private final Classes classes;
  private final Page page;

  AuthorVisit(
      CurrentAccount account,
      Revisions revisions,
      ExerciseLibrary library,
      Classes classes,
      Page page) {
    this.account = account;
    this.classes = classes;
    this.revisions = revisions;
    this.library = library;
    this.page = page;
  }

  UUID author() {
    return account.account().orElseThrow(NotFoundException::new).id();
  }

  /** The class, if the author teaches or assists it. */
  Optional<CourseClass> taught(UUID classId) {
    return classes.of(account.account().orElseThrow(NotFoundException::new)).stream()
        .filter(mine -> mine.role().isStaff())
        .map(Classes.Mine::courseClass)
        .filter(one -> one.id().equals(classId))
        .findFirst();
  }

  Messages messages() {
    return page.messages();
  }

  /** The newest revision of the exercise {@code id}. */
  Revision latest(String id) {
    return revisions.latest(id).orElseThrow(NotFoundException::new);
  }

  /** The revision of this number. */
  Revision revision(String id, int number) {
    return revisions.find(id, number).orElseThrow(NotFoundException::new);
  }

  ExerciseHead head(Revision latest) {
    return ExerciseHead.of(
        latest, revisions.live(latest.exerciseId()), sectionTitle(latest.section()));
  }

  /** What the section {@code slug} is called in the reader's language. */
  String sectionTitle(String slug) {
    return library.course().in(page.language()).sections().stream()
        .filter(section -> section.slug().equals(slug))
        .map(Section::title)
        .findFirst()
        .orElse(slug);
  }

  static Response page(int status, TemplateInstance template) {
    return Response.status(status).type(MediaType.TEXT_HTML_TYPE).entity(template).build();
  }

  static Response to(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}
