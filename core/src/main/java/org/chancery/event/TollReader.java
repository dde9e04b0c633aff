package org.chancery.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.analysis.Parse;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.event.Toll.Kind;
import org.chancery.event.TollWords.Entry;
import org.chancery.event.TollWords.Role;

/** A number of a sentence comes in, what it counts goes out: by the words beside it, else by what its noun is to the verb. */
final class TollReader {

    private static final int DEEPEST = 5;

    /** From so many on, people of the crowd are a figure even where no verb says that they take part. */
    private static final int CROWD = 10;

    /** What a number counts, and by which words. */
    record Counted(Kind kind, int counted, int predicate, String why) {
        Counted with(int token) {
            return new Counted(kind, token, predicate, why);
        }
    }

    private final TollWords words;
    private final List<Token> tokens;
    private final Parse parse;
    private final Sentence sentence;
    private final TollGrammar grammar;
    private final TollDoubts doubts;

    TollReader(TollWords words, List<Token> tokens, Parse parse, Sentence sentence) {
        this.words = words;
        this.tokens = tokens;
        this.parse = parse;
        this.sentence = sentence;
        grammar = new TollGrammar(words, tokens, parse, sentence);
        doubts = new TollDoubts(words, tokens, parse, sentence, grammar);
    }

    /** @param before what the number before it in the sentence counts: {@code five were hurt, two of them badly} */
    Optional<Counted> counted(Quantity q, Optional<Counted> before) {
        int node = node(q);
        Optional<Counted> found = beside(q, node)
                .or(() -> byRole(node, 0))
                .or(() -> part(q, node, before))
                .or(() -> crowd(q, node));
        return found.filter(c -> doubts.fits(c, q, node));
    }

    /** The noun that the number belongs to, or its last word. */
    private int node(Quantity q) {
        int at = q.head();
        if (q.single()) {
            return at;
        }
        for (int up = 0; up < 3; up++) {
            if (parse.isRoot(at) || !parse.is(at, "nummod", "amod", "det", "compound", "advmod", "fixed", "nmod")) {
                return at;
            }
            int head = parse.head(at).orElseThrow();
            boolean noun = tokens.get(head).is(Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.NUM, Tag.SYM)
                    || words.is(Role.STATE, tokens.get(head));
            boolean within = head >= q.first() && head < q.end();
            if (!within && (!noun || head < q.first() || (parse.is(at, "nmod") && at >= q.head()))) {
                return at;
            }
            at = head;
        }
        return at;
    }

    /** {@code 19 dead}, {@code nine injured}, {@code five passengers were killed}: the state stands behind those counted, a few helping words between. */
    private Optional<Counted> beside(Quantity q, int node) {
        int at = q.single() ? node + 1 : q.end();
        int counted = q.single() ? node : q.end() - 1;
        for (int n = 0; n < 4 && at < sentence.end() && !words.is(Role.STATE, tokens.get(at)); n++, at++) {
            Token t = tokens.get(at);
            boolean nounGroup = t.is(Tag.NOUN, Tag.PROPN, Tag.ADJ) && parse.isBelow(at, node);
            if (!nounGroup && !words.is(Role.MORE, t)) {
                break;
            }
            counted = at;
        }
        int behind = at;
        for (int n = 0; n < 5 && at < sentence.end() && words.is(Role.PASSING, tokens.get(at)); n++) {
            at++;
        }
        if (at >= sentence.end() || (tokens.get(at).lower().endsWith("ing") && !isMissing(at))) {
            return Optional.empty();
        }
        int place = at;
        int of = counted;
        Token t = tokens.get(at);
        Optional<Entry> state = words.get(Role.STATE, t);
        boolean otherHead =
                at > behind && parse.is(node, "nmod") && grammar.marker(node).equals("of") && !parse.isBelow(at, node);
        if (state.isPresent() && !otherHead && !takesObject(at, node)) {
            return state.map(e -> counted(e, of, place));
        }
        return Optional.empty();
    }

    private boolean isMissing(int at) {
        return words.get(Role.STATE, tokens.get(at))
                .filter(e -> e.kind().equals(Optional.of(Kind.MISSING)))
                .isPresent();
    }

    /** Whether what stands behind a word shows that it is a verb with an object ({@code two gunmen killed five}), or an attribute ({@code six dead birds}). */
    private boolean takesObject(int at, int node) {
        if (parse.children(at, "obj").stream().anyMatch(o -> o > at)) {
            return true;
        }
        return parse.is(at, "amod") && parse.head(at).filter(h -> h > at).isPresent() && node > at;
    }

