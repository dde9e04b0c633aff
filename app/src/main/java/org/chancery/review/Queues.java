package org.chancery.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.ledger.Judgements;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Ref;
import org.chancery.ledger.Sql;
import org.chancery.review.Queue.Entry;

/** A question comes in, the queue goes out: at most {@link #MOST} records, behind which the next question goes on. */
final class Queues {

    static final int MOST = 500;

    /** As they were found: what was rejected stays in its queue, for others and for undoing, and what was added is in none. */
    private static final String STATEMENTS =
            "SELECT s.id, s.record, v.article, 0 AS event FROM statement s JOIN version v ON v.id = s.version"
                    + " WHERE (s.current OR s.judged = 'rejected') AND s.judged IS NOT 'added' AND s.id < ? AND ";

    private static final String EVENTS =
            "SELECT e.id, e.record, v.article, 1 AS event FROM event e JOIN version v ON v.id = e.version WHERE e.same_as IS NULL AND e.id < ?1 AND ";

    private static final String NEWEST = " ORDER BY 1 DESC LIMIT ?";

    private final ReadArticles articles;
    private final Samples samples;

    Queues(ReadArticles articles, Samples samples) {
        this.articles = articles;
        this.samples = samples;
    }

    private record Found(long row, Entry entry) {}

    Queue of(Ledger ledger, QueueQuestion question) {
        return switch (question.by()) {
            case DOUBTFUL -> walked(ledger, question, STATEMENTS + "(s.doubtful OR s.found = 'doubtful')" + NEWEST);
            case RULE -> walked(
                    ledger,
                    question,
                    STATEMENTS + "s.made_by = (SELECT id FROM made_by WHERE name = ?)" + NEWEST,
                    question.value());
            case TYPE -> walked(
                    ledger,
                    question,
                    EVENTS + "e.current AND e.judged IS NULL AND e.type = ?2 UNION ALL " + EVENTS
                            + "e.judged IS NOT NULL AND e.judged <> 'added' AND coalesce(e.found, e.type) = ?2"
                            + NEWEST,
                    question.value());
            case SAMPLE -> whole(
                    question,
                    samples.of(ledger, question.sample()).drawn().stream()
                            .map(d -> new Entry(d.ref(), d.article()))
                            .toList());
            case ARTICLE -> whole(question, ofArticle(ledger, question.value()));
            case DISAGREEMENTS -> whole(question, Disputed.of(ledger.connection()));
        };
    }

    private static Queue whole(QueueQuestion question, List<Entry> entries) {
        return new Queue(question, entries, false, 0);
    }

    private static Queue walked(Ledger ledger, QueueQuestion question, String sql, Object... values) {
        List<Object> all = new ArrayList<>();
        all.add(question.before() == 0 ? Long.MAX_VALUE : question.before());
        all.addAll(List.of(values));
        all.add(MOST + 1);
        List<Found> found = Sql.list(
                ledger.connection(),
                sql,
                row -> new Found(
                        row.id("id"), new Entry(new Ref(row.flag("event"), row.id("record")), row.id("article"))),
                all.toArray());
        List<Found> shown = found.subList(0, Math.min(MOST, found.size()));
        long last = shown.isEmpty() ? 0 : shown.get(shown.size() - 1).row;
        return new Queue(question, shown.stream().map(Found::entry).toList(), found.size() > MOST, last);
    }

    /** All that was found in the article and all that was added, in the order of the text. */
    private List<Entry> ofArticle(Ledger ledger, String name) {
        Optional<Long> article =
                Sql.one(ledger.connection(), "SELECT id FROM article WHERE name = ?", r -> r.id("id"), name);
        List<Entry> entries = new ArrayList<>();
        article.flatMap(id -> articles.of(ledger, id)).ifPresent(read -> {
            List<Finding> all = new ArrayList<>(read.findings());
            Judgements.of(ledger.connection(), read.id()).byRecord().forEach((ref, by) -> {
                if (read.find(ref).isEmpty()) {
                    by.stream()
                            .flatMap(j -> j.added().stream())
                            .findFirst()
                            .ifPresent(json -> all.add(new Finding(ref, json)));
                }
            });
            all.sort(java.util.Comparator.comparingInt(Queues::start));
            all.forEach(f -> entries.add(new Entry(f.ref(), read.id())));
        });
        return entries;
    }

    private static int start(Finding finding) {
        return finding.span().stream()
                .mapToInt(org.chancery.text.Span::start)
                .min()
                .orElse(0);
    }
}
