package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.util.UUID;
import nabla.web.shared.Moment;
import org.jspecify.annotations.Nullable;

/**
 * An earlier attempt in one line.
 *
 * @param reading what was read; absent when it could not be
 * @param typed the text as it was typed
 * @param remark the verdict in words
 */
public record HistoryItem(
    UUID id, String state, @Nullable RawString reading, String typed, Moment at, String remark) {}
