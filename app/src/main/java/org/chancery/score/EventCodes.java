package org.chancery.score;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code score_events.py} compares of an event's code: digits of CAMEO or a name of PLOVER comes in, its root, quad class and PLOVER type go out. The
 * tables are the Python scorer's and belong to the measure.
 */
final class EventCodes {

    private static final Map<String, Integer> PLOVER_QUADS = Map.ofEntries(
            Map.entry("AGREE", 1),
            Map.entry("CONSULT", 1),
            Map.entry("SUPPORT", 1),
            Map.entry("CONCEDE", 1),
            Map.entry("COOPERATE", 2),
            Map.entry("AID", 2),
            Map.entry("RETREAT", 2),
            Map.entry("YIELD", 2),
            Map.entry("REQUEST", 3),
            Map.entry("DEMAND", 3),
            Map.entry("ACCUSE", 3),
            Map.entry("DISAPPROVE", 3),
            Map.entry("INVESTIGATE", 3),
            Map.entry("REJECT", 3),
            Map.entry("THREATEN", 3),
            Map.entry("PROTEST", 4),
            Map.entry("SANCTION", 4),
            Map.entry("MOBILIZE", 4),
            Map.entry("COERCE", 4),
            Map.entry("ASSAULT", 4),
            Map.entry("FIGHT", 4));

    private static final Map<String, String> ROOTS = Map.ofEntries(
            Map.entry("03", "AGREE"),
            Map.entry("04", "CONSULT"),
            Map.entry("05", "SUPPORT"),
            Map.entry("06", "COOPERATE"),
            Map.entry("07", "AID"),
            Map.entry("09", "ACCUSE"),
            Map.entry("10", "REQUEST"),
            Map.entry("11", "ACCUSE"),
            Map.entry("12", "REJECT"),
            Map.entry("13", "THREATEN"),
            Map.entry("14", "PROTEST"),
            Map.entry("15", "MOBILIZE"),
            Map.entry("16", "SANCTION"),
            Map.entry("17", "COERCE"),
            Map.entry("18", "ASSAULT"),
            Map.entry("19", "ASSAULT"),
            Map.entry("20", "ASSAULT"));

    private static final Map<String, String> OLD_NAMES =
            Map.of("DEMAND", "REQUEST", "DISAPPROVE", "ACCUSE", "INVESTIGATE", "ACCUSE", "FIGHT", "ASSAULT");
    private static final Set<String> RETREATS = Set.of("084", "085", "086", "087");
    private static final Set<String> EASINGS = Set.of("0813", "0814");
    private static final Set<String> YIELDS = Set.of("CONCEDE", "RETREAT");

    private EventCodes() {}

    static String converted(String code, EventScorer.Convert how) {
        if (how == EventScorer.Convert.NONE) {
            return code;
        }
        String plover = plover(code);
        return how == EventScorer.Convert.PLV && YIELDS.contains(plover) ? "YIELD" : plover;
    }

    private static String plover(String code) {
        if (!isCameo(code)) {
            return OLD_NAMES.getOrDefault(code, code);
        }
        String root = first(code, 2);
        if (root.equals("08")) {
            return RETREATS.contains(first(code, 3)) || EASINGS.contains(code) ? "RETREAT" : "CONCEDE";
        }
        return ROOTS.getOrDefault(root, "NONE");
    }

    static String root(String code) {
        return isCameo(code) ? first(code, 2) : code.split("-", -1)[0].toUpperCase(Locale.ROOT);
    }

    /** CAMEO's classes as Phoenix has them, or as GDELT. */
    static String quad(String code, boolean gdelt) {
        String root = root(code);
        return cameoQuad(root, gdelt)
                .or(() -> Optional.ofNullable(PLOVER_QUADS.get(root)))
                .map(q -> Integer.toString(q))
                .orElse("?");
    }

    private static Optional<Integer> cameoQuad(String root, boolean gdelt) {
        if (!root.matches("0[1-9]|1[0-9]|20")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(root);
        int materialCooperation = gdelt ? 9 : 8;
        int verbalConflict = gdelt ? 14 : 13;
        return Optional.of(number <= 5 ? 1 : number <= materialCooperation ? 2 : number <= verbalConflict ? 3 : 4);
    }

    private static boolean isCameo(String code) {
        String start = first(code, 2);
        return !start.isEmpty() && start.chars().allMatch(Character::isDigit);
    }

    private static String first(String code, int length) {
        return code.substring(0, Math.min(length, code.length()));
    }
}
