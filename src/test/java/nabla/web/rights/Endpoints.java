package nabla.web.rights;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything that this application answers, read from its classes. */
final class Endpoints {
  private Endpoints() {}

  /**
   * A method that answers requests.
   *
   * @param verb {@code GET}, {@code POST}
   * @param path with parameters in braces
   */
  record Endpoint(String verb, String path, Method method) {
    Optional<Right> right() {
      return RightsFilter.needed(method);
    }

    @Override
    public String toString() {
      return verb + " " + path;
    }
  }

  /** By path. */
  static List<Endpoint> all() {
    List<Endpoint> found = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nabla")) {
      Class<?> resource = type.reflect();
      for (Method method : resource.getDeclaredMethods()) {
        verb(method)
            .ifPresent(verb -> found.add(new Endpoint(verb, path(resource, method), method)));
      }
    }
    found.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::verb));
    return found;
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String path(Class<?> resource, Method method) {
    String path =
        "/"
            + part(resource.getAnnotation(Path.class))
            + "/"
            + part(method.getAnnotation(Path.class));
    String single = path.replaceAll("/+", "/");
    return single.length() > 1 ? single.replaceAll("/$", "") : single;
  }

  private static String part(Path path) {
    return path == null ? "" : path.value();
  }
}
