package org.chancery.page;

import org.chancery.lexicon.Lazy;
import org.chancery.lexicon.Lexicon;

/** What is known about class names and phrases of HTML pages. A lexicon in; each of them when the first page comes. */
final class HtmlKnown {

    private final Lazy<HtmlNames> names;
    private final Lazy<HtmlPhrases> phrases;

    HtmlKnown(Lexicon lexicon) {
        boolean own = lexicon.willRead("page-classes.tsv", "page-phrases.tsv");
        names = new Lazy<>(() -> new HtmlNames(lexicon));
        phrases = new Lazy<>(() -> new HtmlPhrases(lexicon));
        if (own) {
            names.get();
            phrases.get();
        }
    }

    HtmlNames names() {
        return names.get();
    }

    HtmlPhrases phrases() {
        return phrases.get();
    }
}
