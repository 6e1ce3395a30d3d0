/**
 * What {@code scripts/cluster} puts around its nodes, to try a cluster on one machine: a PostgreSQL
 * for all of them and a reverse proxy before them. No server of Plenary uses it.
 */
@NullMarked
package org.plenary.trial;

import org.jspecify.annotations.NullMarked;
