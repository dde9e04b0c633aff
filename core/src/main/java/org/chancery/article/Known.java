package org.chancery.article;

import org.chancery.lexicon.Lazy;
import org.chancery.lexicon.Lexicon;

/** What the room knows of the language. A lexicon in; each of its parts when first asked for. */
final class Known {

    private final Lazy<Dates> dates;
    private final Lazy<NamesOfAuthors> authors;

    Known(Lexicon lexicon) {
        boolean own = lexicon.willRead("article-months.tsv", "article-authors.tsv");
        dates = new Lazy<>(() -> new Dates(lexicon));
        authors = new Lazy<>(() -> new NamesOfAuthors(lexicon));
        if (own) {
            dates.get();
            authors.get();
        }
    }

    Dates dates() {
        return dates.get();
    }

    NamesOfAuthors authors() {
        return authors.get();
    }
}
