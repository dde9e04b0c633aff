package org.chancery.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chancery.actor.CastIndex;
import org.chancery.actor.Mention;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Parse;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.attribution.Attribution;
import org.chancery.text.Span;

/**
 * An attribution comes in, the mentions of those its verb says are told go out: its object, who stands behind its preposition, the subject of its passive;
 * by the parse where there is one, else by the words beside the verb.
 */
final class Told {

    /** Between the source and the cue no verb further off says who is told ({@code X wrote to Y and said}). */
    private static final int REACH = 12;

    /** A mention less sure than this is nobody's. */
    private static final double SURE = 0.4;

    private final ToldTable table;
    private final Analysis analysis;
    private final CastIndex cast;

    Told(ToldTable table, Analysis analysis, CastIndex cast) {
        this.table = table;
        this.analysis = analysis;
        this.cast = cast;
    }

    List<Mention> of(Attribution attribution) {
        List<Integer> verbs = verbs(attribution);
        List<Mention> found = new ArrayList<>();
        for (int verb : verbs) {
            analysis.parse().ifPresent(parse -> byParse(parse, verb, found));
            if (found.isEmpty()) {
                byWords(verb, found);
            }
            found.removeIf(m -> within(attribution.source(), m));
            if (!found.isEmpty()) {
                break;
            }
        }
        return found.stream().distinct().toList();
    }

    /** The cue's own verbs, then those that stand between source and cue, the nearest first. */
    private List<Integer> verbs(Attribution attribution) {
        List<Integer> verbs = new ArrayList<>();
        for (Span span : attribution.cue()) {
            analysis.tokens(span).stream()
                    .filter(t -> table.of(t).isPresent())
                    .map(Token::index)
                    .forEach(verbs::add);
        }
        if (attribution.cue().isEmpty() || attribution.source().isEmpty()) {
            return verbs;
        }
        Span cue = attribution.cue().get(0);
        int first = analysis.tokenAt(cue.start());
        int from = analysis.tokenAt(attribution.source().get(0).end());
        Optional<Sentence> sentence = analysis.sentenceAt(cue.start());
        for (int i = first - 1; sentence.isPresent() && i >= Math.max(from, first - REACH); i--) {
            Token token = analysis.tokens().get(i);
            boolean own = i >= sentence.get().first()
                    && attribution.content().stream().noneMatch(c -> c.overlaps(token.span()));
            if (own && table.of(token).isPresent()) {
                verbs.add(i);
            }
        }
        return verbs;
    }

    private void byParse(Parse parse, int verb, List<Mention> found) {
        Optional<ToldTable.Row> row = table.of(analysis.tokens().get(verb));
        if (row.isEmpty()) {
            return;
        }
        for (int child : parse.children(verb)) {
            boolean two = parse.is(child, "iobj")
                    || (parse.is(child, "obj")
                            && parse.children(verb, "obj", "ccomp").size() > 1);
            boolean object = row.get().object()
                    && (parse.is(child, "obj", "iobj") || parse.relation(child).equals("nsubj:pass"));
            boolean behind = child > verb // what stands before it names the occasion: according to the statement, …
                    && parse.is(child, "obl", "nmod")
                    && parse.children(child, "case").stream().anyMatch(c -> row.get()
                            .prepositions()
                            .contains(analysis.tokens().get(c).lower()));
            if (object || (row.get().first() && two) || behind) {
                List<Integer> all = new ArrayList<>(List.of(child));
                all.addAll(parse.children(child, "conj"));
                all.forEach(t -> named(analysis.tokens().get(t).span()).ifPresent(found::add));
                return;
            }
        }
    }

    private void byWords(int verb, List<Mention> found) {
        Optional<ToldTable.Row> row = table.of(analysis.tokens().get(verb));
        if (row.isEmpty()) {
            return;
        }
        int next = verb + 1;
        while (is(next, Tag.ADV)) {
            next++;
        }
        if (row.get().object() || row.get().first()) {
            Optional<Mention> object = from(next)
                    .filter(m ->
                            row.get().object() || is(analysis.tokenAt(m.span().end()), Tag.DET, Tag.NOUN, Tag.ADJ));
            if (object.isPresent()) {
                found.add(object.get());
                return;
            }
        }
        if (next < analysis.tokens().size()
                && row.get().prepositions().contains(analysis.tokens().get(next).lower())) {
            from(next + 1).ifPresent(found::add);
        }
        if (found.isEmpty() && row.get().object()) {
            passive(verb).ifPresent(found::add);
        }
    }

    /** The subject of a passive: who stands before the forms of be. */
    private Optional<Mention> passive(int verb) {
        if (analysis.tokens().get(verb).lower().endsWith("ing")) {
            return Optional.empty();
        }
        int at = verb - 1;
        boolean be = false;
        while (is(at, Tag.AUX, Tag.ADV)) {
            be |= analysis.tokens().get(at).lemma().equals("be");
            at--;
        }
        return be && at >= 0 ? named(analysis.tokens().get(at).span()) : Optional.empty();
    }

    /** The mention that begins here or ends the noun phrase that does. */
    private Optional<Mention> from(int token) {
        if (token >= analysis.tokens().size()) {
            return Optional.empty();
        }
        Span start = analysis.tokens().get(token).span();
        int limit = token;
        while (limit + 1 < analysis.tokens().size()
                && limit < token + 8
                && is(limit, Tag.DET, Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.NUM, Tag.PART)
                && is(limit + 1, Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.NUM, Tag.PART)) {
            limit++;
        }
        Span phrase =
                new Span(start.start(), analysis.tokens().get(limit).span().end());
        return cast.overlapping(phrase)
                .filter(m -> m.span().start() >= start.start() && usable(m))
                .max(Comparator.comparingInt((Mention m) -> m.span().end() >= phrase.end() ? 1 : 0)
                        .thenComparingInt(m -> m.span().start() == start.start() ? 1 : 0)
                        .thenComparingInt(m -> m.span().length()));
    }

    private Optional<Mention> named(Span head) {
        return cast.overlapping(head).filter(this::usable).max(Comparator.comparingInt(m -> m.span()
                .length()));
    }

    private boolean usable(Mention mention) {
        return mention.actor().isPresent() && mention.confidence() > SURE && !Encounters.owns(mention.span(), analysis);
    }

    private boolean is(int token, Tag... tags) {
        return token >= 0
                && token < analysis.tokens().size()
                && analysis.tokens().get(token).is(tags);
    }

    private static boolean within(List<Span> spans, Mention mention) {
        return spans.stream().anyMatch(s -> s.overlaps(mention.span()));
    }
}
