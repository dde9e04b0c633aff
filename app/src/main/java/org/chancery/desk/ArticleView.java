package org.chancery.desk;

import java.util.List;
import java.util.Optional;
import org.chancery.view.ArticleSheet;
import org.chancery.view.Reading;

/**
 * What the page of an article shows.
 *
 * @param address of this version, without a record
 * @param link to the article at its outlet; http and https alone
 * @param entries all records in the order of the text
 * @param open the card of the record that the address names
 */
record ArticleView(
        ArticleSheet sheet,
        Reading reading,
        String title,
        String address,
        Optional<String> link,
        ArticleText text,
        List<Entry> entries,
        Optional<RecordCard> open) {

    /**
     * A record in the list beside the text.
     *
     * @param who the speaker, or those who did it
     * @param how what he does with the content; what was done, and whether
     * @param passedOn who passed it on and how; empty at first hand
     * @param decided what reviewers decided, in words; empty where nobody did
     */
    record Entry(
            String id,
            String record,
            boolean statement,
            String who,
            String how,
            boolean unsure,
            boolean doubtful,
            String passedOn,
            String words,
            String decided,
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

    boolean isOpen(Entry entry) {
        return open.filter(card -> card.id().equals(entry.id())).isPresent();
    }
}
