package org.plenary;

import io.vertx.sqlclient.Pool;
import org.plenary.http.Links;
import org.plenary.http.WebServer;
import org.plenary.model.Role;
import org.plenary.people.Invitations;

/** Lets the first administrator in: a link that works once, shown where only the operator looks. */
final class FirstAdministrator {
  private FirstAdministrator() {}

  /**
   * Prints a fresh link as long as nobody has become administrator; the link of an earlier start is
   * dead then.
   */
  static void invite(WebServer.Parts parts, Links links) {
    Pool pool = parts.pool();
    boolean there =
        pool.query("select 1 from participant where role = 'admin' limit 1")
            .execute()
            .await()
            .iterator()
            .hasNext();
    if (there) {
      return;
    }
    pool.query("delete from invitation where role = 'admin'").execute().await();
    String code =
        parts
            .invitations()
            .create(new Invitations.Terms(null, Role.ADMIN, null, null, null, 1, null), null);
    System.out.println("The first administrator comes in here, once: " + links.join(code));
  }
}
