/**
 * The server as a whole: {@link org.plenary.Main} starts it, {@link org.plenary.Plenary} wires its
 * parts.
 */
@NullMarked
package org.plenary;

import org.jspecify.annotations.NullMarked;
