/**
 * What identifies a patient, as rules on text: pure functions, no I/O but the word lists at first
 * use.
 *
 * <p>In: a post's text ({@link org.plenary.screening.rules.TextRules}), or the lines that were read
 * in a picture ({@link org.plenary.screening.rules.PictureRules}). Out: findings with a category, a
 * score and a place, and never the text itself. From .85 a finding is strong, from .5 it is
 * possible; below that it is not reported.
 *
 * <p>A pattern has a base score that its surroundings raise (words about a patient, a label, a name
 * beside a number) or lower (a citation, an author line, a trial). What always holds: the absence
 * of findings proves nothing about a picture; there, every line must also be understood as
 * something that belongs on a slide.
 */
@NullMarked
package org.plenary.screening.rules;

import org.jspecify.annotations.NullMarked;
