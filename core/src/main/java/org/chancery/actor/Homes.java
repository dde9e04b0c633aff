package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The words of an article come in; whose country no word of their own tells gets that of which the story tells, or which was spoken of last. */
final class Homes {

    /** A story is one country's where at least so many of its words for countries are that country's, and at least so many there are. */
    private static final double SHARE = 0.6;

    private static final int FEWEST = 2;

    /** The headline and the first sentences tell best where a story is at home. */
    private static final int OPENING = 4;

    /** For those of a state a lower bar will do. */
    private static final double MOST = 0.4;

    private static final int FEW = 4;

    /** No further back than so many sentences a country was spoken of last. */
    private static final int NEAR = 2;

    /** Those who belong to the state they are spoken of in, and its people. */
    private static final Set<String> STATE = Set.of("GOV", "COP", "JUD", "LEG", "MIL", "OPP", "SPY", "PTY");

    /** Outlets are quoted abroad, and parties of one name are in many countries. */
    private static final Set<String> NAMESAKES = Set.of("JRN", "PTY", "OPP");

    private static final Set<String> ANYWHERE = Set.of("REF", "REL", "CRM", "UAF", "IGO", "NGO");

    private record Tie(int word, String code) {}

    private final Words words;
    private final List<Tie> ties = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private final Optional<String> own;
    private final Optional<String> likeliest;
    private final Optional<String> first;

    Homes(Words words, Knowledge knowledge) {
        this.words = words;
        int at = 0;
        while (at < words.size()) {
            int limit = Math.min(words.size(), at + 8);
            Optional<PhraseTable.Match<Knowledge.Country>> c = knowledge.land(words, at, limit);
            Optional<PhraseTable.Match<Knowledge.Body>> b = knowledge.bodies.longest(words, at, limit);
            int end = Math.max(
                    c.map(PhraseTable.Match::end).orElse(at),
                    b.map(PhraseTable.Match::end).orElse(at));
            if (b.isPresent() && b.get().end() == end) {
                Knowledge.Body body = b.get().value();
                tie(at, NAMESAKES.contains(body.sector()) ? "" : body.country());
            } else if (c.isPresent()) {
                tie(at, c.get().value().code());
            }
            at = Math.max(end, at + 1);
        }
        own = dominant(SHARE, FEWEST);
        first = ties.stream()
                .findFirst()
                .map(Tie::code)
                .filter(c -> ties.stream().filter(t -> t.code().equals(c)).count() >= FEW);
        likeliest = dominant(MOST, FEW);
    }

    private void tie(int at, String code) {
        if (code.length() == 3 && !Set.of("IGO", "NGO", "MNC", "IMG").contains(code)) {
            ties.add(new Tie(at, code));
            codes.add(code);
        }
    }

    /** The country with at least so great a part of the words for countries, those of the opening counted twice. */
    private Optional<String> dominant(double share, int fewest) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Integer> weights = new TreeMap<>();
        int all = 0;
        for (Tie t : ties) {
            int weight = words.get(t.word()).sentence() < OPENING ? 2 : 1;
            counts.merge(t.code(), 1, Integer::sum);
            weights.merge(t.code(), weight, Integer::sum);
            all += weight;
        }
        double bar = share * all;
        return weights.entrySet().stream()
                .filter(e -> counts.getOrDefault(e.getKey(), 0) >= fewest && e.getValue() >= bar)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** Gives a country to those who have none, where the article lets one guess. */
    void settle(List<Figure> figures) {
        for (Figure f : figures) {
            if (own.isPresent() && isNamesake(f)) {
                f.movedTo(own.get(), "a party of that name in the country of which the story tells, unsure");
            }
            if (!f.country().isEmpty() || f.joint || f.type == Actor.Type.COUNTRY || ANYWHERE.contains(f.sector())) {
                continue;
            }
            boolean counts = f.type != Actor.Type.UNNAMED || !f.sector().isEmpty();
            Optional<Guess> guess = f.many ? Optional.empty() : guess(f.sector(), f.firstAt, f.isPerson(), counts);
            guess.ifPresent(g -> f.country(g.code(), g.because()));
            if (own.isPresent() && guess.isPresent()) {
                citizen(f);
            }
        }
    }

    /** A country for somebody whose own words tell none, and what it rests on. */
    record Guess(String code, String because) {}

    /**
     * The country of somebody who is first spoken of at a word; empty where the article lets nobody guess.
     *
     * @param counts whether it is somebody who belongs to one country
     */
    Optional<Guess> guess(String sector, int word, boolean person, boolean counts) {
        if (ANYWHERE.contains(sector)) {
            return Optional.empty();
        }
        if (own.isPresent() && counts) {
            return own.map(c -> new Guess(c, "the country of which the story tells, unsure"));
        }
        if (!STATE.contains(sector)) {
            return Optional.empty();
        }
        Optional<String> near = person ? Optional.empty() : before(word, NEAR);
        return before(word, 0)
                .map(c -> new Guess(c, "the country spoken of before in the sentence, unsure"))
                .or(() -> first.map(c -> new Guess(c, "the country of which the article speaks first, unsure")))
                .or(() -> near.map(c -> new Guess(c, "the country spoken of last, unsure")))
                .or(() -> likeliest.map(c -> new Guess(c, "the country spoken of most, unsure")));
    }

    /** A party is not the known one of its name where the article never speaks of that one's country. */
    private boolean isNamesake(Figure f) {
        boolean party =
                !f.identity.isEmpty() && !f.isPerson() && Set.of("PTY", "OPP").contains(f.sector());
        return party && !codes.contains(f.country());
    }

    /** In one country's own story whoever is named without any office is one of its people. */
    private static void citizen(Figure f) {
        if (f.isPerson() && f.sector().isEmpty() && f.identity.isEmpty() && f.human && f.nameWords.size() > 1) {
            f.sector("CVL", "no office is told, unsure");
        }
    }

    private Optional<String> before(int word, int near) {
        if (word >= words.size()) {
            return Optional.empty();
        }
        int here = words.get(word).sentence();
        Optional<String> found = Optional.empty();
        for (int k = tiesBefore(word) - 1; k >= 0 && found.isEmpty(); k--) {
            Tie t = ties.get(k);
            if (here - words.get(t.word()).sentence() > near) {
                break;
            }
            found = Optional.of(t.code());
        }
        return found;
    }

    /** How many ties stand before a word. */
    private int tiesBefore(int word) {
        int low = 0;
        int high = ties.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (ties.get(mid).word() >= word) {
                high = mid;
            } else {
                low = mid + 1;
            }
        }
        return low;
    }
}
