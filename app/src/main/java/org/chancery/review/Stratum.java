package org.chancery.review;

/**
 * A part of what was found: the statements of one rule, or the events of one type.
 *
 * @param name sieve and rule, or PLOVER's type
 */
public record Stratum(boolean event, String name) implements Comparable<Stratum> {

    @Override
    public int compareTo(Stratum other) {
        int kind = Boolean.compare(event, other.event);
        return kind != 0 ? kind : name.compareTo(other.name);
    }
}
