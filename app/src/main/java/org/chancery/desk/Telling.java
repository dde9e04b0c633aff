package org.chancery.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.attribution.Attribution;
import org.chancery.event.Event;
import org.chancery.ledger.Records;
import org.chancery.statement.Statement;
import org.chancery.view.ArticleSheet;
import org.chancery.view.Reading;
import org.chancery.view.Somebody;

/** What records are, in English: who, how, whether. A claim that is denied, doubted or asked is never told as its speaker's own. */
record Telling(ArticleSheet sheet, Reading reading) {

    static final String NOBODY = "somebody not named";

    /** Whom one of the cast is over all articles. */
    Optional<Somebody> somebody(String member) {
        return Optional.ofNullable(sheet.who().get(member));
    }

    String name(String member) {
        return somebody(member)
                .map(Somebody::name)
                .or(() -> Optional.ofNullable(reading.cast().get(member)).map(Reading.Member::name))
                .orElse(NOBODY);
    }

    String speaker(Reading.Said s) {
        return s.speaker().map(this::name).orElse(NOBODY);
    }

    /** {@code says}, {@code denies} …: what the speaker does with the content. */
    static String how(Reading.Said s) {
        return s.stance() == Statement.Stance.AFFIRMS
                ? AFFIRMING.getOrDefault(s.kind(), "says")
                : s.stance().label();
    }

    private static final Map<String, String> AFFIRMING = Map.of(
            "speech", "says", "writing", "writes", "belief", "believes", "intention", "intends", "finding", "finds");

    /** Whether it is the speaker's own claim: he affirms it, and nobody who passes it on denies, doubts or asks it. */
    boolean isClaim(Reading.Said s) {
        List<Reading.Said> chain = reading.chain(s);
        return s.stance() == Statement.Stance.AFFIRMS
                && chain.subList(0, chain.size() - 1).stream()
                        .noneMatch(one -> one.stance().disowns());
    }

    /** {@code as Falk denies}, of those who passed it on, the outermost first; empty at first hand. */
    String passedOn(Reading.Said s) {
        List<Reading.Said> chain = reading.chain(s);
        return chain.subList(0, chain.size() - 1).stream()
                .map(one -> "as " + speaker(one) + " " + how(one))
                .collect(Collectors.joining(", "));
    }

    static String mode(Attribution.Mode mode) {
        return switch (mode) {
            case DIRECT -> "word for word";
            case MIXED -> "partly word for word";
            case INDIRECT -> "in the outlet’s words";
        };
    }

    /** Whether it happened, by the text. */
    static String whether(Event.Factuality factuality) {
        return switch (factuality) {
            case ASSERTED -> "told as a deed";
            case DENIED -> "denied: no deed";
            case INTENDED -> "intended: not done yet";
            case POSSIBLE -> "possible: not sure to be done";
            case CONDITIONAL -> "conditional: only if something else is so";
            case DEMANDED -> "demanded: asked for, not done";
        };
    }

    static String dateBasis(String basis) {
        return switch (basis) {
            case "text" -> "the text itself tells the day";
            case "publication" -> "reckoned from the text and the day of publication";
            case "tense" -> "reckoned from the tense of the verb and the day of publication";
            case "review" -> "a reviewer says it";
            default -> basis;
        };
    }

    String parties(List<Reading.Party> parties) {
        List<String> names =
                parties.stream().map(p -> name(p.member())).distinct().toList();
        return names.isEmpty() ? "" : English.list(names);
    }

    static String figure(Reading.Figure f) {
        String low = English.number(f.low());
        String count = f.high().isEmpty()
                ? "at least " + low
                : f.high().getAsLong() == f.low()
                        ? low
                        : low + "–" + English.number(f.high().getAsLong());
        return count + " " + f.kind();
    }

    /** {@code s-…} or {@code e-…}; empty where the ledger has no row of it. */
    String record(String id) {
        Long number = sheet.records().get(id);
        return number == null ? "" : id.startsWith("s") ? Records.statement(number) : Records.event(number);
    }

    /** What a reviewer did with a record. */
    static String decided(String verdict) {
        return switch (verdict) {
            case "accept" -> "accepted";
            case "reject" -> "rejected";
            case "correct" -> "corrected";
            case "add" -> "added";
            default -> verdict;
        };
    }
}