    private static Counted counted(Entry entry, int counted, int predicate) {
        return new Counted(entry.kind().orElseThrow(), counted, predicate, entry.place() + " " + entry.word());
    }

    /** By what the noun is, or is to its head. */
    private Optional<Counted> byRole(int node, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        Optional<Counted> own = own(node);
        if (own.isPresent() || parse.isRoot(node)) {
            return own.or(() -> measured(node, node));
        }
        int head = parse.head(node).orElseThrow();
        Optional<Counted> found;
        if (parse.is(node, "obj", "iobj")) {
            found = object(node, head);
        } else if (parse.is(node, "nsubj")) {
            found = subject(node, head, 0);
        } else if (parse.is(node, "nmod")) {
            found = modifier(node, head);
        } else {
            found = Optional.empty();
        }
        if (found.isEmpty() && parse.is(node, "obl", "obj", "nmod", "xcomp", "advmod")) {
            found = measured(node, head);
        }
        if (found.isEmpty() && parse.is(node, "conj", "appos")) {
            found = shared(head, depth);
        }
        if (found.isEmpty() && parse.is(node, "nmod") && words.hasRow(Role.PART, grammar.marker(node))) {
            found = byRole(head, depth + 1);
        }
        return found.map(c -> c.with(node));
    }

    private Optional<Counted> shared(int head, int depth) {
        if (tokens.get(head).is(Tag.VERB, Tag.AUX)) {
            return Optional.empty();
        }
        return byRole(head, depth + 1);
    }

    private Optional<Counted> own(int node) {
        Token t = tokens.get(node);
        Optional<Counted> noun = words.get(Role.COUNTED, t).map(e -> counted(e, node, node));
        if (noun.isPresent()) {
            return noun;
        }
        boolean people = words.is(Role.PERSON, t) || words.is(Role.MORE, t);
        for (int adjective : people ? parse.children(node, "amod") : List.<Integer>of()) {
            Optional<Entry> state = words.get(Role.STATE, tokens.get(adjective));
            if (state.isPresent()) {
                return state.map(e -> counted(e, node, adjective));
            }
        }
        for (int acl : parse.children(node, "acl")) {
            Optional<Counted> clause = clause(node, acl);
            if (clause.isPresent()) {
                return clause;
            }
        }
        return Optional.empty();
    }

    /** {@code people arrested on Sunday}, {@code men who died}, {@code those who were killed}. */
    private Optional<Counted> clause(int node, int verb) {
        if (tokens.get(verb).lower().endsWith("ing")) {
            return Optional.empty();
        }
        boolean relative = parse.child(verb, "nsubj").isPresent();
        if (!relative || grammar.isPassive(verb)) {
            return grammar.row(Role.DOES, verb)
                    .or(() -> grammar.row(Role.STATE, verb))
                    .map(e -> counted(e, node, verb));
        }
        return grammar.row(Role.UNDERGOES, verb)
                .or(() -> grammar.row(Role.JOINS, verb))
                .map(e -> counted(e, node, verb));
    }

    private Optional<Counted> object(int node, int verb) {
        // of killing eight and wounding dozens the parse may hang both numbers on the first verb
        for (int near = node - 1; near > verb; near--) {
            if (parse.is(near, "conj")
                    && parse.isBelow(near, verb)
                    && parse.child(near, "obj").isEmpty()) {
                Optional<Entry> nearer = grammar.row(Role.DOES, near);
                if (nearer.isPresent()) {
                    int place = near;
                    return nearer.map(e -> counted(e, node, place));
                }
            }
        }
        Optional<Entry> does = grammar.row(Role.DOES, verb);
        if (does.isPresent()) {
            return does.map(e -> counted(e, node, verb));
        }
        for (int other : parse.children(verb, "xcomp", "conj", "advcl")) {
            boolean bare = parse.child(other, "obj").isEmpty();
            Optional<Entry> row = parse.is(other, "xcomp")
                    ? grammar.row(Role.STATE, other).or(() -> grammar.row(Role.UNDERGOES, other))
                    : bare && parse.is(other, "conj") && other < node
                            ? grammar.row(Role.DOES, other)
                            : Optional.empty();
            if (row.isPresent()) {
                return row.map(e -> counted(e, node, other));
            }
        }
        if (words.is(Role.HOLDS, tokens.get(verb))) {
            return parse.subject(verb)
                    .flatMap(s -> words.get(Role.COUNTED, tokens.get(s)).or(() -> grammar.toll(s)))
                    .map(e -> counted(e, node, verb));
        }
        return Optional.empty();
    }

