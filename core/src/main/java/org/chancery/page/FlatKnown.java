package org.chancery.page;

import org.chancery.lexicon.Lazy;
import org.chancery.lexicon.Lexicon;

/** What is known about text without tags: its phrases and the two models of its lines. A lexicon in; each of them when first asked for. */
final class FlatKnown {

    private final Lazy<FlatWords> words;
    private final Lazy<FlatModel> lines;
    private final Lazy<FlatModel> pieces;

    FlatKnown(Lexicon lexicon) {
        boolean own = lexicon.willRead("flat-phrases.tsv", "flat-stopwords.tsv", "flat-lines.tsv", "flat-pieces.tsv");
        words = new Lazy<>(() -> new FlatWords(lexicon));
        lines = new Lazy<>(() -> FlatModel.read(lexicon.table("flat-lines.tsv")));
        pieces = new Lazy<>(() -> FlatModel.read(lexicon.table("flat-pieces.tsv")));
        if (own) {
            words.get();
            lines.get();
            pieces.get();
        }
    }

    FlatWords words() {
        return words.get();
    }

    /** The model of texts that have their lines. */
    FlatModel lines() {
        return lines.get();
    }

    /** The model of texts whose line breaks are lost. */
    FlatModel pieces() {
        return pieces.get();
    }
}
