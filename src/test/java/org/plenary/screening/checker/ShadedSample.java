package org.plenary.screening.checker;

/**
 * One shaded block of a drawn picture.
 *
 * @param drawn it is of a slide's figure, and not of a clinical picture
 * @param held the picture would be held without the forest
 * @param measures as {@link DrawnBlocks#measures} has them
 */
record ShadedSample(String template, boolean drawn, boolean held, float[] measures) {}
