/**
 * The one way out: whatever is fetched from an address that somebody else has written goes through
 * {@link org.plenary.fetch.SafeFetcher}, so that nobody can have this server ask its own network
 * (server-side request forgery).
 */
@NullMarked
package org.plenary.fetch;

import org.jspecify.annotations.NullMarked;
