/**
 * The server as processes of its own, and what is left after something has been killed, stopped,
 * cut off, filled up or set wrong. Nothing here is pretended: processes get signals, connections
 * run through a {@code Cable} that can be cut or fall silent, disks are file systems that are full,
 * a wrong clock is the one the process reads.
 *
 * <p>{@code ClusterNodes} are two nodes and their PostgreSQL, which the tests of the cluster share;
 * whoever breaks something mends it. A {@code Scene} puts them under load: a {@code Chorus} of
 * authors posts, a {@code Gallery} of viewers watches and comes back with its cursors. What both
 * are told and shown goes into a {@code History}, which decides every time: each acknowledged post
 * once for each viewer, one order everywhere, nothing held or refused shown. It has tests of its
 * own, with histories that are wrong. Each test prints one line of what it counted, beginning with
 * {@code fault:}.
 */
package org.plenary.faults;
