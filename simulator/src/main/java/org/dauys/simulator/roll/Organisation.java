package org.dauys.simulator.roll;

/**
 * A primary party organisation.
 *
 * @param index among all, from 0
 * @param territoryId city, district or city of republican significance
 * @param code unique in the country
 * @param members how many are on the roll
 * @param isGrowing whether unusually many of them joined shortly before the cut-off
 */
record Organisation(int index, String territoryId, String code, int members, boolean isGrowing) {}
