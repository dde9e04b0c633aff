package org.chancery.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words before and behind a noun for people or bodies come in; the country and sector to which they tie it go out. */
final class Bonds {

    /** What a noun's own words tell of whom it means. */
    record Bond(String country, String sector, boolean ended, String by) {}

    private static final Set<String> OFFICES = Set.of("GOV", "LEG", "MIL", "COP", "JUD", "SPY", "IGO");

    /** Who only works for such a body is of no less a country. */
    private static final Set<String> STATELESS = Set.of("IGO", "NGO", "MNC");

    /** Forces and their commanders are the military's but for these bodies'. */
    private static final Set<String> ARMED = Set.of("REB", "COP", "UAF", "OPP", "SPY");

    private static final Set<String> HOMELESS = Set.of("NGO", "MNC");

    private final Words words;
    private final Knowledge knowledge;

    Bonds(Words words, Knowledge knowledge) {
        this.words = words;
        this.knowledge = knowledge;
    }

    /**
     * @param first index of the phrase's first word, {@code core} that of the noun, {@code end} after the noun, {@code tail} after what hangs on it
     */
    Bond of(int first, int core, int end, int tail, Role role) {
        Found before = new Found();
        for (int k = first; k < core; k++) {
            k = step(k, core, before) - 1;
        }
        Found behind = new Found();
        boolean abroad = end < tail && stays(end) && role.abroad();
        for (int k = end + 1; k < tail; k++) {
            if (before.country.isEmpty() && behind.sector.isEmpty() && isAway(k)) {
                break;
            }
            k = step(k, tail, behind) - 1;
        }
        boolean hired = STATELESS.contains(behind.country) && !role.yields();
        String country = before.country.isEmpty() && !abroad && !hired ? behind.country : before.country;
        country = HOMELESS.contains(country) && !role.yields() ? "" : country;
        boolean ended = false;
        for (int k = first; k < core; k++) {
            ended |= knowledge.is("ended", words.get(k));
        }
        String of = before.sector.isEmpty() ? behind.sector : before.sector;
        boolean armed = role.sector().equals("MIL") && !ARMED.contains(of);
        String sector = role.yields() && !of.isEmpty() && !armed ? of : role.sector();
        sector = ended ? past(sector) : sector;
        return new Bond(country, sector, ended, words.text(first, Math.max(end, behind.end)));
    }

    /** Whether the words before a noun say whose it is, by country or body. */
    boolean any(int first, int core) {
        Found found = new Found();
        for (int k = first; k < core; k++) {
            k = step(k, core, found) - 1;
        }
        return found.end > 0;
    }

    /** The sector of whoever once was of this one: who held an office of state is of the elites. */
    static String past(String sector) {
        return OFFICES.contains(sector) ? "ELI" : sector;
    }

    private static final class Found {
        String country = "";
        String sector = "";
        int end;
    }

    /** Takes in what begins at a word; the index behind it. */
    private int step(int k, int limit, Found found) {
        Optional<PhraseTable.Match<Knowledge.Country>> c = knowledge.land(words, k, limit);
        Optional<PhraseTable.Match<Knowledge.Body>> b = knowledge.bodies.longest(words, k, limit);
        boolean people = k > 0 && words.joined(k) && knowledge.is("people", words.get(k - 1));
        if (people && c.isPresent()) {
            return c.get().end();
        }
        if (c.isPresent() && (b.isEmpty() || b.get().end() <= c.get().end())) {
            String code = c.get().value().code();
            found.country = code.isEmpty() ? found.country : code;
            found.end = c.get().end();
            return c.get().end();
        }
        if (b.isPresent()) {
            found.country = b.get().value().country().isEmpty()
                    ? found.country
                    : b.get().value().country();
            found.sector = b.get().value().sector();
            found.end = b.get().end();
            return b.get().end();
        }
        Optional<String> compound = knowledge.compound(words.get(k));
        if (compound.isPresent()) {
            found.country = found.country.isEmpty() ? compound.get() : found.country;
            found.end = k + 1;
            return k + 1;
        }
        if (knowledge.isAny(words.get(k), List.of("rank", "ended"))) {
            return k + 1;
        }
        Optional<PhraseTable.Match<Role>> role = knowledge.roles.longest(words, k, limit);
        String sector = role.map(r -> r.value().sector()).orElse("");
        if (sector.isEmpty()) {
            sector = knowledge
                    .bodyWord(words.get(k))
                    .map(Knowledge.BodyWord::sector)
                    .orElse("");
        }
        if (!sector.isEmpty()) {
            found.sector = sector;
            found.end = role.map(PhraseTable.Match::end).orElse(k + 1);
        }
        return role.map(PhraseTable.Match::end).orElse(k + 1);
    }

    /** Whether the phrase behind only says where somebody stays. */
    private boolean stays(int end) {
        return List.of("in", "at", "on", "from").contains(words.get(end).lower());
    }

    private boolean isAway(int k) {
        return List.of("to", "on", "against", "who", "that", "which")
                .contains(words.get(k).lower());
    }
}
