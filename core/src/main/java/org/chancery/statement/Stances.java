package org.chancery.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.attribution.Attribution;
import org.chancery.lexicon.Lexicon;
import org.chancery.statement.Statement.Kind;
import org.chancery.statement.Statement.Stance;
import org.chancery.text.Span;

/**
 * An attribution comes in, what sort of utterance it is and what the speaker does with its content go out.
 *
 * <p>In doubt a content is not affirmed: only an affirmed one may be shown as the speaker's own claim.
 */
final class Stances {

    /** Channels whose words are written, so that what is said there is writing. */
    private static final Set<String> WRITTEN = Set.of(
            "twitter", "letter", "email", "blog", "website", "message board", "newspaper", "leaflet", "statement");

    /** The finding, and the line and words it rests on. */
    record Reading(Kind kind, Stance stance, String why) {}

    private final StanceTable table;
    private final CueContext words;

    Stances(Lexicon lexicon) {
        table = new StanceTable(lexicon);
        words = new CueContext(lexicon);
    }

    /**
     * @param around the stance of the statement whose content holds this one
     */
    Reading of(Attribution attribution, Analysis analysis, Optional<Stance> around) {
        Surroundings beside = Surroundings.of(attribution, analysis, words);
        Optional<StanceTable.Row> row = table.find(attribution, beside.tokens(), beside.cue());
        Kind kind = row.map(StanceTable.Row::kind).orElse(Kind.SPEECH);
        Stance plain = row.map(r -> plain(r, attribution, analysis)).orElse(Stance.AFFIRMS);
        String why = row.map(r -> "stance: " + r.cue() + " (" + r.place() + ")").orElse("stance: no row for the cue");
        Stance stance = plain;
        if (beside.unspoken()) {
            stance = unspoken(plain);
            why += ", not spoken: " + beside.because();
        } else if (beside.negated()) {
            boolean isBare = row.isPresent() && row.get().stance() == plain;
            stance = isBare ? row.get().negated() : Stance.DOUBTS;
            why += ", negated: " + beside.because();
        }
        if (stance == Stance.AFFIRMS && isOfNothing(kind, attribution, analysis)) {
            stance = Stance.DOUBTS;
            why += ", nothing was found";
        }
        if (stance == Stance.AFFIRMS && isRefused(beside)) {
            stance = Stance.DOUBTS;
            why += ", which is denied";
        }
        if (stance == Stance.AFFIRMS && isQuestion(attribution, analysis)) {
            stance = Stance.ASKS;
            why += ", a question";
        }
        if (stance == Stance.AFFIRMS && isAsked(attribution, beside)) {
            stance = Stance.DOUBTS;
            why += ", the sentence asks whether it was said";
        }
        if (stance == Stance.AFFIRMS && around.isPresent() && around.get() != Stance.AFFIRMS) {
            stance = Stance.DOUBTS;
            why += ", within what is only " + around.get().label();
        }
        return new Reading(kind, stance, why);
    }

    /** Whether nothing was said: a verb of saying, denied or withheld, with the question that stays open (<em>would not say who …</em>). */
    boolean isUnsaid(Attribution attribution, Analysis analysis) {
        if (attribution.mode() == Attribution.Mode.DIRECT) {
            return false;
        }
        Surroundings beside = Surroundings.of(attribution, analysis, words);
        return (beside.negated() || beside.withheld())
                && beside.cue().stream()
                        .anyMatch(i ->
                                words.is(CueContext.Role.SILENT, beside.tokens().get(i)))
                && beginsOpen(analysis.tokens(attribution.content().get(0)));
    }

    /** Whether it begins with the word of an open question, or with one behind a small word (<em>on whether</em>). */
    private boolean beginsOpen(List<Token> content) {
        return !content.isEmpty()
                && (isOpen(content.get(0))
                        || (content.size() > 1
                                && isOpen(content.get(1))
                                && !content.get(0).is(Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.VERB)));
    }

    private boolean isOpen(Token token) {
        return words.is(CueContext.Role.OPENS, token) || words.is(CueContext.Role.ASKS, token);
    }

