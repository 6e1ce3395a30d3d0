package org.plenary.http;

/** Answers the calls of one operation, on a virtual thread: it may wait. */
@FunctionalInterface
interface Endpoint {
  Answer answer(Call call) throws Exception;
}
