package org.chancery.article;

import org.chancery.lexicon.Lexicon;

/** What the room knows of the language, loaded when the first article comes. */
final class Known {

    static final Dates DATES = new Dates(Lexicon.english());
    static final NamesOfAuthors AUTHORS = new NamesOfAuthors(Lexicon.english());

    private Known() {}
}
