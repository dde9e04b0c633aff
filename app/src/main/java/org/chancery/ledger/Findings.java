package org.chancery.ledger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.chancery.json.Json;

/**
 * What a dossier's JSON says, as the ledger's rows need it. Offsets are code points; members, statements and events go by their numbers in the article
 * (7 for {@code a7}).
 */
record Findings(
        Head head,
        String text,
        List<Member> members,
        List<Mention> mentions,
        List<Part> parts,
        List<Note> notes,
        List<Said> said,
        List<Done> done) {

    Findings with(List<Said> otherSaid, List<Done> otherDone) {
        return new Findings(head, text, members, mentions, parts, notes, otherSaid, otherDone);
    }

    /** A stretch of the text with its words. */
    record Quote(int start, int end, String words) {
        int overlap(Quote other) {
            return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
        }

        boolean contains(Quote other) {
            return start <= other.start && other.end <= end;
        }
    }

    /** What is known of the article. */
    record Head(
            String name,
            String place,
            Optional<String> uri,
            Optional<String> outlet,
            Optional<String> headline,
            Optional<String> author,
            Optional<String> published,
            Optional<String> publishedBasis,
            Optional<String> modified,
            Optional<String> language,
            boolean isArticle,
            String textSha256,
            String pageSha256,
            Json.Obj extra) {}

    /** Somebody of the article's cast. */
    record Member(
            int number,
            String name,
            String type,
            Optional<String> country,
            Optional<String> sector,
            Optional<String> identity,
            List<String> roles) {}

    record Mention(Quote span, Optional<Integer> member, String kind, double confidence) {}

    record Part(Quote span, String kind) {}

    record Note(String code, String message, Optional<Quote> span) {}

    /** A statement. */
    record Said(
            int number,
            Optional<Integer> speaker,
            boolean doubtful,
            double confidence,
            List<Quote> source,
            List<Quote> cue,
            List<Quote> content,
            String mode,
            String kind,
            String stance,
            List<Integer> addressees,
            Optional<String> channel,
            Optional<Integer> reportedBy,
            Optional<Quote> time,
            Optional<String> date,
            String madeBy) {

        /** From the first piece of the content to the last. */
        Quote cover() {
            int start = content.stream().mapToInt(Quote::start).min().orElseThrow();
            int end = content.stream().mapToInt(Quote::end).max().orElseThrow();
            return new Quote(start, end, words());
        }

        /** The content's words, pieces joined as they are shown. */
        String words() {
            return String.join(" … ", content.stream().map(Quote::words).toList());
        }
    }

    record Party(int member, Quote span) {}

    record Figure(String kind, long low, OptionalLong high, Quote span, Optional<Integer> word) {}

    /** An event. */
    record Done(
            int number,
            Quote trigger,
            String type,
            Optional<String> mode,
            List<String> contexts,
            Optional<String> cameo,
            String factuality,
            boolean main,
            boolean background,
            Optional<Integer> onWordOf,
            Optional<String> date,
            Optional<String> dateBasis,
            List<Quote> dateSpans,
            Optional<Place> place,
            List<Party> actors,
            List<Party> recipients,
            List<Figure> figures,
            Optional<Integer> sameAs,
            double confidence) {}

    /** Where an event happened. */
    record Place(
            Quote span, String text, Optional<String> country, Optional<Double> latitude, Optional<Double> longitude) {}
}
