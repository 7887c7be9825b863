package org.keyuan.crm.welcome;

import java.time.Instant;

/**
 * What the prepared figures stand for.
 *
 * @param at when they were taken; null before the first time
 * @param tierRun id of the tiering whose movements are counted; null before the first one
 */
public record FiguresTaken(Instant at, Long tierRun) {}
