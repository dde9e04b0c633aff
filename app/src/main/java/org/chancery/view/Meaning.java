package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.ledger.Sql;

/** How a name was understood, in words: which actors it means here, those who speak most first, and who else bears it. */
final class Meaning {

    private static final int WEIGHED = 40;
    private static final int SHOWN = 5;
    private static final int COUNTED = 1_000;

    private final Connection connection;
    private final String asked;

    Meaning(Connection connection, String asked) {
        this.connection = connection;
        this.asked = asked;
    }

    List<String> of(List<Candidate> meant, List<Candidate> bearing) {
        Map<Long, Candidate> heads = heads(meant);
        List<String> notes = new ArrayList<>();
        if (heads.size() > 1) {
            notes.add(Names.quoted(asked) + " is " + heads.size() + " actors here: " + list(heads)
                    + "; a fuller name or a number asks for one");
        } else {
            Candidate one = heads.values().iterator().next();
            if (!Names.words(one.called()).equals(Names.words(asked))) {
                notes.add(Names.quoted(asked) + " is " + one.shown() + " here");
            }
        }
        Map<Long, Candidate> others =
                heads(bearing.stream().filter(Candidate::isKnownBeyondArticle).toList());
        others.keySet().removeAll(heads.keySet());
        if (!others.isEmpty()) {
            notes.add("not meant by " + Names.quoted(asked) + ": " + list(others));
        }
        return notes;
    }

    private static Map<Long, Candidate> heads(List<Candidate> actors) {
        Map<Long, Candidate> heads = new LinkedHashMap<>();
        actors.forEach(c -> heads.putIfAbsent(c.head(), c));
        return heads;
    }

    private String list(Map<Long, Candidate> heads) {
        Map<Candidate, Long> weights = new LinkedHashMap<>();
        heads.values().stream().limit(WEIGHED).forEach(c -> weights.put(c, statements(c.head())));
        String shown = weights.entrySet().stream()
                .sorted(Map.Entry.<Candidate, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(e -> e.getKey().shown())
                .collect(Collectors.joining("; "));
        int more = heads.size() - SHOWN;
        return shown + (more > 0 ? " and " + more + " more" : "");
    }

    private long statements(long actor) {
        return Sql.one(
                        connection,
                        "SELECT count(*) AS n FROM (SELECT 1 FROM statement s WHERE s.speaker = ? AND s.speaker IS NOT NULL AND s.current LIMIT ?)",
                        row -> row.id("n"),
                        actor,
                        COUNTED)
                .orElse(0L);
    }
}
