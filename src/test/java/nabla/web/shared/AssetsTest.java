package nabla.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssetsTest {
  private static final Path FOLDER = Path.of("src/main/resources/META-INF/resources/assets");
  private static final Pattern MASK =
      Pattern.compile("--shape: url\\('data:image/svg\\+xml,%3Csvg [^%]*%3E(.*?)%3C/svg%3E'\\)");

  @Test
  void theAddressDependsOnEveryFile() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Assets.FILES);
    }
  }

  @Test
  void theShapesOfTheStyleSheetAreThoseOfTheIcons() throws IOException {
    List<String> shapes =
        MASK.matcher(Files.readString(FOLDER.resolve("nabla.css")))
            .results()
            .map((MatchResult shape) -> shape.group(1).replace("%3C", "<").replace("%3E", ">"))
            .toList();
    assertThat(shapes).hasSize(6);
    String icons = Files.readString(FOLDER.resolve("icons.svg"));
    assertThat(shapes).allSatisfy(shape -> assertThat(icons).contains(">" + shape + "</symbol>"));
  }
}
