package nabla;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the rules of src/docs/architecture.md. */
class ArchitectureTest {
  /** Everything may use what stands left of it. */
  private static final List<String> ORDER =
      List.of(
          "math",
          "parse",
          "shape",
          "evaluate",
          "exact",
          "differentiate",
          "algebra",
          "normalize",
          "decide",
          "diagnose",
          "derive",
          "grade",
          "exercise",
          "account",
          "course",
          "attempt",
          "gradebook",
          "progress",
          "insight",
          "authoring",
          "web");

  private static final List<String> CORE = ORDER.subList(0, ORDER.indexOf("grade") + 1);
  private static final List<String> ROWS =
      List.of("account", "course", "attempt", "insight", "authoring");

  private static final JavaClasses NABLA =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("nabla");

  private static final String[] EVERYTHING_BUT_THE_WEB =
      Stream.concat(
              Stream.of("nabla", "nabla.symja..", "nabla.database.."),
              ORDER.stream().filter(name -> !name.equals("web")).map(ArchitectureTest::inside))
          .toArray(String[]::new);

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    Set<String> found =
        NABLA.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.contains("."))
            .map(name -> name.split("\\.")[1])
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known = new TreeSet<>(ORDER);
    known.addAll(List.of("symja", "database"));
    assertThat(found).isEqualTo(known);
  }

  @Test
  void everythingUsesOnlyWhatStandsLeftOfIt() {
    for (int i = 0; i < ORDER.size(); i++) {
      Stream<String> left = ORDER.subList(0, i + 1).stream().map(ArchitectureTest::inside);
      check(
          classes()
              .that()
              .resideInAPackage(inside(ORDER.get(i)))
              .should()
              .onlyDependOnClassesThat(
                  JavaClass.Predicates.resideInAnyPackage(left.toArray(String[]::new))
                      .or(JavaClass.Predicates.resideOutsideOfPackage("nabla.."))));
    }
  }

  @Test
  void nothingGoesInCircles() {
    check(slices().matching("nabla.(**)").should().beFreeOfCycles());
  }

  @Test
  void theProverSeesDataAndItsPortAndIsSeenByTheWiringAlone() {
    check(
        classes()
            .that()
            .resideInAPackage("nabla.symja..")
            .should()
            .onlyDependOnClassesThat(
                JavaClass.Predicates.resideInAnyPackage(
                        "nabla.symja..", "nabla.math..", "nabla.algebra..")
                    .or(JavaClass.Predicates.resideOutsideOfPackage("nabla.."))));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("nabla.symja..")
            .and()
            .doNotHaveFullyQualifiedName("nabla.Wiring")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nabla.symja.."));
  }

  @Test
  void theDatabaseServerKnowsNothingOfUs() {
    check(
        classes()
            .that()
            .resideInAPackage("nabla.database..")
            .should()
            .onlyDependOnClassesThat(
                JavaClass.Predicates.resideInAPackage("nabla.database..")
                    .or(JavaClass.Predicates.resideOutsideOfPackage("nabla.."))));
  }

  @Test
  void theCoreIsPlainJava() {
    check(
        classes()
            .that()
            .resideInAnyPackage(inside(CORE))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                Stream.concat(
                        Stream.of("java..", "org.jspecify.."),
                        CORE.stream().map(ArchitectureTest::inside))
                    .toArray(String[]::new)));
  }

  @Test
  void theCoreReadsNoClockNoEnvironmentAndNoChance() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(inside(CORE))
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(java.util.Random.class)
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(
                java.util.concurrent.ThreadLocalRandom.class,
                java.security.SecureRandom.class,
                java.time.Clock.class));
  }

  @Test
  void computerAlgebraIsOnlyInSymja() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("nabla.symja..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.matheclipse..", "org.hipparchus.."));
  }

  @Test
  void pagesAreOnlyInTheWeb() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(EVERYTHING_BUT_THE_WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.quarkus.qute..", "org.jboss.resteasy.."));
  }

  @Test
  void rowsAreOnlyWherePeopleAre() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(inside(ROWS))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "..panache.."));
  }

  @Test
  void noTransactionIsHeldOpenByAPage() {
    check(
        noClasses()
            .that()
            .resideInAPackage("nabla.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.transaction..", "io.quarkus.narayana.."));
  }

  @Test
  void whatABeanNeedsStandsInItsConstructor() {
    check(fields().should().notBeAnnotatedWith(Inject.class));
  }

  @Test
  void packagesAreNamedForWhatTheyAreAbout() {
    check(
        noClasses()
            .should()
            .resideInAnyPackage(
                "..util..", "..common..", "..misc..", "..impl..", "..dto..", "..helper.."));
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|DTO|Dto)(\\$.*)?"));
  }

  @Test
  void everyPackageSaysWhatItIsAboutAndWhereNullIsAllowed() throws Exception {
    Path sources = Path.of("src/main/java/nabla");
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> folders =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      assertThat(folders).isNotEmpty();
      for (Path folder : folders) {
        assertThat(folder.resolve("package-info.java"))
            .content()
            .contains("/**")
            .contains("@NullMarked");
      }
    }
  }

  private static String inside(String name) {
    return "nabla." + name + "..";
  }

  private static String[] inside(List<String> names) {
    return names.stream().map(ArchitectureTest::inside).toArray(String[]::new);
  }

  private static void check(ArchRule rule) {
    rule.check(NABLA);
  }
}
