/**
 * The read model of posts and of the items that wait for a person. It is written in the same
 * transaction as the journal, so that what a page shows and what the stream says are one. Nothing
 * here decides anything.
 */
@NullMarked
package org.plenary.posts;

import org.jspecify.annotations.NullMarked;
