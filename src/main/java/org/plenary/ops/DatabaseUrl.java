package org.plenary.ops;

import io.vertx.pgclient.PgConnectOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * Where a PostgreSQL database is and who signs in: {@code
 * postgresql://user[:password]@host:port/database}. Reserved characters in user, password and
 * database are percent-encoded. Its {@code toString} leaves the password out.
 */
public record DatabaseUrl(String host, int port, String database, String user, String password) {
  private static final int DEFAULT_PORT = 5432;

  /**
   * Reads the URL form. A missing port is 5432, a missing password the empty one.
   *
   * @throws IllegalArgumentException if it is not such a URL; the message repeats no part of it
   */
  public static DatabaseUrl parse(String text) {
    URI uri = uri(text);
    if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())) {
      throw malformed("it has to begin with postgresql://");
    }
    String userInfo = uri.getRawUserInfo();
    String path = uri.getRawPath();
    if (uri.getHost() == null || userInfo == null || path == null || path.length() < 2) {
      throw malformed("user, host and database are needed");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw malformed("parameters after ? are not supported");
    }
    String[] user = userInfo.split(":", 2);
    return new DatabaseUrl(
        uri.getHost().replaceAll("[\\[\\]]", ""),
        uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
        decoded(path.substring(1)),
        decoded(user[0]),
        user.length == 2 ? decoded(user[1]) : "");
  }

  /** The same server and user, another database. */
  public DatabaseUrl withDatabase(String other) {
    return new DatabaseUrl(host, port, other, user, password);
  }

  /**
   * The whole URL with the password: for a file that only its owner reads, or for a child's
   * environment.
   */
  public String withPassword() {
    return "postgresql://" + encoded(user) + ":" + encoded(password) + "@" + place();
  }

  /** What the Vert.x client connects with. */
  public PgConnectOptions connectOptions() {
    return new PgConnectOptions()
        .setHost(host)
        .setPort(port)
        .setDatabase(database)
        .setUser(user)
        .setPassword(password);
  }

  String jdbc() {
    return "jdbc:postgresql://" + place();
  }

  Properties jdbcProperties() {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "plenary");
    properties.setProperty("connectTimeout", "10");
    return properties;
  }

  @Override
  public String toString() {
    return "postgresql://" + encoded(user) + "@" + place();
  }

  private String place() {
    return new HostPort(host, port) + "/" + encoded(database);
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      // Its message would repeat the password.
      throw malformed("characters such as @ : / in user or password have to be percent-encoded");
    }
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static IllegalArgumentException malformed(String why) {
    return new IllegalArgumentException(
        "expected postgresql://user[:password]@host:port/database; " + why);
  }
}
