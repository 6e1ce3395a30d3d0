/**
 * The checker of pictures: a process of its own that reads a picture's text, barcodes, faces and
 * look, and says whether it may pass.
 *
 * <p>In: the bytes of an upright, re-encoded picture. Out: a {@link
 * org.plenary.screening.checker.CheckReport}. What always holds: a picture passes only on positive
 * proof (its lines were read, and every one of them belongs on a slide); whatever goes wrong comes
 * out as an exception, never as a pass; the models are the pinned ones or the checker does not
 * start; what was read is returned to the caller and never logged.
 *
 * <p>The parent's side is {@link org.plenary.screening.checker.PictureChecker}; everything else
 * runs in the child, because native code that crashes or eats memory must not take the server
 * along.
 */
@NullMarked
package org.plenary.screening.checker;

import org.jspecify.annotations.NullMarked;
