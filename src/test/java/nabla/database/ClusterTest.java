package nabla.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClusterTest {
  private static final long GIGABYTE = 1L << 30;

  @Test
  void keepsAnEighthOfTheMemoryWithinBounds() {
    assertThat(Cluster.bufferMegabytes(GIGABYTE / 2)).isEqualTo(128);
    assertThat(Cluster.bufferMegabytes(2 * GIGABYTE)).isEqualTo(256);
    assertThat(Cluster.bufferMegabytes(64 * GIGABYTE)).isEqualTo(512);
  }
}
