package org.plenary.slides;

import java.util.UUID;

/** A deck on its way from PDF to slides. */
record DeckJob(UUID deck, UUID session, String conference, int pages) {}
