/**
 * Pictures whose truth is known: what a template draws, and what a camera makes of it.
 *
 * <p>In: a {@link org.plenary.screening.bench.draw.Template}, a {@link
 * org.plenary.screening.bench.draw.Dice} and a language. Out: an encoded picture with every word on
 * it, the word's box in pixels of the upright picture, and the kind of identifier it is part of.
 * What always holds: the same dice give the same bytes (on one JDK with the same fonts), and every
 * person, number and address is invented.
 */
@NullMarked
package org.plenary.screening.bench.draw;

import org.jspecify.annotations.NullMarked;
