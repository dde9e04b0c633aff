package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Parse;
import org.chancery.analysis.Quotation;
import org.chancery.analysis.Tag;
import org.chancery.encoder.Passage;
import org.chancery.text.Span;

/**
 * Sieve: what somebody is said to have said. Contents that hold a possible cue are read again, each as a text of its own without the marks around it: a
 * reader that learnt from outermost attributions alone finds the next ones so.
 */
final class NestedSieve {

    private static final int FEWEST_WORDS = 4;

    /** The relations of clauses to what governs them. */
    private static final String[] CLAUSES = {"ccomp", "xcomp", "csubj", "parataxis", "acl", "advcl", "conj"};

    /** How often a known verb must attribute to be worth one. */
    private static final double KNOWN = 0.3;

    private final Cues cues;
    private final Grammar grammar;

    NestedSieve(Cues cues, Grammar grammar) {
        this.cues = cues;
        this.grammar = grammar;
    }

    /** Whether it is more than a word or two that somebody wants or knows, and more than what speakers say of themselves: <em>I think</em>. */
    boolean isWorthTelling(Scene scene, Draft d) {
        int words = 0;
        boolean quoted = true;
        for (Piece p : d.content) {
            for (int i = p.first(); i < p.end(); i++) {
                words += scene.is(i, Tag.PUNCT) ? 0 : 1;
                quoted &= scene.quoted(i)
                        && d.cue.filter(c -> scene.quoted(c.first())).isEmpty();
            }
        }
        boolean ownWords = d.source
                .filter(s -> grammar.is("first-person", scene.word(s.first())) && scene.quoted(s.first()))
                .isPresent();
        return !ownWords && !isUnwished(scene, d) && (quoted || words >= FEWEST_WORDS);
    }

    /** Whether somebody is only said not to want something: <em>does not wish to …</em> says nothing. */
    private static boolean isUnwished(Scene scene, Draft d) {
        return d.verb.filter(VerbGroup::negated).isPresent()
                && d.content.stream().anyMatch(p -> scene.is(p.first(), Tag.PART));
    }

    /** What is seen in the draft's content; empty where nothing in it could be a cue. */
    Optional<Sight> sight(Scene scene, Draft outer, Reader reader) {
        int[] tokens = tokens(scene, outer);
        if (tokens.length < FEWEST_WORDS || Arrays.stream(tokens).noneMatch(i -> mayCue(scene, reader.whole(), i))) {
            return Optional.empty();
        }
        return Optional.of(reader.part(tokens, passage(scene, outer, tokens)));
    }

    private boolean mayCue(Scene scene, Sight whole, int i) {
        if (whole.chance(i) >= Sight.FAINT) {
            return true;
        }
        return switch (scene.token(i).tag()) {
            case VERB -> cues.strength(scene.lemma(i)) >= KNOWN;
            default -> cues.sourceAfter(scene, i).isPresent();
        };
    }

    /** Whether the content is a clause, by the parse, and not a thing that somebody wants, discusses or offers. */
    static boolean isClause(Scene scene, Draft d) {
        return scene.analysis.parse().map(p -> isClause(p, d)).orElse(true);
    }

    private static boolean isClause(Parse parse, Draft d) {
        for (Piece piece : d.content) {
            for (int i = piece.first(); i < piece.end(); i++) {
                int head = parse.head(i).orElse(i);
                boolean top = head == i || d.content.stream().noneMatch(c -> c.holds(head));
                if (top && (head == i || parse.is(i, CLAUSES))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The content's words without the marks around it and without the <em>that</em> before it. */
    private static int[] tokens(Scene scene, Draft outer) {
        List<Integer> tokens = new ArrayList<>();
        for (Piece p : outer.content) {
            int first = p.first();
            int end = p.end();
            if (isAllQuoted(scene, p)) {
                while (end - first > 1 && isMark(scene, first)) {
                    first++;
                }
                while (end - first > 1 && isMark(scene, end - 1)) {
                    end--;
                }
            } else if (tokens.isEmpty() && end - first > 1 && scene.is(first, Tag.SCONJ)) {
                first++;
            }
            for (int i = first; i < end; i++) {
                tokens.add(i);
            }
        }
        return tokens.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isAllQuoted(Scene scene, Piece p) {
        return scene.quoted(p.first()) && scene.quotation(p.first()) == scene.quotation(p.end() - 1);
    }

    private static boolean isMark(Scene scene, int i) {
        return scene.is(i, Tag.PUNCT) && "“”„«»\"''``‘’".contains(scene.word(i));
    }

    private static Passage passage(Scene scene, Draft outer, int[] tokens) {
        List<List<Span>> paragraphs = new ArrayList<>();
        int paragraph = -1;
        for (int i : tokens) {
            if (scene.sentence(i).paragraph() != paragraph) {
                paragraph = scene.sentence(i).paragraph();
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.get(paragraphs.size() - 1).add(scene.token(i).span());
        }
        return new Passage(scene.analysis.text(), paragraphs, quoted(scene, outer));
    }

    /** The quotations within the content; those that hold one of its pieces are the speaker's own and count for nothing. */
    private static List<Span> quoted(Scene scene, Draft outer) {
        List<Span> content =
                outer.content.stream().map(p -> scene.span(p.first(), p.end())).toList();
        List<Span> quoted = new ArrayList<>();
        for (Quotation q : scene.analysis.quotations()) {
            for (Span piece : q.pieces()) {
                if (content.stream().anyMatch(c -> c.contains(piece) && !piece.contains(c))) {
                    quoted.add(piece);
                }
            }
        }
        return quoted;
    }
}
