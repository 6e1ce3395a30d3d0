/**
 * The nouns of a conference: records and sealed types that every other package speaks in. Nothing
 * here does I/O, and nothing here imports more than the JDK, so that a rule about the domain can be
 * read, and tested, on its own.
 */
@NullMarked
package org.plenary.model;

import org.jspecify.annotations.NullMarked;
