package org.plenary.model;

import java.util.UUID;

/** A picture of a post, in pixels of its upright form. */
public record MediaRef(UUID id, int width, int height, String alt) {}
