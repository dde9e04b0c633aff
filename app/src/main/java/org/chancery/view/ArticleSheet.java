package org.chancery.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the ledger keeps of one version of an article beside the reading itself.
 *
 * @param article its number in the ledger, {@code name} as whoever read it called it
 * @param version the version's number in the ledger
 * @param records the numbers that stay over versions, by the reading's own ids: {@code s5}
 * @param who whom the reading's cast are, after merges and splits, by {@code a7}
 * @param decisions those that stand, by record
 * @param added what reviewers added, which the reading does not have
 * @param copies the same article elsewhere
 */
public record ArticleSheet(
        long article,
        String name,
        long version,
        int number,
        boolean current,
        Origin origin,
        List<Version> versions,
        Map<String, Long> records,
        Map<String, Somebody> who,
        Map<Long, List<Decided>> decisions,
        List<Decided> added,
        List<Copy> copies) {

    /**
     * Where it came from, and what read it when.
     *
     * @param fetched when the page came from its server; ISO 8601, UTC
     * @param pageKept whether the page's bytes are in the ledger
     * @param extra unknown columns of the input, JSON as it came
     * @param program the version of Chancery that read
     */
    public record Origin(
            String place,
            Optional<String> uri,
            Optional<String> headline,
            Optional<String> author,
            Optional<String> outlet,
            Optional<String> published,
            Optional<String> extra,
            String textSha256,
            String kind,
            Optional<String> charset,
            Optional<String> fetched,
            boolean pageKept,
            String program,
            Optional<String> model,
            String command,
            String read) {}

    /** One reading of the article. */
    public record Version(long id, int number, boolean current, String read, String program, String textSha256) {}

    /** What a reviewer decided. */
    public record Decided(
            long id,
            long record,
            String kind,
            String reviewer,
            String verdict,
            Optional<String> field,
            Optional<String> value,
            Optional<String> reason) {}

    /** Another article that is the same, and why that is thought. */
    public record Copy(
            long article,
            String name,
            Optional<String> headline,
            Optional<String> outlet,
            Optional<String> published,
            Optional<String> evidence) {}

    public ArticleSheet {
        versions = List.copyOf(versions);
        records = Map.copyOf(records);
        who = Map.copyOf(who);
        decisions = Map.copyOf(decisions);
        added = List.copyOf(added);
        copies = List.copyOf(copies);
    }

    /** The id that this reading has for a record; empty where it lacks it. */
    public Optional<String> idOf(long record) {
        return records.entrySet().stream()
                .filter(e -> e.getValue() == record)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether all who judged it say that it is none. */
    public boolean isRejected(String id) {
        List<Decided> all = decisions(id);
        return !all.isEmpty() && all.stream().allMatch(d -> d.verdict().equals("reject"));
    }

    public List<Decided> decisions(String id) {
        Long record = records.get(id);
        return record == null ? List.of() : decisions.getOrDefault(record, List.of());
    }
}
