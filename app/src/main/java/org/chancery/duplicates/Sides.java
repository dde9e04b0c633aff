package org.chancery.duplicates;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How alike the actors, or the recipients, of two tellings are. In: two lists of parties. Out: points and the reason in words.
 *
 * @param points {@link #NAMED} where the same are named, less where only country and sector agree, 0 where one telling does not say
 * @param apart whether they are others
 */
record Sides(double points, boolean apart, String why) {

    /** The same identity or name. */
    static final double NAMED = 2;
    /** A state and one of its organs: the news says either for the other. */
    private static final double METONYM = 1;
    /** Nobody is named, but country and sector agree. */
    private static final double DESCRIBED = 0.75;
    /** So much of the shorter list must be found in the other. */
    private static final double MOST = 0.5;
    /** PLOVER's sectors of those who act for a state. */
    private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "JUD", "LEG", "SPY");

    /** Sectors under which those may stand of whom no more is known. */
    private static final Set<String> ANYBODY = Set.of("CVL", "UAF", "UNK", "SOC");

    static Sides of(String side, List<Who> a, List<Who> b) {
        List<Who> shorter = a.size() <= b.size() ? a : b;
        List<Who> longer = a.size() <= b.size() ? b : a;
        if (longer.isEmpty()) {
            return new Sides(0.5, false, "neither names " + side);
        }
        if (shorter.isEmpty()) {
            return new Sides(0, false, "only one names " + side + ": " + names(longer));
        }
        // of two lists of one length the better reading counts, so that their order does not
        double found = found(shorter, longer);
        double back = shorter.size() == longer.size() ? found(longer, shorter) : found;
        double points = Math.min(found, back);
        boolean strange = points == 0 && allDiffer(shorter, longer);
        String why = side + ": " + bothNames(names(a), names(b));
        return new Sides(points < MOST ? 0 : points, strange, why + (strange ? " are others" : ""));
    }

    private static double found(List<Who> some, List<Who> others) {
        return some.stream()
                .mapToDouble(one -> others.stream()
                        .mapToDouble(other -> points(one, other))
                        .max()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    private static boolean allDiffer(List<Who> some, List<Who> others) {
        return some.stream().allMatch(one -> others.stream().allMatch(other -> areOthers(one, other)));
    }

    private static double points(Who one, Who other) {
        Likeness names = Likeness.of(one, other);
        if (names == Likeness.SAME || names == Likeness.COMPATIBLE) {
            boolean known = one.identity().isPresent() && other.identity().isPresent();
            return known || country(one, other) != Likeness.DIFFERENT ? NAMED : 0;
        }
        if (areOthers(one, other) || country(one, other) != Likeness.SAME) {
            return 0;
        }
        boolean nobodyNamed = one.name().isEmpty() || other.name().isEmpty();
        boolean told = one.sector().isPresent() || other.sector().isPresent();
        if (nobodyNamed && one.sector().equals(other.sector())) {
            return DESCRIBED;
        }
        return told && isOfState(one) && isOfState(other) ? METONYM : 0;
    }

    private static Likeness country(Who one, Who other) {
        if (one.country().isEmpty() || other.country().isEmpty()) {
            return Likeness.UNKNOWN;
        }
        return one.country().equals(other.country()) ? Likeness.SAME : Likeness.DIFFERENT;
    }

    /** Whether the two cannot be one: of two countries, two persons, two bodies that act for no state, or a state's and others. */
    private static boolean areOthers(Who one, Who other) {
        if (country(one, other) == Likeness.DIFFERENT) {
            return true;
        }
        boolean sameCountry = country(one, other) == Likeness.SAME;
        if (sameCountry && isOfState(one) != isOfState(other)) {
            return one.sector().isPresent() && other.sector().isPresent();
        }
        if (one.name().isEmpty() && other.name().isEmpty() && isCertain(one) && isCertain(other)) {
            return !one.sector().equals(other.sector()) && !(isOfState(one) && isOfState(other));
        }
        boolean otherNames = Likeness.of(one, other) == Likeness.DIFFERENT;
        boolean persons = one.kind() == Who.Kind.PERSON && other.kind() == Who.Kind.PERSON;
        return otherNames && (persons || !(sameCountry && isOfState(one) && isOfState(other)));
    }

    private static boolean isCertain(Who who) {
        return who.sector().filter(s -> !ANYBODY.contains(s)).isPresent();
    }

    /** The state itself has no sector. */
    private static boolean isOfState(Who who) {
        return who.sector().map(STATE::contains).orElse(who.kind() == Who.Kind.BODY);
    }

    /** In the order of the alphabet, so that a pair reads alike from both sides. */
    static String bothNames(String a, String b) {
        return a.equals(b) ? a : a.compareTo(b) < 0 ? a + " and " + b : b + " and " + a;
    }

    private static String names(List<Who> side) {
        return String.join(
                ", ",
                side.stream()
                        .map(w -> w.name()
                                .or(w::identity)
                                .orElse(w.country().orElse("?") + " "
                                        + w.sector().orElse("?")))
                        .sorted()
                        .toList());
    }

    /** What two tellings of one party have in common: the last word of its name, or country and sector. */
    static String label(Who who) {
        List<String> words = who.name().map(Likeness::words).orElse(List.of());
        return words.isEmpty()
                ? who.country().orElse("?") + " " + who.sector().orElse("?").toUpperCase(Locale.ROOT)
                : words.get(words.size() - 1);
    }

    /** Everybody on either side, where a telling puts all of them on one. */
    static List<Who> together(EventReport event) {
        return Stream.concat(event.actors().stream(), event.recipients().stream())
                .toList();
    }
}
