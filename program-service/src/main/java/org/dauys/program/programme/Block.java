package org.dauys.program.programme;

import org.dauys.events.LocalText;

/**
 * A part of a programme.
 *
 * @param id the same in every version that has this part
 * @param heading of the part
 * @param text of the part
 */
public record Block(String id, LocalText heading, LocalText text) {}
