package org.plenary.model;

/** Where a post from elsewhere was written. */
public record Source(String kind, String host, String url) {}
