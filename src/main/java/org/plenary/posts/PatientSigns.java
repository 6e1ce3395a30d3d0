package org.plenary.posts;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import org.plenary.json.Json;
import org.plenary.model.Conference.Screening;

/**
 * What speaks for a patient in the pictures of a unit: a face, the author's word, a report, or a
 * moderator's mark. Without pictures there is nothing to see.
 *
 * @param held whether any of it waits for its release
 */
record PatientSigns(boolean visible, boolean held, Screening screening) {
  private static final String LOOK =
      "select c.screening, exists (select 1 from post p where p.unit = i.id and p.state = 'held') as held,"
          + " exists (select 1 from media m join post p on p.id = m.post"
          + " where p.unit = i.id and m.state in ('held', 'released')) and (i.patient"
          + " or exists (select 1 from post p where p.unit = i.id and p.body::jsonb ->> 'statement' is not null)"
          + " or exists (select 1 from report r join post p on p.id = r.post"
          + " where p.unit = i.id and r.clause = 'shows-patient')"
          + " or exists (select 1 from media m join post p on p.id = m.post join lateral (select findings from verdict v"
          + " where v.media = m.id order by v.at desc limit 1) latest on true where p.unit = i.id"
          + " and m.state in ('held', 'released') and latest.findings @> '[{\"category\":\"face\"}]')) as visible"
          + " from item i join conference c on c.slug = i.conference where i.id = $1";
  private static final PatientSigns NONE = new PatientSigns(false, false, Screening.SCREENED);

  static PatientSigns of(SqlClient sql, UUID item) {
    for (Row row : sql.preparedQuery(LOOK).execute(Tuple.of(item)).await()) {
      return new PatientSigns(
          row.getBoolean("visible"),
          row.getBoolean("held"),
          Json.constant(Screening.class, row.getString("screening")));
    }
    return NONE;
  }

  boolean needsTwo() {
    return visible && held && screening == Screening.TWO_PERSON;
  }
}
