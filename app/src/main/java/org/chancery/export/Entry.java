package org.chancery.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.standing.Facts;
import org.chancery.text.CodePoints;

/**
 * One article of a ledger as exports see it.
 *
 * @param name the article's id
 * @param version the row of its current reading: for further questions alone, never written
 * @param dossier all that was found, as its JSON has it
 * @param actors the dossier's, by their ids
 * @param points the text's code points
 * @param length how many there are; they stay where an export leaves the text out
 * @param records by the article's own {@code s1}, {@code e1} the record's lasting id
 * @param cast by the article's {@code a1} who that is over all articles
 * @param sameAs by record id the smallest record id among the reports of the same
 * @param verdicts by record id what reviewers decided
 * @param alike the first id among articles that are copies of one another; its own where there are none
 */
record Entry(
        String name,
        long version,
        Facts dossier,
        Map<String, Facts> actors,
        CodePoints points,
        int length,
        Map<String, String> records,
        Map<String, Somebody> cast,
        Map<String, String> sameAs,
        Map<String, String> verdicts,
        String alike) {

    /**
     * Somebody over all articles.
     *
     * @param name by which a decision to merge knows the actor; empty where the article's own name holds
     */
    record Somebody(String key, Optional<String> name) {}

    Entry {
        actors = Map.copyOf(actors);
        records = Map.copyOf(records);
        cast = Map.copyOf(cast);
        sameAs = Map.copyOf(sameAs);
        verdicts = Map.copyOf(verdicts);
    }

    Facts article() {
        return dossier.within("article");
    }

    String text() {
        return dossier.value("text").asText().orElse("");
    }

    String textHash() {
        return article().text("text_sha256").orElse("");
    }

    /** A finding of the article's metadata, without what it rests on. */
    Optional<String> known(String field) {
        return article().within(field).text("value");
    }

    List<Facts> statements() {
        return dossier.all("statements");
    }

    List<Facts> events() {
        return dossier.all("events");
    }

    /** The lasting id of a statement or event; its own where the ledger has none. */
    String record(Facts finding) {
        String own = finding.text("id").orElse("");
        return records.getOrDefault(own, own);
    }

    /** The lasting id of the finding that a member names by the article's own id. */
    Optional<String> record(Facts finding, String member) {
        return finding.text(member).map(own -> records.getOrDefault(own, own));
    }

    Optional<Facts> statement(String id) {
        return statements().stream()
                .filter(s -> s.text("id").orElse("").equals(id))
                .findFirst();
    }

    Facts actor(String id) {
        return actors.getOrDefault(id, Facts.NONE);
    }

    static Map<String, Facts> actors(Facts dossier) {
        Map<String, Facts> byId = new HashMap<>();
        dossier.all("actors").forEach(a -> byId.putIfAbsent(a.text("id").orElse(""), a));
        return byId;
    }

    String key(String actor) {
        Somebody somebody = cast.get(actor);
        return somebody == null ? "" : somebody.key();
    }

    /** The merged actor's name, else the article's own. */
    String actorName(String id) {
        Somebody somebody = cast.get(id);
        Optional<String> merged = somebody == null ? Optional.empty() : somebody.name();
        return merged.orElseGet(() -> actor(id).text("name").orElse(""));
    }

    /** Where a code point lies as Java, JavaScript and C# count. */
    Json utf16(int codePoint) {
        return Json.of(points.toUtf16(codePoint));
    }
}
