package org.chancery.review;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;
import org.chancery.ledger.Decision;
import org.chancery.ledger.Judgements;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Ref;
import org.chancery.ledger.Sql;
import org.chancery.lexicon.Lexicon;
import org.chancery.standing.Judgement;
import org.chancery.standing.Settled;
import org.chancery.standing.Verdict;
import org.chancery.text.Span;
import org.chancery.view.Surroundings;

/** The room's door: a ledger and a question come in, what reviewers need to see or what they decided goes out. Any thread may ask, each with its own ledger. */
public final class Review {

    private final ReadArticles articles = new ReadArticles();
    private final Samples samples = new Samples();
    private final Queues queues = new Queues(articles, samples);
    private final Golds golds = new Golds(articles);
    private final Surroundings surroundings;

    public Review(Lexicon lexicon) {
        surroundings = new Surroundings(lexicon);
    }

    public Queue queue(Ledger ledger, QueueQuestion question) {
        return queues.of(ledger, question);
    }

    /** Empty where the record is in no current reading and nobody added it. */
    public Optional<Item> item(Ledger ledger, Ref ref, String reviewer, boolean adjudicating) {
        List<Judgement> all = Judgements.of(ledger.connection(), ref);
        return ReadArticles.article(ledger, ref)
                .flatMap(article -> articles.of(ledger, article))
                .filter(read -> read.find(ref).isPresent()
                        || all.stream().anyMatch(j -> j.added().isPresent()))
                .map(read -> Item.of(read, ref, all, reviewer, adjudicating));
    }

    public Optional<ReadArticle> article(Ledger ledger, String name) {
        return Sql.one(ledger.connection(), "SELECT id FROM article WHERE name = ?", r -> r.id("id"), name)
                .flatMap(id -> articles.of(ledger, id));
    }

    /** Which records of a queue are done: the reviewer has judged them; of disagreements, somebody has settled them. */
    public Set<Ref> judged(Ledger ledger, String reviewer, Queue queue) {
        boolean disputed = queue.question().by() == QueueQuestion.By.DISAGREEMENTS;
        List<Ref> refs = queue.entries().stream().map(Queue.Entry::ref).toList();
        Json numbers = Json.array(refs.stream().map(r -> Json.of(r.number())).toList());
        return new HashSet<>(Sql.list(
                ledger.connection(),
                "SELECT d.kind, d.record FROM decisions d WHERE d.record IN (SELECT value FROM json_each(?1)) AND d.kind <> 'article' AND "
                        + (disputed ? "substr(d.reason, 1, length(?2)) = ?2" : "d.reviewer = ?2"),
                row -> new Ref(row.need("kind").equals("event"), row.id("record")),
                JsonWriter.line(numbers),
                disputed ? Judgements.ADJUDICATED : reviewer));
    }

    /** From a place of an article on, to add what was missed. */
    public Window window(ReadArticle article, int from) {
        return Window.from(article, from);
    }

    /** {@code accept} or {@code reject}. */
    public Decision verdict(Item item, Verdict verdict, Optional<String> reason) {
        return new Decision(
                item.article().name(),
                item.ref().kind(),
                item.ref().number(),
                verdict.word(),
                Optional.empty(),
                Optional.empty(),
                reason);
    }

    public List<Decision> corrections(Item item, Wanted wanted, Optional<String> reason) {
        return wanted.corrections(item.article(), item.shown(), reason);
    }

    public Decision statement(ReadArticle article, Wanted wanted, List<Span> cue, List<Span> source) {
        return wanted.statement(article, cue, source, Optional.empty());
    }

    public Decision event(ReadArticle article, Wanted wanted) {
        return wanted.event(article, Optional.empty());
    }

    /** That the article was read through and nothing else is missed. */
    public Decision readThrough(Ledger ledger, String article) {
        long record = Sql.one(
                        ledger.connection(), "SELECT record FROM article WHERE name = ?", r -> r.id("record"), article)
                .orElseThrow(() -> new IllegalArgumentException("there is no article '" + article + "'"));
        return new Decision(
                article,
                Judgements.ARTICLE,
                record,
                Verdict.ACCEPT.word(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean isReadThrough(Ledger ledger, long article, String reviewer) {
        return Judgements.of(ledger.connection(), article).readThrough().contains(reviewer);
    }

    public List<Reviewer> reviewers(Ledger ledger) {
        return Reviewer.all(ledger.connection());
    }

    /** The articles in which something was judged, those first of which the most was. */
    public List<Begun> begun(Ledger ledger) {
        return Begun.all(ledger.connection());
    }

    public Agreement agreement(Ledger ledger, String first, String second) {
        return Agreements.of(ledger, articles, surroundings, first, second);
    }

    public Quality quality(Ledger ledger, SampleQuestion sample) {
        return Qualities.of(ledger, articles, samples.of(ledger, sample));
    }

    public Golds golds() {
        return golds;
    }

    /** The record's sentence as an example for a rule, as it stands after all decisions. */
    public Optional<Example> example(Ledger ledger, Ref ref) {
        return item(ledger, ref, "", false).map(item -> {
            List<Judgement> all = Judgements.of(ledger.connection(), ref);
            Optional<Finding> stands =
                    all.isEmpty() ? Optional.of(item.shown()) : Finding.standing(Settled.of(all), ref, item.found());
            return Example.of(surroundings, item.article(), item.shown(), stands);
        });
    }
}
