package org.chancery.statement;

import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Parse;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.attribution.Attribution;
import org.chancery.text.Span;

/**
 * An attribution comes in, the token of who does what its cue says goes out, by the parse: the verb's own subject, that of the verb it hangs on
 * ({@code Recalling the flood, X left}), or who stands behind a passive's {@code by}.
 */
final class CueSubject {

    private static final int FURTHEST = 4;

    private final ToldTable table;
    private final Analysis analysis;
    private final Parse parse;

    private CueSubject(ToldTable table, Analysis analysis, Parse parse) {
        this.table = table;
        this.analysis = analysis;
        this.parse = parse;
    }

    /** Nothing where the encoder did not read. */
    static Optional<CueSubject> in(Analysis analysis, ToldTable table) {
        return analysis.parse().map(parse -> new CueSubject(table, analysis, parse));
    }

    /** The verb on which the rest of the cue hangs. */
    private Optional<Integer> verb(Attribution attribution) {
        return attribution.cue().stream().findFirst().flatMap(cue -> top(cue)).filter(v -> token(v).is(Tag.VERB));
    }

    private Optional<Integer> top(Span span) {
        List<Token> tokens = analysis.tokens(span);
        int first = tokens.isEmpty() ? 0 : tokens.get(0).index();
        int end = first + tokens.size();
        return tokens.stream()
                .map(Token::index)
                .filter(i -> parse.head(i).filter(h -> h >= first && h < end).isEmpty())
                .findFirst();
    }

    /** Who speaks where the attribution has no source. */
    Optional<Integer> of(Attribution attribution) {
        Optional<Integer> verb = verb(attribution);
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        if (isPassive(verb.get())) {
            return agent(verb.get());
        }
        int at = verb.get();
        for (int up = 0; up < FURTHEST; up++) {
            Optional<Integer> own = parse.child(at, "nsubj");
            if (own.isPresent()) {
                return own;
            }
            Optional<Integer> above = parse.head(at);
            if (above.isEmpty()) {
                return Optional.empty();
            }
            if (parse.is(at, "acl")) {
                return isGerund(at) ? above : Optional.empty();
            }
            if (!parse.is(at, "conj", "xcomp", "advcl", "parataxis")
                    || (up == 0 && parse.is(at, "advcl") && !isGerund(at))) {
                return Optional.empty();
            }
            Optional<Integer> told = parse.is(at, "xcomp") ? told(above.get()) : Optional.empty();
            if (told.isPresent()) {
                return told;
            }
            at = above.get();
        }
        return Optional.empty();
    }

    /** Whether the cue is a verb that only hangs on another one ({@code Recalling his promise to, X left}). */
    boolean lacksSubject(Attribution attribution) {
        return verb(attribution)
                .filter(v -> isGerund(v) && parse.child(v, "nsubj").isEmpty())
                .isPresent();
    }

    /** Whether the cue is a word of what somebody says who leaves himself out ({@code “Hoping that it holds,” wrote X}). */
    boolean leavesSelfOut(Attribution attribution) {
        return verb(attribution)
                .filter(v -> isGerund(v)
                        && (parse.isRoot(v) || parse.is(v, "ccomp"))
                        && parse.child(v, "nsubj").isEmpty())
                .isPresent();
    }

    /** Whether the source is only told or spoken of: the subject of a passive ({@code X was warned that}, {@code X is accused of}). */
    boolean onlyHears(Attribution attribution) {
        Optional<Integer> verb = verb(attribution).filter(this::isPassive);
        if (verb.isEmpty() || isFollowed(verb.get(), attribution)) {
            return false;
        }
        boolean about = table.of(token(verb.get())).filter(ToldTable.Row::hears).isPresent();
        return about
                && attribution.source().stream()
                        .flatMap(s -> top(s).stream())
                        .anyMatch(s -> parse.children(verb.get(), "nsubj").contains(s));
    }

    /** Who stands behind the passive's {@code by}. */
    Optional<Integer> agent(Attribution attribution) {
        return verb(attribution).filter(this::isPassive).flatMap(this::agent);
    }

    /** Whether the cue has another verb behind this one ({@code was quoted as saying}). */
    private boolean isFollowed(int verb, Attribution attribution) {
        return attribution.cue().stream()
                .flatMap(s -> analysis.tokens(s).stream())
                .anyMatch(t -> t.index() > verb && t.is(Tag.VERB));
    }

    private Optional<Integer> agent(int verb) {
        return parse.children(verb, "obl").stream()
                .filter(o -> parse.children(o, "case").stream()
                        .anyMatch(c -> token(c).lower().equals("by")))
                .findFirst();
    }

    /** Whom the verb above tells to do it: {@code X asked Y to say}. */
    private Optional<Integer> told(int verb) {
        return table.of(token(verb)).filter(ToldTable.Row::object).flatMap(r -> parse.child(verb, "obj", "iobj"));
    }

    /** {@code he’s proposed} may be no passive. */
    private boolean isPassive(int verb) {
        return !isGerund(verb)
                && parse.children(verb, "aux").stream()
                        .map(this::token)
                        .anyMatch(a -> a.lemma().equals("be")
                                && Character.isLetter(a.word().charAt(0)))
                && !token(verb).lower().equals(token(verb).lemma());
    }

    private boolean isGerund(int verb) {
        return token(verb).lower().endsWith("ing");
    }

    private Token token(int index) {
        return analysis.tokens().get(index);
    }
}
