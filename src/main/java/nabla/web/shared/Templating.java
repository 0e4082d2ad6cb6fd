package nabla.web.shared;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives every template the language of the request it answers. */
@ApplicationScoped
class Templating {
  void localize(@Observes EngineBuilder engine) {
    engine.addTemplateInstanceInitializer(
        template -> {
          if (Arc.container().requestContext().isActive()) {
            template.setLocale(Arc.container().instance(Page.class).get().locale());
          }
        });
  }
}
