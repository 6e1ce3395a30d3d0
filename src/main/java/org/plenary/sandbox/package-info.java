/**
 * Work on hostile input, kept at arm's length: a child JVM with a small heap, a bare environment
 * and its own temporary folder decodes pictures and draws PDF pages, so that what kills it kills
 * nothing else.
 *
 * <p>In comes a {@link org.plenary.sandbox.Frame} (a line of JSON and some blobs), out goes another
 * one or a {@link org.plenary.sandbox.ChildFailure}. A request that outlives its time ends the
 * whole process; the next request starts a fresh one. A child ends by itself when its parent is
 * gone, even in the middle of a request.
 *
 * <pre>{@code
 * // parent
 * try (var child = new ChildJvm(new Options("echo", EchoMain.class, 64, List.of(), List.of(), Duration.ofSeconds(20)))) {
 *   Frame answer = child.ask(Frame.of("{}", bytes), Duration.ofSeconds(5));
 * }
 * // child
 * public static void main(String[] args) { ChildLoop.serve(request -> request); }
 * }</pre>
 */
@NullMarked
package org.plenary.sandbox;

import org.jspecify.annotations.NullMarked;
