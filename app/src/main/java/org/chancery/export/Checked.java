package org.chancery.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.source.Bytes;
import org.chancery.source.Failure;
import org.chancery.text.CodePoints;

/**
 * Offsets against texts: what an export says comes in, what one's copies do not bear out goes out. The text at hand is kept, since an export goes through an
 * article before the next.
 */
final class Checked {

    private final Texts texts;
    private final Consumer<Failure> wrong;
    private final Map<String, Boolean> told = new HashMap<>();
    private String hash = "";
    private Optional<String> text = Optional.empty();
    private CodePoints points = CodePoints.of("");
    private long articles;
    private long spans;

    Checked(Texts texts, Consumer<Failure> wrong) {
        this.texts = texts;
        this.wrong = wrong;
    }

    long articles() {
        return articles;
    }

    long spans() {
        return spans;
    }

    void wrong(String place, String problem, String advice) {
        wrong.accept(new Failure(place, problem, advice));
    }

    /** Takes the text of this hash in hand; false, and said once, where one has no copy of it. */
    boolean open(String place, String article, String sha256) {
        if (!sha256.equals(hash)) {
            hash = sha256;
            text = texts.of(sha256);
            points = CodePoints.of(text.orElse(""));
        }
        if (told.put(sha256, text.isPresent()) == null) {
            articles++;
            if (text.isEmpty()) {
                Optional<String> other = texts.hashOf(article);
                wrong(
                        place,
                        other.map(o -> "your copy of " + article + " is another text: its SHA-256 is " + o
                                        + ", the export's " + sha256)
                                .orElse("you have no copy of " + article + " (text of SHA-256 " + sha256 + ")"),
                        "look for the version of the article that was read");
            }
        }
        return text.isPresent();
    }

    /** A text that an export brings itself. */
    boolean openOwn(String place, String sha256, String own) {
        hash = "";
        text = Optional.of(own);
        points = CodePoints.of(own);
        String found = Bytes.utf8(own).sha256();
        if (!found.equals(sha256)) {
            wrong(place, "the text's SHA-256 is " + found + " and not " + sha256, "the export was changed or damaged");
            return false;
        }
        return true;
    }

    /** @param words empty where the export goes without */
    void span(String place, String what, long start, long end, Optional<String> words) {
        spans++;
        String body = text.orElse("");
        int length = points.fromUtf16(body.length());
        if (start < 0 || end < start || end > length) {
            wrong(
                    place,
                    what + " [" + start + ", " + end + ") lies outside the text, which has " + length + " characters",
                    "");
            return;
        }
        String there = body.substring(points.toUtf16((int) start), points.toUtf16((int) end));
        if (words.isPresent() && !words.get().equals(there)) {
            wrong(
                    place,
                    what + " [" + start + ", " + end + ") is “" + cut(there) + "” and not “" + cut(words.get()) + "”",
                    "");
        }
    }

    void utf16(String place, String what, long codePoint, long utf16) {
        String body = text.orElse("");
        if (codePoint < 0 || codePoint > points.fromUtf16(body.length()) || points.toUtf16((int) codePoint) != utf16) {
            wrong(place, what + ": " + utf16 + " in UTF-16 units is not " + codePoint + " in code points", "");
        }
    }

    void length(String place, long expected) {
        int length = points.fromUtf16(text.orElse("").length());
        if (length != expected) {
            wrong(place, "the text has " + length + " characters and not " + expected, "");
        }
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= 60
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 60)) + "…";
    }
}
