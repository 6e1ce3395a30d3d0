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
 * something that belongs on a slide: its words are known in the page's language ({@link
 * org.plenary.screening.rules.Vocabulary}), its numbers count or measure something ({@link
 * org.plenary.screening.rules.Figures}), and the page is no form, letter, chat or device ({@link
 * org.plenary.screening.rules.Genre}). So a name that is in no list is caught by not being a word.
 */
@NullMarked
package org.plenary.screening.rules;

import org.jspecify.annotations.NullMarked;
