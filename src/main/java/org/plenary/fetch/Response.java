package org.plenary.fetch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a service has answered.
 *
 * @param headers by their names in lower case; of several with one name, the last
 */
public record Response(int status, Map<String, String> headers, byte[] body) {
  public Response {
    headers = Map.copyOf(headers);
  }

  public @Nullable String header(String name) {
    return headers.get(name);
  }
}
