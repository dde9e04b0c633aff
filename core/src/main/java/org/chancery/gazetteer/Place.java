package org.chancery.gazetteer;

/**
 * A place on the map.
 *
 * @param name as English news write it
 * @param country ISO 3166-1 alpha-3
 * @param kind {@code capital}, {@code city}, {@code province}, {@code region}, {@code sea} …
 * @param province the first-order division it lies in, or empty
 * @param latitude degrees north
 * @param longitude degrees east
 * @param weight larger for the better known: the one meant where a name has several
 */
public record Place(
        String name, String country, String kind, String province, double latitude, double longitude, int weight) {}
