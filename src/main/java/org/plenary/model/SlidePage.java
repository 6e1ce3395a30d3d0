package org.plenary.model;

import java.util.Map;

/**
 * A page of a deck as clients see it.
 *
 * @param width of the page, in points
 * @param height of the page, in points
 * @param images the address of each rendering by its width in pixels; empty, like the text, for
 *     those who may not see the page yet
 */
public record SlidePage(
    int number, int width, int height, String text, String rights, Map<String, String> images) {}