    /** Whether the cue is a noun that a verb of denial or doubt has for its object (<em>refuted the claim that …</em>). */
    private boolean isRefused(Surroundings beside) {
        if (beside.cue().isEmpty() || !beside.tokens().get(beside.cue().get(0)).is(Tag.NOUN)) {
            return false;
        }
        int i = beside.cue().get(0) - 1;
        while (i >= 0 && beside.tokens().get(i).is(Tag.DET, Tag.ADJ, Tag.PRON)) {
            i--;
        }
        return i >= 0
                && beside.tokens().get(i).is(Tag.VERB)
                && table.of(beside.tokens().get(i))
                        .filter(r -> r.stance() == Stance.DENIES || r.stance() == Stance.DOUBTS)
                        .isPresent();
    }

    /** Whether what was found is that there is none of it (<em>found no evidence that …</em>). */
    private boolean isOfNothing(Kind kind, Attribution attribution, Analysis analysis) {
        List<Token> content = analysis.tokens(attribution.content().get(0));
        return kind == Kind.FINDING
                && attribution.mode() == Attribution.Mode.INDIRECT
                && content.size() > 1
                && words.is(CueContext.Role.NEGATES, content.get(0))
                && words.is(CueContext.Role.LACKS, content.get(1));
    }

    /** What a cue stands for, by the channel by which the words reached the public. */
    static Kind kind(Kind byCue, Optional<String> channel) {
        boolean written = channel.map(WRITTEN::contains).orElse(false);
        return byCue == Kind.SPEECH && written ? Kind.WRITING : byCue;
    }

    private Stance plain(StanceTable.Row row, Attribution attribution, Analysis analysis) {
        List<Token> content = analysis.tokens(attribution.content().get(0)).stream()
                .filter(t -> !t.is(Tag.PUNCT))
                .limit(8)
                .toList();
        if (content.isEmpty()) {
            return row.stance();
        }
        Token first = content.get(0);
        if (isInfinitive(content)) {
            return row.to();
        }
        int before = first.index() - 1;
        boolean isOpen = words.is(CueContext.Role.OPENS, first)
                || (before >= 0
                        && words.is(CueContext.Role.OPENS, analysis.tokens().get(before)));
        return isOpen ? row.whether() : row.stance();
    }

    /** Whether it begins <em>to …</em>, <em>not to …</em>, or so behind who is to do it (<em>sailors not to leave</em>). */
    private boolean isInfinitive(List<Token> content) {
        for (Token token : content) {
            boolean isNot = words.is(CueContext.Role.NEGATES, token);
            if (token.is(Tag.PART) && !isNot && token.lower().indexOf('\'') < 0) {
                return true;
            }
            if (!isNot && !token.is(Tag.DET, Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.NUM)) {
                return false;
            }
        }
        return false;
    }

    private static Stance unspoken(Stance plain) {
        return switch (plain) {
            case ASKS -> plain;
            default -> Stance.DOUBTS;
        };
    }

    /** Whether all that is said, in the speaker's own words, is a question. */
    private static boolean isQuestion(Attribution attribution, Analysis analysis) {
        if (attribution.mode() != Attribution.Mode.DIRECT) {
            return false;
        }
        boolean asks = false;
        for (Span piece : attribution.content()) {
            for (Token token : analysis.tokens(piece)) {
                if (token.lower().equals(".") || token.lower().equals("!")) {
                    return false;
                }
                asks |= token.word().startsWith("?");
            }
        }
        return asks;
    }

    /** Whether the sentence that attributes is itself a question. */
    private static boolean isAsked(Attribution attribution, Surroundings beside) {
        if (attribution.mode() == Attribution.Mode.DIRECT || beside.tokens().isEmpty()) {
            return false;
        }
        List<Token> tokens = beside.tokens();
        for (int i = tokens.size() - 1; i >= 0 && tokens.get(i).is(Tag.PUNCT); i--) {
            if (tokens.get(i).word().startsWith("?")) {
                Span mark = tokens.get(i).span();
                return attribution.content().stream().noneMatch(c -> c.overlaps(mark));
            }
        }
        return false;
    }
}
