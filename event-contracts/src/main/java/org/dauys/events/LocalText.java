package org.dauys.events;

/**
 * One text in the three languages of the platform.
 *
 * @param kk Kazakh
 * @param ru Russian
 * @param en English
 */
public record LocalText(String kk, String ru, String en) {}
