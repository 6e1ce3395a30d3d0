package org.plenary.screening.rules;

/**
 * A finding in a picture's text.
 *
 * @param line index into the lines that were given
 * @param finding where in that line, and what
 */
public record LineFinding(int line, TextFinding finding) {}
