package org.chancery.score;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.json.Json;

/** The figures of a run over whole records; out go its lines for people and its JSON, both as the Python scorer writes them. */
public final class RecordScore {

    private final RecordCounts counts;
    private final RecordScorer.OwnCounts own;
    private final int articles;
    private final List<String> errors;

    RecordScore(RecordCounts counts, RecordScorer.OwnCounts own, int articles, List<String> errors) {
        this.counts = counts;
        this.own = own;
        this.articles = articles;
        this.errors = List.copyOf(errors);
    }

    /** A line for every miss and error. */
    public List<String> errors() {
        return errors;
    }

    public int articles() {
        return articles;
    }

    public double statementF1() {
        return counts.statements().f();
    }

    /** The share of the required statements that were found and given to the right speaker. */
    public double speakerRecall() {
        return counts.ratio("spk_ok", "req");
    }

    /** The share of wrong speakers among the matched statements whose speaker is not marked doubtful. */
    public double wrongUnmarked() {
        return own.unmarked() == 0 ? 0 : (double) own.wrong() / own.unmarked();
    }

    /** The share of the matched statements whose speaker is not marked doubtful. */
    public double notDoubtful() {
        return own.matched() == 0 ? 0 : (double) own.unmarked() / own.matched();
    }

    /** Of the matched statements with a gold stance, the share whose stance is right. */
    public double stance() {
        return own.stances() == 0 ? 0 : (double) own.stancesRight() / own.stances();
    }

    /** Whether the gold gives stances at all. */
    public boolean hasStances() {
        return own.stances() > 0;
    }

    /** Of the statements in a chain, the share with the right one above. */
    public double chain() {
        return counts.ratio("nest", "nest_of");
    }

    /** Of the statements with a channel in the gold or in the record, the share with the right one. */
    public double channel() {
        return counts.ratio("chan", "chan_of");
    }

    /** The F1 of the addressees of the matched statements. */
    public double addresseeF1() {
        return counts.addressees().f();
    }

    /** The share of the required events that were found. */
    public double eventRecall() {
        return counts.ratio("efound", "ereq");
    }

    /** The share of the required events that were found with both sides' countries right. */
    public double eventCountriesRecall() {
        return counts.ratio("eboth", "ereq");
    }

    /** The figures of events by name: their F1; of the found, the shares right in each field that the gold gives. */
    Map<String, Double> eventFigures() {
        Map<String, Double> figures = new TreeMap<>();
        if (eventsRequired() > 0) {
            figures.put("event-f1", counts.events().f());
        }
        Map.of(
                        "event-countries", "eboth",
                        "event-sectors", "esec",
                        "event-factuality", "efact",
                        "event-word", "eword")
                .forEach((name, hits) -> share(figures, name, hits, "efound"));
        share(figures, "event-date", "edate", "edate_of");
        share(figures, "event-place", "eplace", "eplace_of");
        return figures;
    }

    private void share(Map<String, Double> figures, String name, String hits, String of) {
        if (counts.get(of) > 0) {
            figures.put(name, counts.ratio(hits, of));
        }
    }

    /** How many predicted events of force (ASSAULT, COERCE, THREATEN) are in no gold. */
    public int falseForce() {
        return own.falseForce();
    }

    /** How many required events the gold has. */
    public int eventsRequired() {
        return counts.get("ereq");
    }

    /** How many required statements the gold has. */
    public int required() {
        return counts.get("req");
    }

    /**
     * Whether nothing is wanting: every required statement found with its speaker, source, channel and place in the chain, none given to a wrong speaker, and at
     * most two more than the gold has.
     */
    public boolean isStrict() {
        return counts.get("spk_ok") >= counts.get("req")
                && counts.get("wrong") == 0
                && counts.get("src") >= counts.get("req")
                && counts.get("chan") >= counts.get("chan_of")
                && counts.get("nest") >= counts.get("nest_of")
                && counts.get("npred") - counts.get("okpred") <= 2;
    }

    /** The figures as lines. */
    public List<String> lines() {
        RecordCounts.Prf s = counts.statements();
        RecordCounts.Prf e = counts.events();
        RecordCounts.Prf a = counts.addressees();
        return List.of(
                "statements: " + prf(s) + "; required found " + counts.rate("found", "req") + "; speaker right "
                        + counts.rate("spk_ok", "req") + " of required, " + counts.get("wrong")
                        + " given to a wrong one = " + Digits.fixed(counts.ratio("wrong", "okpred"), 3)
                        + " of the matched",
                "  of the found: source " + counts.rate("src", "found") + ", mode " + counts.rate("mode", "found")
                        + ", channel " + counts.rate("chan", "chan_of") + ", chain " + counts.rate("nest", "nest_of")
                        + ", addressee P/R/F " + Digits.fixed(a.p(), 3) + "/" + Digits.fixed(a.r(), 3) + "/"
                        + Digits.fixed(a.f(), 3),
                "events: " + prf(e) + "; of the required found: actors' countries " + counts.rate("eact", "efound")
                        + ", both sides' countries " + counts.rate("eboth", "efound") + ", both sides' sectors "
                        + counts.rate("esec", "efound") + ", factuality " + counts.rate("efact", "efound")
                        + ", on whose word " + counts.rate("eword", "efound") + ", date "
                        + counts.rate("edate", "edate_of") + ", place " + counts.rate("eplace", "eplace_of"));
    }

    /** The one line this program adds to the Python scorer's: speakers that are wrong without a mark of doubt, and stances. */
    public String ownLine() {
        return "  not marked doubtful: " + own.wrong() + " given to a wrong speaker of " + own.unmarked() + " = "
                + Digits.fixed(wrongUnmarked(), 3)
                + (!hasStances()
                        ? ""
                        : "; stance " + own.stancesRight() + "/" + own.stances() + " = " + Digits.fixed(stance(), 3));
    }

    private static String prf(RecordCounts.Prf figures) {
        return "P " + Digits.fixed(figures.p(), 3) + " R " + Digits.fixed(figures.r(), 3) + " F1 "
                + Digits.fixed(figures.f(), 3);
    }

    /** All figures and counts. */
    public Json.Obj json() {
        Json.Builder out = Json.object()
                .put("statement_f1", Digits.number(counts.statements().f()))
                .put("statement_p", Digits.number(counts.statements().p()))
                .put("statement_r", Digits.number(counts.statements().r()))
                .put("speaker_recall", counts.get("req") == 0 ? Json.of(0) : Digits.number(speakerRecall()))
                .put("wrong_speaker", counts.get("wrong"))
                .put("event_f1", Digits.number(counts.events().f()));
        counts.writeTo(out);
        return out.build();
    }
}
