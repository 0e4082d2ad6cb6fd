package nabla.web.course;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import nabla.course.ClassRole;

/** What templates say of roles in a class. */
@TemplateExtension(namespace = "nabla")
final class ClassWords {
  private ClassWords() {}

  static List<ClassRole> classRoles() {
    return List.of(ClassRole.values());
  }

  /** The key of the word for {@code role}. */
  static String classRoleWord(ClassRole role) {
    return "class_role_" + role;
  }
}
