package org.plenary.stream;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer asks for.
 *
 * @param after null starts with a snapshot
 * @param session the only talk to follow; null follows the conference
 */
record Asked(@Nullable After after, @Nullable UUID session) {}
