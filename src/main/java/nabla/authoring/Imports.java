package nabla.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nabla.authoring.LeftOut.Kind;
import nabla.exercise.AuthoringProblem;
import nabla.exercise.DraftReading;
import nabla.exercise.DraftReading.Draft;
import nabla.exercise.ExerciseLibrary;

/**
 * Takes files with exercises over, as drafts: looked at first, then all of it or nothing. Nothing
 * that students get changes by it.
 */
@ApplicationScoped
public class Imports {
  private static final Duration KEPT = Duration.ofDays(1);

  private final EntityManager entities;
  private final Revisions revisions;
  private final ExerciseLibrary library;

  Imports(EntityManager entities, Revisions revisions, ExerciseLibrary library) {
    this.entities = entities;
    this.revisions = revisions;
    this.library = library;
  }

  /** What becomes of a text. */
  public enum Effect {
    NEW,
    CHANGED,
    SAME
  }

  /**
   * An exercise in a file.
   *
   * @param base the number of the revision that it would follow; 0 for a new exercise
   * @param before the text of that revision; empty for a new exercise
   * @param problems what is wrong with it; it becomes a draft all the same
   */
  public record Item(
      Draft draft, Effect effect, int base, String before, List<AuthoringProblem> problems) {}

  /** What taking a file over would do. */
  public record Plan(UUID id, String fileName, List<Item> items, List<LeftOut> leftOut) {
    /** Names what is there now, so that nothing is done that was not looked at. */
    public String seen() {
      StringBuilder seen = new StringBuilder();
      items.forEach(
          item -> seen.append(item.draft().id()).append(' ').append(item.base()).append('\n'));
      return Integer.toHexString(seen.toString().hashCode());
    }

    /** How many exercises would change or come to be. */
    public long effects() {
      return items.stream().filter(item -> item.effect() != Effect.SAME).count();
    }
  }

  /**
   * Keeps a file to be looked at.
   *
   * @param section the slug of the section for what names none
   * @return what it is called from now on
   */
  @Transactional
  public UUID stage(UUID author, String fileName, String section, byte[] content) {
    entities
        .createNativeQuery("delete from staged_import where staged_at < ?1")
        .setParameter(1, Instant.now().minus(KEPT))
        .executeUpdate();
    UUID id = UUID.randomUUID();
    entities
        .createNativeQuery(
            "insert into staged_import (id, account_id, file_name, section, content, staged_at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6)")
        .setParameter(1, id)
        .setParameter(2, author)
        .setParameter(3, fileName)
        .setParameter(4, section)
        .setParameter(5, content)
        .setParameter(6, Instant.now())
        .executeUpdate();
    return id;
  }

  /** What taking over {@code id} would do; empty when {@code author} has staged no such file. */
  @Transactional
  public Optional<Plan> plan(UUID id, UUID author) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select file_name, section, content from staged_import where id = ?1 and account_id"
                    + " = ?2",
                Object[].class)
            .setParameter(1, id)
            .setParameter(2, author)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                plan(id, (String) row[0], found((String) row[0], (String) row[1], (byte[]) row[2])))
        .findFirst();
  }

  private FoundTexts found(String fileName, String section, byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8).replace("\uFEFF", "");
    if (ZipTexts.isZip(content)) {
      return ZipTexts.read(content);
    }
    if (text.stripLeading().startsWith("<")) {
      return MoodleTexts.read(content, section);
    }
    if (!fileName.toLowerCase(Locale.ROOT).endsWith(".md")) {
      return CsvTexts.read(text, section);
    }
    String id = fileName.substring(0, fileName.length() - ".md".length());
    String place = revisions.latest(id).map(Revision::section).orElse(section);
    return DraftReading.isId(id)
        ? new FoundTexts(List.of(Draft.of(id, place, text)), List.of())
        : new FoundTexts(List.of(), List.of(new LeftOut(Kind.NAME, fileName, "")));
  }

  private Plan plan(UUID id, String fileName, FoundTexts found) {
    List<Item> items = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>(found.leftOut());
    Set<String> names = new HashSet<>();
    for (Draft draft : found.drafts()) {
      if (library.section(draft.section()).isEmpty()) {
        leftOut.add(
            new LeftOut(
                draft.section().isEmpty() ? Kind.WITHOUT_SECTION : Kind.NO_SECTION,
                draft.id(),
                draft.section()));
      } else if (!names.add(draft.id())) {
        leftOut.add(new LeftOut(Kind.EXISTS, draft.id(), ""));
      } else {
        items.add(item(draft));
      }
    }
    return new Plan(id, fileName, items, leftOut);
  }

  private Item item(Draft draft) {
    Optional<Revision> latest = revisions.latest(draft.id());
    // An exercise stays where it is.
    Draft there =
        latest.map(now -> Draft.of(draft.id(), now.section(), draft.text())).orElse(draft);
    Effect effect =
        latest
            .map(now -> now.text().equals(there.text()) ? Effect.SAME : Effect.CHANGED)
            .orElse(Effect.NEW);
    return new Item(
        there,
        effect,
        latest.map(Revision::number).orElse(0),
        latest.map(Revision::text).orElse(""),
        library.read(there).problems());
  }

  /**
   * Saves what {@code plan} would change, as drafts, and forgets the file.
   *
   * @throws StaleImportException when somebody saved one of the texts since; then nothing is done
   */
  @Transactional
  public void take(Plan plan, UUID author, String note) {
    for (Item item : plan.items()) {
      boolean tooLarge =
          item.problems().stream().anyMatch(problem -> problem.code().equals("FILE_TOO_LARGE"));
      if (item.effect() != Effect.SAME
          && !tooLarge
          && revisions.save(new Edit(item.draft(), item.base(), author, note))
              instanceof Saved.Conflict) {
        throw new StaleImportException();
      }
    }
    entities
        .createNativeQuery("delete from staged_import where id = ?1")
        .setParameter(1, plan.id())
        .executeUpdate();
  }
}
