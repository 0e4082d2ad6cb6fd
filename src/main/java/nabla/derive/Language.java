package nabla.derive;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.math.Declaration;
import nabla.math.Domain;
import nabla.math.Scope;

/**
 * What the lines of a derivation may use.
 *
 * @param small the symbol that tends to 0, or whose powers are left out; empty when there is none
 * @param variable what f stands for without brackets, and what d/dx differentiates by; empty when
 *     there is none
 */
public record Language(Scope scope, OpenFunctions functions, String small, String variable) {
  /** Stand-ins are named by a letter that nothing else has, with a number. */
  String letter() {
    return List.of("q", "z", "k", "v", "w", "j").stream()
        .filter(letter -> scope.names().stream().noneMatch(name -> name.startsWith(letter)))
        .findFirst()
        .orElse("zz");
  }

  /** The scope with {@code standIns} as numbers. */
  Scope with(Iterable<String> standIns) {
    Map<String, Declaration> names = new LinkedHashMap<>();
    for (String name : scope.names()) {
      scope.declaration(name).ifPresent(declaration -> names.put(name, declaration));
    }
    for (String name : standIns) {
      names.put(name, Declaration.scalar(Domain.REAL));
    }
    return Scope.declaring(new HashMap<>(names));
  }
}
