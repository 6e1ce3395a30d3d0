package org.plenary.model;

import java.util.UUID;

/**
 * A page of a deck.
 *
 * @param number from 1
 */
public record SlideRef(UUID deck, int number) {}
