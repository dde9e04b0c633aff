package org.chancery.dossier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.chancery.event.Codes;
import org.chancery.event.Event;
import org.chancery.event.Ground;
import org.chancery.event.Toll;
import org.chancery.event.Where;

/** Invariants of an event's own fields: a dossier comes in, the fields that cannot be so or rest on nothing go out in words. */
final class AuditEventFields {

    private static final Set<String> BASES = Set.of("text", "publication", "tense");
    private static final Set<String> FIELDS =
            Set.of("type", "actors", "recipients", "factuality", "background", "word", "date", "place", "figures");
    private static final Set<String> MAY_REST_ON_NO_WORDS = Set.of("factuality", "background", "word");

    private AuditEventFields() {}

    private static List<String> each(Dossier dossier, Function<Event, List<String>> check) {
        return dossier.events().stream()
                .flatMap(e -> check.apply(e).stream().map(problem -> e.id() + " " + problem))
                .toList();
    }

    /** Type, mode and contexts are PLOVER's; the CAMEO code exists and is cooperation or conflict as the type is. PLOVER's table maps some codes to another type than its manual (116, 163): the manual holds. */
    static List<String> coded(Dossier dossier) {
        Codes codes = Codes.standard();
        return each(dossier, e -> {
            List<String> broken = new ArrayList<>();
            Event.Code code = e.code();
            codes.cameo(code.cameo())
                    .ifPresentOrElse(
                            cameo -> cameo.type()
                                    .filter(t -> isConflict(t) != isConflict(code.type()))
                                    .ifPresent(t -> broken.add("is " + code.type() + " with the CAMEO code "
                                            + code.cameo() + ", which is " + t)),
                            () -> broken.add("has the CAMEO code " + code.cameo() + ", which is none"));
            code.mode()
                    .filter(m -> !codes.isMode(code.type(), m))
                    .ifPresent(m -> broken.add("has the mode " + m + ", which " + code.type() + " lacks"));
            code.contexts().stream()
                    .filter(c -> !codes.isContext(c))
                    .forEach(c -> broken.add("has the context " + c + ", which is none"));
            return broken;
        });
    }

    private static boolean isConflict(Event.Type type) {
        return type.compareTo(Event.Type.REQUEST) >= 0;
    }

    static List<String> dated(Dossier dossier) {
        return each(dossier, e -> e.date().stream()
                .filter(when -> !isDate(when.date()) || !BASES.contains(when.basis()))
                .map(when -> "has the date " + when.date() + " by " + when.basis())
                .toList());
    }

    private static boolean isDate(String date) {
        try {
            return switch (date.length()) {
                case 4 -> Year.parse(date).getValue() > 0;
                case 7 -> YearMonth.parse(date).getYear() > 0;
                case 10 -> LocalDate.parse(date).getYear() > 0;
                default -> false;
            };
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Coordinates come in pairs that lie on the globe. */
    static List<String> placed(Dossier dossier) {
        return each(dossier, e -> e.place().stream()
                .filter(where -> !isPlace(where))
                .map(where -> "lies at " + where.latitude() + ", " + where.longitude() + " in " + where.country())
                .toList());
    }

    private static boolean isPlace(Where where) {
        return !where.text().isBlank()
                && where.latitude().isPresent() == where.longitude().isPresent()
                && Math.abs(where.latitude().orElse(0.0)) <= 90
                && Math.abs(where.longitude().orElse(0.0)) <= 180
                && where.country().map(c -> c.matches("[A-Z]{3}")).orElse(true);
    }

    static List<String> counted(Dossier dossier) {
        return each(dossier, e -> e.figures().stream()
                .filter(AuditEventFields::isOutOfOrder)
                .map(t -> "has " + t.low() + " to " + t.high() + " " + t.kind().label())
                .toList());
    }

    private static boolean isOutOfOrder(Toll toll) {
        return toll.low() < 0
                || (toll.high().isPresent() && toll.high().getAsLong() < toll.low())
                || toll.span().isEmpty();
    }

    /** Every field that is set has a ground; every ground is of a field, names its rule and, but where absence decides, its characters. */
    static List<String> grounded(Dossier dossier) {
        return each(dossier, e -> {
            List<String> broken = new ArrayList<>();
            Set<String> missing = set(e);
            for (Ground ground : e.grounds()) {
                missing.remove(ground.field());
                if (!FIELDS.contains(ground.field())) {
                    broken.add("has a ground for " + ground.field() + ", which is no field");
                }
                if (ground.rule().isBlank()) {
                    broken.add("has a ground for " + ground.field() + " without a rule");
                }
                if (ground.spans().isEmpty() && !MAY_REST_ON_NO_WORDS.contains(ground.field())) {
                    broken.add("has a ground for " + ground.field() + " without words");
                }
            }
            missing.forEach(field -> broken.add("has no ground for " + field));
            if (e.confidence() < 0 || e.confidence() > 1) {
                broken.add("has the confidence " + e.confidence());
            }
            return broken;
        });
    }

    private static Set<String> set(Event e) {
        Set<String> set = new TreeSet<>(List.of("type", "factuality"));
        add(set, "actors", !e.actors().isEmpty());
        add(set, "recipients", !e.recipients().isEmpty());
        add(set, "background", e.background());
        add(set, "word", e.onWordOf().isPresent());
        add(set, "date", e.date().isPresent());
        add(set, "place", e.place().isPresent());
        add(set, "figures", !e.figures().isEmpty());
        return set;
    }

    private static void add(Set<String> set, String field, boolean isSet) {
        if (isSet) {
            set.add(field);
        }
    }
}
