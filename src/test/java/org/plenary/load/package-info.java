/**
 * The benchmark of the stream, run by {@code scripts/load}: starts a server of its own (and, when
 * asked, another product that fans messages out), opens viewers, publishes in the same rhythms to
 * each, and prints what arrived, when, and what it cost.
 *
 * <p>What always holds: every post carries its number in its text, so that each viewer's losses,
 * doubles and reorders are counted and not assumed; latency counts from the moment a post was meant
 * to be sent; client and server share the machine, so only figures of one run can be compared.
 */
@NullMarked
package org.plenary.load;

import org.jspecify.annotations.NullMarked;
