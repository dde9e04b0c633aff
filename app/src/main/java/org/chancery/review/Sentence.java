package org.chancery.review;

import java.util.List;
import org.chancery.text.Span;
import org.chancery.view.Surroundings;

/** The sentences that a record lies in: their words, on one line, and where they lie in the text, in UTF-16. */
record Sentence(String words, Span span) {

    static Sentence of(Surroundings surroundings, ReadArticle article, List<Span> places) {
        String text = article.text();
        Span place = article.points().toUtf16(Span.cover(places));
        String words = surroundings.of(text, place.start(), place.end(), false, false);
        int start = Math.max(0, text.lastIndexOf(words, place.start()));
        return new Sentence(words.replaceAll("\\s", " "), new Span(start, start + words.length()));
    }
}
