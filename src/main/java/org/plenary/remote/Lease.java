package org.plenary.remote;

/**
 * The right to ask a source, which one node has at a time.
 *
 * @param epoch grows with every new holder; what is written under an older one is refused
 */
record Lease(RemoteSource source, long epoch) {}
