package org.chancery.score;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.chancery.json.Json;

/**
 * The figures of a parse of raw text, F1 of words aligned by characters; out go its line for people and its JSON, both as the Python scorer writes them.
 *
 * @param words how many words the gold has
 * @param upos universal parts of speech
 * @param uas heads
 * @param las heads with their relations, subtypes left out
 */
public record ParseScore(int words, double tokens, double sentences, double upos, double uas, double las) {

    private Map<String, Double> shares() {
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("tokens", tokens);
        shares.put("sentences", sentences);
        shares.put("upos", upos);
        shares.put("uas", uas);
        shares.put("las", las);
        return shares;
    }

    /** The figures as a line. */
    public String line() {
        StringJoiner line = new StringJoiner("  ").add("words " + words);
        shares().forEach((name, share) -> line.add(name + " " + Digits.fixed(share, 4)));
        return line.toString();
    }

    /** All figures. */
    public Json.Obj json() {
        Json.Builder out = Json.object().put("words", words);
        shares().forEach((name, share) -> out.put(name, Digits.number(share)));
        return out.build();
    }
}
