package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        Optional<Piece> before = Optional.empty();
        for (QuoteSieve.Quote quote : QuoteSieve.quotes(scene)) {
            Piece words = quote.words();
            if (isLong(words) && assembly.touching(words).isEmpty()) {
                boolean taken = order.stream()
                        .filter(d -> d.score >= LIKELY_ENOUGH && d.contentHolds(words))
                        .anyMatch(assembly::offer);
                if (!taken && before.filter(b -> b.end() == words.first()).isPresent()) {
                    goOn(before.get(), words);
                }
            }
            before = Optional.of(words);
        }
    }

    /** A paragraph that is all quotation goes on with the one that ends the paragraph before. */
    private void goOn(Piece before, Piece words) {
        if (scene.sameParagraph(before.first(), words.first()) || words.end() != scene.paragraphEnd(words.first())) {
            return;
        }
        assembly.touching(before).stream()
                .filter(d -> d.contentHolds(before))
                .findFirst()
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
