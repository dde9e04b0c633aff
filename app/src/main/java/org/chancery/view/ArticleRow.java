package org.chancery.view;

import java.util.List;
import java.util.Optional;

/**
 * An article found.
 *
 * @param id the ledger's number
 * @param excerpt where the words stand in it, those that were asked for marked; else its beginning
 * @param statements how many its current reading has; {@code events} likewise
 */
public record ArticleRow(
        long id,
        String name,
        Optional<String> headline,
        Optional<String> outlet,
        Optional<String> published,
        Optional<String> uri,
        List<Piece> excerpt,
        long statements,
        long events) {

    /** A stretch of text. */
    public record Piece(String words, boolean marked) {}

    public ArticleRow {
        excerpt = List.copyOf(excerpt);
    }

    public String title() {
        return headline.orElse(name);
    }
}
