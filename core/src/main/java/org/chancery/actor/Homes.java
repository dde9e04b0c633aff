package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The words of an article come in; whose country no word of their own tells gets that of which the story tells, or which was spoken of last. */
final class Homes {

    /** A story is one country's where at least so many of its words for countries are that country's, and at least so many there are. */
    private static final double SHARE = 0.6;

    private static final int FEWEST = 3;

    /** No further back than so many sentences a country was spoken of last. */
    private static final int NEAR = 2;

    /** Those who belong to the state they are spoken of in, and its people. */
    private static final Set<String> STATE = Set.of("GOV", "COP", "JUD", "LEG", "MIL", "OPP", "SPY", "PTY");

    private static final Set<String> ANYWHERE = Set.of("REF", "REL", "CRM", "UAF", "IGO", "NGO", "JRN");

    private record Tie(int word, String code) {}

    private final Words words;
    private final List<Tie> ties = new ArrayList<>();
    private final Optional<String> own;

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
                tie(at, body.sector().equals("JRN") ? "" : body.country());
            } else if (c.isPresent()) {
                tie(at, c.get().value().code());
            }
            at = Math.max(end, at + 1);
        }
        own = dominant();
    }

    private void tie(int at, String code) {
        if (code.length() == 3 && !Set.of("IGO", "NGO", "MNC", "IMG").contains(code)) {
            ties.add(new Tie(at, code));
        }
    }

    private Optional<String> dominant() {
        Map<String, Integer> counts = new TreeMap<>();
        ties.forEach(t -> counts.merge(t.code(), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= FEWEST && e.getValue() >= SHARE * ties.size())
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** Gives a country to those who have none, where the article lets one guess. */
    void settle(List<Figure> figures) {
        for (Figure f : figures) {
            if (!f.country().isEmpty() || f.joint || f.type == Actor.Type.COUNTRY || ANYWHERE.contains(f.sector())) {
                continue;
            }
            boolean counts = f.type != Actor.Type.UNNAMED || !f.sector().isEmpty();
            Optional<String> near = STATE.contains(f.sector()) ? before(f.firstAt) : Optional.empty();
            if (own.isPresent() && counts) {
                f.country(own.get(), "the country of which the story tells, unsure");
            } else if (near.isPresent()) {
                f.country(near.get(), "the country spoken of last, unsure");
            }
        }
    }

    private Optional<String> before(int word) {
        if (word >= words.size()) {
            return Optional.empty();
        }
        int here = words.get(word).sentence();
        Optional<String> found = Optional.empty();
        for (Tie t : ties) {
            if (t.word() < word && here - words.get(t.word()).sentence() <= NEAR) {
                found = Optional.of(t.code());
            }
        }
        return found;
    }
}
