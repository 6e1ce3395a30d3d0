/**
 * The way from the journal to a viewer's socket. What has been committed comes in as hints from the
 * event bus and, whenever one is missing, from the journal itself; it goes out over WebSockets and
 * Server-Sent Events.
 *
 * <p>In the order in which an event travels: a {@code Tail} follows one stream of the journal for
 * the whole node and puts it in order ({@code InOrder}); a {@code Fan} keeps the latest events of
 * it on one event loop ({@code Ring}); a {@code Viewer} is a place in that ring and an {@code
 * Outlet}, the socket.
 *
 * <p>In a cluster each node has a {@code Tail} of its own for a stream that is watched there, with
 * one registration on the bus for its events; the tails tell each other how many watch ({@code
 * Elsewhere}).
 *
 * <p>What always holds: a viewer is sent every event of its audience once and in order from the
 * place it started at, or its connection is closed; nothing is queued for a viewer, so a slow one
 * costs one chunk and its socket's buffer; everything but the {@code Tail} and its {@code
 * Snapshots} runs on the viewer's own event loop, without locks.
 */
@NullMarked
package org.plenary.stream;

import org.jspecify.annotations.NullMarked;
