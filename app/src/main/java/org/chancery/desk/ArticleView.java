package org.chancery.desk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chancery.view.ArticleSheet;
import org.chancery.view.Reading;

/**
 * What the page of an article shows.
 *
 * @param address of this version, without a record
 * @param link to the article at its outlet; http and https alone
 * @param entries all records in the order of the text
 * @param open the card of the record that the address names
 * @param whole whether all is shown at once; else a long text comes in {@link Stretch stretches}, so that its beginning is there at once
 */
record ArticleView(
        ArticleSheet sheet,
        Reading reading,
        String title,
        String address,
        Optional<String> link,
        ArticleText text,
        List<Entry> entries,
        Optional<RecordCard> open,
        boolean whole) {

    private static final int STRETCH = 1 << 16; // characters

    /**
     * A record in the list beside the text.
     *
     * @param at where it begins in the text
     * @param who the speaker, or those who did it
     * @param how what he does with the content; what was done, and whether
     * @param passedOn who passed it on and how; empty at first hand
     * @param decided what reviewers decided, in words; empty where nobody did
     */
    record Entry(
            String id,
            int at,
            String record,
            boolean statement,
            String who,
            String how,
            boolean unsure,
            boolean doubtful,
            String passedOn,
            String words,
            String decided,
            boolean rejected,
            String address) {}

    ArticleView {
        entries = List.copyOf(entries);
    }

    long statements() {
        return entries.stream().filter(Entry::statement).count();
    }

    long events() {
        return entries.size() - statements();
    }

    /**
     * Some of the text, with the records that begin in it.
     *
     * @param open the record that is shown
     * @param next the number of the stretch behind it; empty behind the last one
     */
    record Stretch(List<ArticleText.Paragraph> paragraphs, List<Entry> entries, String open, OptionalInt next) {
        Stretch {
            paragraphs = List.copyOf(paragraphs);
            entries = List.copyOf(entries);
        }
    }

    Stretch first() {
        return stretch(0);
    }

    /** From 0; nothing is in one beyond the last. */
    Stretch stretch(int number) {
        List<ArticleText.Paragraph> all = text.paragraphs();
        int from = 0;
        int to = 0;
        for (int n = 0; n <= number; n++) {
            from = to;
            int end = from < all.size() ? all.get(from).at() + STRETCH : 0;
            while (to < all.size() && (whole || all.get(to).at() < end)) {
                to++;
            }
        }
        int start = number == 0 || from >= all.size() ? 0 : all.get(from).at();
        int end = to < all.size() ? all.get(to).at() : Integer.MAX_VALUE;
        List<Entry> here = from == to && number > 0
                ? List.of()
                : entries.stream().filter(e -> e.at() >= start && e.at() < end).toList();
        String shown = open.map(RecordCard::id).orElse("");
        return new Stretch(
                all.subList(from, to), here, shown, to < all.size() ? OptionalInt.of(number + 1) : OptionalInt.empty());
    }
}
