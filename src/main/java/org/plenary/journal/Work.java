package org.plenary.journal;

/** What is to be done in one transaction. It may wait for futures: it runs on a virtual thread. */
@FunctionalInterface
public interface Work<R> {
  R in(Transaction transaction) throws Exception;
}
