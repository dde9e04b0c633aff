package org.chancery.source;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the text of an article from one that only makes curious. In: an entry's words. Out: why they count as a teaser, if they do. */
final class Teaser {

    /** A news item of three sentences has about as many characters; what stands in a summary must be twice as long to be believed whole. */
    private static final int SHORTEST = 500;

    private static final Pattern BROKEN_OFF = Pattern.compile("[\\[(](?:…|\\.\\.\\.)[\\])]|(?:…|\\.\\.\\.)\\s*+$");

    private Teaser() {}

    /** @param isSummary whether the feed gave it as a summary or description and not as content */
    static Optional<String> reason(String words, boolean isSummary) {
        if (words.isEmpty()) {
            return Optional.of("the feed gives no text with this entry");
        }
        int least = isSummary ? 2 * SHORTEST : SHORTEST;
        int size =
                words.codePoints().map(c -> Character.isIdeographic(c) ? 3 : 1).sum();
        if (size < least) {
            return Optional.of("the feed gives " + words.codePointCount(0, words.length())
                    + " characters, which may be only a teaser");
        }
        return BROKEN_OFF.matcher(words).find()
                ? Optional.of("the text that the feed gives breaks off")
                : Optional.empty();
    }
}
