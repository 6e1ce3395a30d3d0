package org.plenary.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found in somebody's own held post, for its author alone: a place in one of its pictures,
 * or, without {@code media} and {@code box}, a stretch of its text. The matched text is never
 * repeated.
 *
 * @param category what it is, such as {@code name}, {@code mrn}, {@code date}, {@code face}
 * @param score how sure the check is, 0 to 1
 * @param start first UTF-16 unit in the text
 * @param end one past the last
 */
public record OwnFinding(
    @Nullable UUID media,
    String category,
    double score,
    @Nullable Box box,
    @Nullable Integer start,
    @Nullable Integer end) {}
