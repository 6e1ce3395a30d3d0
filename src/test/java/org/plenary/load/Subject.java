package org.plenary.load;

import java.util.List;

/** A server that fans posts out, started for one run on the loopback interface. */
interface Subject extends AutoCloseable {
  String name();

  /** Where the viewers and the authors come in, in turn. */
  int port(int client);

  /** The processes that send to the viewers. */
  List<Long> servers();

  /** The processes behind those: the database. */
  default List<Long> behind() {
    return List.of();
  }

  /** The handshake of a viewer; the lines after the first, without the empty one, are added. */
  String watch(Viewer viewer, Ledger ledger);

  /** The first lines and the headers of a request that posts, without its length. */
  String publish(int conference, int client);

  /** The body of such a request. */
  String body(int conference, String text);

  @Override
  void close();
}
