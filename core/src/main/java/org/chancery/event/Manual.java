package org.chancery.event;

import org.chancery.actor.Described;
import org.chancery.gazetteer.Gazetteer;
import org.chancery.lexicon.Lexicon;

/** Everything the room knows before it reads: the lexicon comes in, its tables go out, ready to use and the same for all threads. */
record Manual(
        SyntaxWords words,
        WordClasses classes,
        Actions actions,
        Governors governors,
        Derived derived,
        Described described,
        Gazetteer gazetteer,
        PlaceWords placeWords,
        Dates dates,
        Reckoning reckoning,
        Background background,
        Tolls tolls) {

    static Manual of(Lexicon lexicon) {
        Dates dates = new Dates(lexicon);
        Codes codes = new Codes(lexicon);
        SyntaxWords words = new SyntaxWords(lexicon);
        WordClasses classes = new WordClasses(lexicon);
        return new Manual(
                words,
                classes,
                new Actions(lexicon, words, classes, codes),
                new Governors(lexicon),
                new Derived(lexicon, codes),
                new Described(lexicon),
                new Gazetteer(lexicon),
                PlaceWords.read(lexicon),
                dates,
                new Reckoning(lexicon, dates),
                new Background(lexicon, dates),
                new Tolls(lexicon));
    }
}
