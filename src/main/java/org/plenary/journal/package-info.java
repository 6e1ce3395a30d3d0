/**
 * The record of a conference. Events come in inside a transaction, are numbered under their
 * stream's lock, and are on record when the transaction commits; only then is the event bus told,
 * as a hint. Readers ask for everything after a cursor. What always holds: numbers of a stream have
 * no gap and follow the order of commits; what is written is never changed.
 */
@NullMarked
package org.plenary.journal;

import org.jspecify.annotations.NullMarked;
