package org.plenary.model;

import java.util.UUID;

/**
 * A picture of a post, in pixels of its upright form.
 *
 * @param redacted how many areas a moderator has blacked out
 */
public record MediaRef(UUID id, int width, int height, String alt, int redacted) {}
