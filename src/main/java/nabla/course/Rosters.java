package nabla.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nabla.course.Roster.Entry;

/** Takes rosters over into classes, all of one or nothing. */
@ApplicationScoped
public class Rosters {
  private final EntityManager entities;
  private final Classes classes;

  Rosters(EntityManager entities, Classes classes) {
    this.entities = entities;
    this.classes = classes;
  }

  /** What a roster would change. */
  public record Preview(
      List<Entry> joining, List<Entry> expected, List<Entry> regrouped, int unchanged) {
    public boolean isEmpty() {
      return joining.isEmpty() && expected.isEmpty() && regrouped.isEmpty();
    }
  }

  /** What taking {@code roster} over would change. Members that it leaves out stay. */
  @Transactional
  public Preview preview(UUID classId, Roster roster) {
    Map<String, UUID> accounts = accounts(roster);
    Map<UUID, String> members = members(classId);
    Map<String, String> waiting = new HashMap<>();
    expected(classId).forEach(one -> waiting.put(one.email(), one.groupName()));
    List<Entry> joining = new ArrayList<>();
    List<Entry> expected = new ArrayList<>();
    List<Entry> regrouped = new ArrayList<>();
    int unchanged = 0;
    for (Entry entry : roster.entries()) {
      UUID account = accounts.get(entry.email());
      String group =
          account == null ? waiting.get(entry.email()) : members.getOrDefault(account, null);
      if (group == null) {
        (account == null ? expected : joining).add(entry);
      } else if (!entry.group().isEmpty() && !group.equals(entry.group())) {
        regrouped.add(entry);
      } else {
        unchanged++;
      }
    }
    return new Preview(joining, expected, regrouped, unchanged);
  }

  /**
   * Takes {@code roster} over.
   *
   * @throws IllegalArgumentException when there is something wrong with it
   */
  @Transactional
  public void take(UUID classId, Roster roster) {
    if (!roster.problems().isEmpty()) {
      throw new IllegalArgumentException("a roster with problems");
    }
    Map<String, UUID> accounts = accounts(roster);
    for (Entry entry : roster.entries()) {
      UUID account = accounts.get(entry.email());
      if (account == null) {
        expect(classId, entry);
      } else {
        classes.put(classId, account, ClassRole.STUDENT, entry.group());
        if (!entry.group().isEmpty()) {
          classes.setGroup(classId, account, entry.group());
        }
      }
    }
  }

  private void expect(UUID classId, Entry entry) {
    entities
        .createNativeQuery(
            "insert into class_expected (class_id, email, name, group_name, added_at)"
                + " values (?1, ?2, ?3, ?4, ?5) on conflict (class_id, email)"
                + " do update set name = excluded.name, group_name = excluded.group_name")
        .setParameter(1, classId)
        .setParameter(2, entry.email())
        .setParameter(3, entry.name())
        .setParameter(4, entry.group())
        .setParameter(5, Instant.now())
        .executeUpdate();
  }

  /** Those who have no account yet, by name. */
  @Transactional
  public List<ExpectedMember> expected(UUID classId) {
    return ExpectedMember.list("key.classId = ?1 order by lower(name), key.email", classId);
  }

  /** Expects {@code email} no more. */
  @Transactional
  public void forget(UUID classId, String email) {
    ExpectedMember.deleteById(new ExpectedMember.Key(classId, email));
  }

  private Map<String, UUID> accounts(Roster roster) {
    Map<String, UUID> accounts = new HashMap<>();
    entities
        .createQuery("select email, id from Account where email in :emails", Object[].class)
        .setParameter("emails", roster.entries().stream().map(Entry::email).toList())
        .getResultStream()
        .forEach(row -> accounts.put((String) row[0], (UUID) row[1]));
    return accounts;
  }

  private Map<UUID, String> members(UUID classId) {
    Map<UUID, String> groups = new HashMap<>();
    ClassMember.<ClassMember>list("key.classId", classId)
        .forEach(member -> groups.put(member.accountId(), member.groupName()));
    return groups;
  }
}
