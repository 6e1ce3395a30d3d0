package org.plenary.sandbox;

/** What a child JVM does with a request. Called by one thread, one request at a time. */
@FunctionalInterface
public interface FrameHandler {
  /**
   * Answers one request.
   *
   * @throws ChildFailure.Refused to tell the parent, in its own words, that this input is not
   *     acceptable; the child lives on
   * @throws Exception anything else reaches the parent as a refusal with the code {@link
   *     ChildFailure.Refused#FAILED} and the name of the exception's class, never its message
   */
  Frame handle(Frame request) throws Exception;
}
