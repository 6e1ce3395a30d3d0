package org.plenary.stream;

import org.plenary.model.Cursor;

/**
 * A conference at one moment.
 *
 * @param cursor the last event that is in it
 */
record Snapshot(Cursor cursor, Chunk chunk) {}
