package org.plenary.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a deck as clients see it.
 *
 * @param width of the page, in points
 * @param height of the page, in points
 * @param rights what may be posted about it now
 * @param rightsUntil when everything may be
 * @param rightsReason the speaker's, in plain text
 * @param images the address of each rendering by its width in pixels; empty, like the text, for
 *     those who may not see the page yet
 */
public record SlidePage(
    int number,
    int width,
    int height,
    String text,
    SlideRights.Kind rights,
    @Nullable Instant rightsUntil,
    @Nullable String rightsReason,
    Map<String, String> images) {}
