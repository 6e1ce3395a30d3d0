package org.plenary.model;

/** A rectangle in pixels of the upright picture; the origin is its top left corner. */
public record Box(int x, int y, int width, int height) {}
