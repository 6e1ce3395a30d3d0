/**
 * Pictures as bytes. In comes whatever somebody uploads; out goes an upright JPEG in sRGB without
 * one byte of the original's metadata, or a {@link org.plenary.media.MediaRejected} with a sentence
 * for its author.
 *
 * <p>What always holds: limits are checked on the header before a pixel is decoded; pixels are
 * decoded only in a child JVM; of a moving picture only the first frame may be shown, and every
 * frame is there to be checked; and every picture that leaves this package was encoded by it from
 * pixels.
 */
@NullMarked
package org.plenary.media;

import org.jspecify.annotations.NullMarked;
