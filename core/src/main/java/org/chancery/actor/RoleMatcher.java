package org.chancery.actor;

import java.util.List;

/** Decides which of the people known is meant by an office or description such as {@code the Army chief} or {@code the U.S. official}. */
final class RoleMatcher {

    private static final int MOST = 200;

    private RoleMatcher() {}

    /** How well a figure fits: 0 not at all, 1 by sector alone, 2 by office, 3 by office and all that narrows it down. */
    static int fit(RoleUse asked, Figure figure) {
        if (!figure.isPerson() || conflict(asked.role().gender(), figure.gender) || otherParty(asked, figure)) {
            return 0;
        }
        boolean country = !asked.country().isEmpty();
        if (country && conflict(asked.country(), figure.country())) {
            return 0;
        }
        int best = 0;
        int looked = 0;
        for (RoleUse had : figure.roles) {
            if (looked++ > MOST) {
                break;
            }
            best = Math.max(best, office(asked, had));
        }
        boolean known = !country || asked.country().equals(figure.country());
        if (best == 0 && asked.role().covers(figure.sector()) && known && narrows(asked, figure)) {
            best = 1;
        }
        return best;
    }

    /** Nobody is of two parties. */
    private static boolean otherParty(RoleUse asked, Figure figure) {
        return asked.role().isParty()
                && figure.roles.stream()
                        .anyMatch(r -> r.role().isParty()
                                && !r.role().base().equals(asked.role().base()));
    }

    private static int office(RoleUse asked, RoleUse had) {
        boolean same = asked.role().base().equals(had.role().base());
        boolean head = asked.role().head().equals(had.role().head());
        if (!same && !head) {
            return 0;
        }
        boolean missing = false;
        for (String word : significant(asked, had)) {
            if (!had.words().contains(word)) {
                boolean rival = had.words().stream().anyMatch(w -> w.startsWith(RoleUse.PLACE));
                if (!word.startsWith(RoleUse.PLACE) || rival) {
                    return 0;
                }
                missing = true;
            }
        }
        if (asked.ended() != had.ended()) {
            return asked.ended() ? 0 : 1;
        }
        return missing ? 1 : same ? 3 : 2;
    }

    /** The words that must be found again: not those of the noun itself where it is the same one. */
    private static List<String> significant(RoleUse asked, RoleUse had) {
        boolean same = asked.role().base().equals(had.role().base());
        List<String> noun = List.of(asked.role().base().split(" "));
        return asked.words().stream()
                .filter(w -> !(same && noun.contains(w)))
                .filter(w -> !(same
                        && asked.written().toLowerCase(java.util.Locale.ROOT).endsWith(w)))
                .toList();
    }

    /** A general noun with words of its own (a Muslim leader) is nobody's but theirs who have these words too. */
    private static boolean narrows(RoleUse asked, Figure figure) {
        List<String> noun = List.of(asked.role().base().split(" "));
        return asked.words().stream()
                .filter(w -> !noun.contains(w)
                        && !asked.written().toLowerCase(java.util.Locale.ROOT).endsWith(w))
                .allMatch(w -> w.startsWith(RoleUse.PLACE)
                        || figure.roles.stream().anyMatch(r -> r.words().contains(w)));
    }

    private static boolean conflict(String a, String b) {
        return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
    }
}
