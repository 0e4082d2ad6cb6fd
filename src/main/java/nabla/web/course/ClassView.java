package nabla.web.course;

import java.util.List;
import nabla.course.Classes.Member;
import nabla.course.ExpectedMember;
import org.jspecify.annotations.Nullable;

/**
 * A class as one of it sees it.
 *
 * @param code what lets people in
 * @param link the same as an address
 * @param members everybody, for staff; for students those who teach
 * @param expected students of a roster who have no account yet; for staff only
 * @param form for title and zone
 * @param notice what has just been refused; absent when nothing has
 */
public record ClassView(
    ClassHead head,
    String code,
    String link,
    List<Member> members,
    List<ExpectedMember> expected,
    ClassForm form,
    @Nullable String notice) {

  public long students() {
    return members.stream().filter(member -> !member.role().isStaff()).count();
  }
}
