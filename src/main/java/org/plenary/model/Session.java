package org.plenary.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A talk.
 *
 * @param slide what is showing now; null before the first slide
 * @param order the number of the last slide command that took effect
 */
public record Session(
    UUID id,
    String title,
    String speaker,
    String hall,
    Instant startsAt,
    Instant endsAt,
    @Nullable UUID deck,
    @Nullable SlideRef slide,
    long order) {}