    private Optional<Counted> subject(int node, int verb, int depth) {
        boolean passive = grammar.isPassive(verb);
        Optional<Entry> row = grammar.row(Role.STATE, verb)
                .filter(e -> passive || !tokens.get(verb).is(Tag.VERB));
        if (row.isEmpty() && passive) {
            row = grammar.row(Role.DOES, verb);
        }
        if (row.isEmpty()) {
            row = grammar.row(Role.UNDERGOES, verb).or(() -> grammar.row(Role.JOINS, verb));
        }
        if (row.isEmpty() && !passive && grammar.isHeadline(verb)) {
            row = grammar.row(Role.DOES, verb);
        }
        if (row.isPresent()) {
            return row.map(e -> counted(e, node, verb));
        }
        if (depth > 2) {
            return Optional.empty();
        }
        for (int other : parse.children(verb, "xcomp", "conj")) {
            if (parse.child(other, "nsubj").isEmpty()) {
                Optional<Counted> next = parse.is(other, "conj")
                                && passive
                                && grammar.row(Role.DOES, other).isPresent()
                        ? grammar.row(Role.DOES, other).map(e -> counted(e, node, other))
                        : subject(node, other, depth + 1);
                if (next.isPresent()) {
                    return next;
                }
            }
        }
        return Optional.empty();
    }

    /** {@code the killing of three}, {@code a crowd of 200}, {@code a death toll of 12}. */
    private Optional<Counted> modifier(int node, int head) {
        if (!grammar.marker(node).equals("of")) {
            return Optional.empty();
        }
        Token t = tokens.get(head);
        return words.get(Role.DEED, t)
                .or(() -> taken(head))
                .or(() -> words.get(Role.GATHERING, t))
                .or(() -> grammar.toll(head))
                .map(e -> counted(e, node, head));
    }

    /** {@code claimed the lives of 31 people}: the noun is the further word that the verb above needs. */
    private Optional<Entry> taken(int noun) {
        String lemma = tokens.get(noun).lemma().toLowerCase(Locale.ROOT);
        return parse.head(noun)
                .filter(v -> parse.is(noun, "obj"))
                .flatMap(v -> grammar.row(Role.DOES, v))
                .filter(e -> e.values().contains(lemma));
    }

    /** {@code the death toll rose to 19}, {@code put the number of protesters at 8,000}, {@code the toll stood at 12}. */
    private Optional<Counted> measured(int node, int verb) {
        String marker = grammar.marker(node);
        boolean sets = words.is(Role.SETS, tokens.get(verb))
                || parse.child(verb, "cop").isPresent();
        if (!sets || (!marker.isEmpty() && !words.hasRow(Role.TO, marker))) {
            return Optional.empty();
        }
        for (int side : parse.children(verb, "nsubj", "obj")) {
            Optional<Entry> toll = side == node ? Optional.empty() : grammar.toll(side);
            if (toll.isPresent()) {
                return toll.map(e -> counted(e, node, side));
            }
        }
        return Optional.empty();
    }

    /** {@code two of them seriously}, {@code among them four children}, {@code including two}. */
    private Optional<Counted> part(Quantity q, int node, Optional<Counted> before) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        boolean part = words.phrase(Role.PART, tokens, q.end(), sentence.end()).isPresent();
        for (int k = Math.max(sentence.first(), q.first() - 3); k < q.first() && !part; k++) {
            part = words.phrase(Role.PART, tokens, k, q.first())
                    .filter(m -> !m.entry().word().startsWith("of"))
                    .isPresent();
        }
        int counted = node;
        return part ? before.map(b -> b.with(counted)) : Optional.empty();
    }

    private Optional<Counted> crowd(Quantity q, int node) {
        if (q.single() || (q.high().isPresent() && q.high().getAsLong() < CROWD)) {
            return Optional.empty();
        }
        Optional<Integer> of = parse.children(node, "nmod").stream()
                .filter(c -> c > node && grammar.marker(c).equals("of"))
                .findFirst();
        return words.get(Role.CROWD, tokens.get(node))
                .or(() -> strong(q, node))
                .or(() -> of.flatMap(c -> words.get(Role.CROWD, tokens.get(c))))
                .map(e -> counted(e, of.orElse(node), of.orElse(node)));
    }

    /** {@code a 3,000-strong crowd}. */
    private Optional<Entry> strong(Quantity q, int node) {
        boolean strong = false;
        for (int k = q.end(); k < Math.min(sentence.end(), q.end() + 2); k++) {
            strong |= words.is(Role.STRONG, tokens.get(k));
        }
        int noun = strong && words.is(Role.STRONG, tokens.get(node))
                ? parse.head(node).orElse(node)
                : node;
        return strong ? words.get(Role.GATHERING, tokens.get(noun)) : Optional.empty();
    }
}
