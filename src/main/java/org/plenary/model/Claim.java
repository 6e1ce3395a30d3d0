package org.plenary.model;

import java.time.Instant;
import java.util.UUID;

/** A moderator's hold on an item, so that two people never decide one post. */
public record Claim(UUID holder, String name, Instant until) {}
