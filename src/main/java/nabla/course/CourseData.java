package nabla.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nabla.account.PersonalData;
import org.jspecify.annotations.Nullable;

/** What is stored about somebody who is in classes. */
@ApplicationScoped
class CourseData implements PersonalData {

  record Record(List<Membership> classes, List<Extended> extensions) {}

  record Membership(String title, ClassRole role, String group, Instant joinedAt) {}

  record Extended(String assignment, @Nullable Instant due, int extraAttempts) {}

  @Override
  public String part() {
    return "classes";
  }

  @Override
  @Transactional
  public Object of(UUID account) {
    List<ClassMember> members = ClassMember.list("key.accountId", account);
    List<Extension> extensions = Extension.list("key.accountId", account);
    return new Record(
        members.stream()
            .map(
                member ->
                    new Membership(
                        CourseClass.<CourseClass>findById(member.classId()).title(),
                        member.role(),
                        member.groupName(),
                        member.joinedAt()))
            .toList(),
        extensions.stream()
            .map(
                extension ->
                    new Extended(
                        Optional.ofNullable(
                                Assignment.<Assignment>findById(extension.key.assignmentId()))
                            .map(Assignment::title)
                            .orElse(""),
                        extension.due().orElse(null),
                        extension.extraAttempts()))
            .toList());
  }
}
