package org.chancery.duplicates;

import org.chancery.lexicon.Lexicon;

/** The door of the room. In: a lexicon. Out: the three judges of what is the same again; they are immutable and serve all threads. */
public record Duplicates(ArticleJudge articles, QuotationJudge quotations, Judge<EventReport> events) {

    public static Duplicates of(Lexicon lexicon) {
        Wording wording = new Wording(lexicon);
        return new Duplicates(new SketchJudge(wording), new WordsJudge(wording), new EventJudge());
    }
}
