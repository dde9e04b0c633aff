package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chancery.analysis.Tag;

/**
 * Long quotations that nobody was found to have said, though quoted sentences are nearly always somebody's: the likeliest of the drafts that were too
 * weak takes one, or the quotation before that it goes on with.
 */
final class Orphans {

    /** Shorter ones may be names, titles or words that the writer only mentions. */
    private static final int FEWEST_WORDS = 6;

    private static final double LIKELY_ENOUGH = 0.1;

    private final Scene scene;
    private final Assembly assembly;

    Orphans(Scene scene, Assembly assembly) {
        this.scene = scene;
        this.assembly = assembly;
    }

    /** @param weak drafts that were not sure enough to stand */
    void adopt(List<Draft> weak) {
        List<Draft> order = new ArrayList<>(weak);
        order.sort(Comparator.comparingDouble((Draft d) -> -d.score).thenComparingInt(Draft::start));
        for (QuoteSieve.Quote quote : QuoteSieve.quotes(scene)) {
            Piece words = quote.words();
            if (isLong(words) && assembly.touching(words).isEmpty()) {
                boolean taken = order.stream()
                        .filter(d -> d.score >= LIKELY_ENOUGH && d.contentHolds(words))
                        .anyMatch(assembly::offer);
                if (!taken) {
                    goOn(words);
                }
            }
        }
    }

    /** Quoted sentences go on with what the sentence before gives as somebody's, in the next paragraph where they are all of it. */
    private void goOn(Piece words) {
        int first = words.first();
        if (first == 0
                || scene.sentence(first - 1).part() != scene.sentence(first).part()
                || scene.sentenceStart(first) < first
                || (!scene.sameParagraph(first - 1, first) && words.end() != scene.paragraphEnd(first))) {
            return;
        }
        Piece sentence = new Piece(scene.sentenceStart(first - 1), first);
        assembly.touching(sentence).stream()
                .filter(d ->
                        d.end() <= first && d.cue.filter(c -> c.first() > first).isEmpty())
                .max(Comparator.comparingInt(Draft::end))
                .ifPresent(d -> assembly.extend(d, words));
    }

    private boolean isLong(Piece words) {
        int n = 0;
        for (int i = words.first(); i < words.end(); i++) {
            n += scene.is(i, Tag.PUNCT) ? 0 : 1;
        }
        return n >= FEWEST_WORDS;
    }
}
