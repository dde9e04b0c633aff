package org.chancery.desk;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.chancery.ledger.Ledger;
import org.chancery.review.Review;
import org.chancery.review.Strata;

/** What all views of the review share: the room {@code review}, ways to read and write, and who is at the desk. */
final class Reviewing {

    static final String COOKIE = "chancery_reviewer";

    private static final int YEAR = 365 * 24 * 60 * 60;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .'’@_-]{0,59}");

    private final Review review;
    private final Readers readers;
    private final Pen pen;
    private final Kept<Strata> strata;

    Reviewing(Rooms rooms) {
        review = new Review(rooms.lexicon());
        readers = rooms.readers();
        pen = rooms.pen();
        strata = rooms.keep(Strata::of);
    }

    Review review() {
        return review;
    }

    Pen pen() {
        return pen;
    }

    Strata strata() {
        return strata.now();
    }

    <T> T ask(Function<Ledger, T> work) {
        return readers.ask(reader -> work.apply(reader.ledger()));
    }

    /** The name that this browser keeps; empty where nobody has given one. */
    static Optional<String> reviewer(Call call) {
        return call.cookie(COOKIE)
                .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
                .filter(name -> NAME.matcher(name).matches());
    }

    /** The same where it must be known: a change without a name is no decision. */
    static String named(Call call) {
        return reviewer(call)
                .orElseThrow(() -> new Refused(
                        403,
                        "Nobody has said who is reviewing.",
                        "Give your name on the page Review, then decide again."));
    }

    /** Asks for the name, and leads back here. */
    static Reply asksWho(Call call) {
        return Reply.page("Who is reviewing?", Section.REVIEW, "reviewName", new NameView("", call.here()));
    }

    /** Keeps the name that the form gives. */
    static Reply name(Call call) {
        String name = call.field("name").orElse("");
        if (!NAME.matcher(name).matches()) {
            throw new Refused(
                    400,
                    "A reviewer's name has 1 to 60 letters, digits, blanks and . ' @ _ -",
                    "Go back and give another.");
        }
        call.keep(COOKIE, URLEncoder.encode(name, StandardCharsets.UTF_8), YEAR);
        return Reply.redirect(call.back());
    }
}
