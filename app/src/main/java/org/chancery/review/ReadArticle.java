package org.chancery.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.ledger.Ref;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/**
 * An article as it was read last, with all that was found in it.
 *
 * @param id the ledger's row; {@code name} the id as the caller gave it
 * @param record the exchange format's
 * @param findings in the order of the text, statements before events
 * @param made by the article's own ids what each rests on
 * @param parties by the article's own ids of events where its sides stand, by their names
 */
public record ReadArticle(
        long id,
        String name,
        Optional<String> headline,
        Optional<String> outlet,
        Optional<String> published,
        String text,
        CodePoints points,
        Json.Obj record,
        List<Finding> findings,
        Map<String, Made> made,
        Map<String, List<Party>> parties) {

    /**
     * What a finding rests on.
     *
     * @param rule its sieve and rule; of an event its type's ground
     */
    public record Made(String rule, double confidence, List<String> why) {
        public Made {
            why = List.copyOf(why);
        }
    }

    /** Where one of an event's sides stands. */
    public record Party(String side, String name, Span span) {}

    public ReadArticle {
        findings = List.copyOf(findings);
        made = Map.copyOf(made);
        parties = Map.copyOf(parties);
    }

    public Optional<Finding> find(Ref ref) {
        return findings.stream().filter(f -> f.ref().equals(ref)).findFirst();
    }

    /** Those whom the article names, as the exchange format calls them. */
    public List<String> cast() {
        return List.copyOf(record.get("actors")
                .flatMap(Json::asObject)
                .map(o -> o.members().keySet())
                .orElse(java.util.Set.of()));
    }

    /** How many code points the text has. */
    public int length() {
        return points.fromUtf16(text.length());
    }

    public String words(Span span) {
        int most = length();
        return points.toUtf16(new Span(Math.min(span.start(), most), Math.min(span.end(), most)))
                .in(text);
    }

    /** The words of several pieces, as the ledger's views join them. */
    public String words(List<Span> spans) {
        return String.join(" … ", spans.stream().map(this::words).toList());
    }
}
