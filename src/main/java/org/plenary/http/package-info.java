/**
 * The HTTP side. Routes come from {@code conf/openapi.yaml}: a request is authenticated, checked
 * against the description, checked for its caller's permission, and answered by an {@link
 * org.plenary.http.Endpoint} on a virtual thread. Whatever goes wrong leaves as a problem document,
 * and never as a stack trace.
 */
@NullMarked
package org.plenary.http;

import org.jspecify.annotations.NullMarked;
