/**
 * Decks. In comes a speaker's PDF; out go its pages as pictures in the served widths and as text,
 * or a {@link org.plenary.slides.DeckRejected} with a sentence for the speaker.
 *
 * <p>What always holds: a PDF is parsed and drawn in a child JVM only, within limits of size,
 * pages, memory and time; a deck is replaced only by one that was opened without complaint.
 */
@NullMarked
package org.plenary.slides;

import org.jspecify.annotations.NullMarked;
