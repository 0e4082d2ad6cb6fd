package nabla.testing;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Every statement that was sent to the database, with its parameters left open. */
@PersistenceUnitExtension
@ApplicationScoped
public class StatementLog implements StatementInspector {
  private static final long serialVersionUID = 1L;

  private final transient Set<String> sent = ConcurrentHashMap.newKeySet();

  @Override
  public String inspect(String sql) {
    sent.add(sql);
    return sql;
  }

  /** Begins anew. */
  public void clear() {
    sent.clear();
  }

  public Set<String> sent() {
    return Set.copyOf(sent);
  }
}
