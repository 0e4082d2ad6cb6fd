package nabla.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import nabla.decide.Relation;
import nabla.math.Scope;

/**
 * A question as another program asks it.
 *
 * @param id what the asker calls it, as it stood in the record
 * @param scope the symbols that expected and answer may use
 * @param expected a right answer, as text
 * @param answer the answer to be graded, as text
 * @param relation how the two must relate
 * @param task where the right answer comes from, if the asker says so
 */
public record BatchQuestion(
    JsonNode id,
    Scope scope,
    String expected,
    String answer,
    Relation relation,
    Optional<BatchTask> task) {}
