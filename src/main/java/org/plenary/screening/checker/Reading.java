package org.plenary.screening.checker;

import java.util.List;

/**
 * A picture that was read.
 *
 * @param upright the picture, turned so that most of its text stands upright
 * @param turn by how much it was turned for that
 * @param lines from top to bottom, in pixels of {@code upright}; one that could not be read has a
 *     low confidence
 */
record Reading(Pixels upright, Turn turn, List<LineReading> lines) {}
