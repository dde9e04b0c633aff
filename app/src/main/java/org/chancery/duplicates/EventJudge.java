package org.chancery.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.event.Event;
import org.chancery.event.Event.Factuality;

/**
 * Tells whether two articles tell one event. In: two tellings. Out: a verdict, by barriers first and points then.
 *
 * <p>Barriers: another type, another standing in fact, other parties, days that do not meet, places far apart. Points: for parties, day, place and figures that
 * agree; two tellings of the same named parties on one day are one event, as the one-a-day filter of event data has it (Schrodt), and unnamed ones need
 * the place as well. Figures that differ are told, not held against it: a toll rises.
 */
final class EventJudge implements Judge<EventReport> {

    /** Days between an undated telling and the event, within which both may be news of it. */
    static final int NEWS = 3;

    private static final double ENOUGH = 5;
    /** Most points that can be given; for a likeness between 0 and 1. */
    private static final double ALL = 10;

    private static final int MONTH = 31;
    /** Types in which both sides do the same. */
    private static final Set<Event.Type> MUTUAL =
            Set.of(Event.Type.CONSULT, Event.Type.AGREE, Event.Type.COOPERATE, Event.Type.ASSAULT);

    @Override
    public List<Long> keys(EventReport event) {
        return EventKeys.of(event);
    }

    @Override
    public Verdict compare(EventReport a, EventReport b) {
        Optional<String> bar = bar(a, b);
        if (bar.isPresent()) {
            return Verdict.apart(List.of(bar.get()));
        }
        boolean together = MUTUAL.contains(a.type()) && (isOneSided(a) || isOneSided(b) || isSwapped(a, b));
        Sides actors = together
                ? Sides.of("parties", Sides.together(a), Sides.together(b))
                : Sides.of("actors", a.actors(), b.actors());
        Sides recipients = together ? actors : Sides.of("recipients", a.recipients(), b.recipients());
        Places places = Places.of(a.where(), b.where());
        if (actors.apart() || recipients.apart() || places.apart()) {
            return Verdict.apart(
                    List.of(actors.apart() ? actors.why() : recipients.apart() ? recipients.why() : places.why()));
        }
        List<String> evidence = new ArrayList<>(List.of("both " + a.type()));
        evidence.add(actors.why());
        if (!together) {
            evidence.add(recipients.why());
        }
        double time = time(a, b, evidence);
        evidence.add(places.why());
        double figures = figures(a, b, evidence);
        double rest = actors.points() + recipients.points() + places.points() + figures + mode(a, b);
        if (a.factuality() != b.factuality()) {
            evidence.add(factualities(a, b));
        }
        double points = rest + Math.max(0, time);
        // undated or a day apart: something beside the parties and the day of the news must tie them
        boolean tied = time > 0 || (time == 0 && places.points() + figures >= 1);
        return tied && points >= ENOUGH
                ? Verdict.same(Math.min(1, points / ALL), evidence)
                : Verdict.unlike(Math.max(0, Math.min(1, points / ALL)) / 2, evidence);
    }

    /** Why they cannot be one by type, standing in fact or time. */
    private static Optional<String> bar(EventReport a, EventReport b) {
        if (a.type() != b.type()) {
            return Optional.of("one is " + first(a.type(), b.type()) + ", one " + second(a.type(), b.type()));
        }
        if (standing(a) != standing(b)) {
            return Optional.of(factualities(a, b));
        }
        if (a.when().isPresent() && b.when().isPresent()) {
            long days = a.when().get().daysTo(b.when().get());
            return days > 1 ? Optional.of(days + " days between them") : Optional.empty();
        }
        return Optional.empty();
    }

    private static String factualities(EventReport a, EventReport b) {
        return "one tells it as " + first(a.factuality(), b.factuality()).label() + ", one as "
                + second(a.factuality(), b.factuality()).label();
    }

    private static <E extends Enum<E>> E first(E a, E b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static <E extends Enum<E>> E second(E a, E b) {
        return a.compareTo(b) <= 0 ? b : a;
    }

    /**
     * Only tellings of one standing may be counted together: a plan is no deed and a denial no report. What is told as possible of a day before the news
     * is the deed with a doubt; of a later day it is a prospect and stands with the intended.
     */
    private static Factuality standing(EventReport event) {
        if (event.factuality() != Factuality.POSSIBLE) {
            return event.factuality();
        }
        boolean later = event.when().isPresent()
                && event.published().isPresent()
                && event.when().get().last().isAfter(event.published().get());
        return later ? Factuality.INTENDED : Factuality.ASSERTED;
    }

    private static boolean isOneSided(EventReport event) {
        return event.recipients().isEmpty() && event.actors().size() > 1;
    }

    private static boolean isSwapped(EventReport a, EventReport b) {
        return a.type() != Event.Type.ASSAULT
                && Sides.of("", a.actors(), b.recipients()).points() >= Sides.NAMED
                && Sides.of("", a.recipients(), b.actors()).points() >= Sides.NAMED;
    }

    /** Points for the time; −1 where nothing but far-off news ties them. */
    private static double time(EventReport a, EventReport b, List<String> evidence) {
        if (a.when().isPresent() && b.when().isPresent()) {
            Period one = a.when().get();
            Period other = b.when().get();
            long widest = Math.max(one.days(), other.days());
            boolean nextDay = one.daysTo(other) == 1;
            evidence.add(
                    nextDay
                            ? "a day between them"
                            : widest == 1 ? "on one day, " + one.first() : "periods that overlap");
            return nextDay ? 0 : widest == 1 ? 2 : widest <= MONTH ? 1 : 0.25;
        }
        Optional<Period> one = a.when().or(() -> a.published().map(d -> new Period(d, d)));
        Optional<Period> other = b.when().or(() -> b.published().map(d -> new Period(d, d)));
        boolean near = one.isPresent()
                && other.isPresent()
                && one.get().daysTo(other.get()) <= NEWS
                && one.get().days() == 1
                && other.get().days() == 1;
        evidence.add(near ? "one is undated, its news of the same days" : "one is undated");
        return near ? 0 : -1;
    }

    private static double figures(EventReport a, EventReport b, List<String> evidence) {
        double points = 0;
        for (EventReport.Figure one : a.figures()) {
            for (EventReport.Figure other : b.figures()) {
                if (one.kind() == other.kind()) {
                    points = Math.max(points, one.points(other));
                    evidence.add(one.kind().label() + ": "
                            + (one.points(other) > 0 ? "the same, " : "")
                            + Math.min(one.low(), other.low()) + " and " + Math.max(one.low(), other.low()));
                }
            }
        }
        return points;
    }

    private static double mode(EventReport a, EventReport b) {
        boolean known = a.mode().isPresent() && b.mode().isPresent();
        return known && a.mode().equals(b.mode()) ? 0.5 : known ? -0.5 : 0;
    }
}
