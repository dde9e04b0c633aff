package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.text.Span;

/** Puts drafts together, the surest first: no draft crosses one that stands, and what lies within another's content is nested in it. */
final class Assembly {

    /** How much of a content must be left for it to stand without words that a surer one has. */
    private static final double MOST = 0.6;

    private final Scene scene;
    private final List<Draft> standing = new ArrayList<>();
    private final Map<Integer, List<Draft>> bySentence = new HashMap<>();
    private final List<NearMiss> misses = new ArrayList<>();

    Assembly(Scene scene) {
        this.scene = scene;
    }

    /** Takes the draft in unless it crosses one that stands. */
    boolean offer(Draft d) {
        Optional<String> why = conflict(d);
        if (why.isPresent()) {
            miss(d, why.get());
            return false;
        }
        standing.add(d);
        extent(d).forEach(piece -> file(d, piece));
        return true;
    }

    private void file(Draft d, Piece piece) {
        for (int s = scene.sentence(piece.first()).index();
                s <= scene.sentence(piece.end() - 1).index();
                s++) {
            List<Draft> here = bySentence.computeIfAbsent(s, k -> new ArrayList<>());
            if (here.isEmpty() || here.get(here.size() - 1) != d) {
                here.add(d);
            }
        }
    }

    /** What stands and has some of these words for its content or cue. */
    List<Draft> touching(Piece words) {
        List<Draft> found = new ArrayList<>();
        for (int s = scene.sentence(words.first()).index();
                s <= scene.sentence(words.end() - 1).index();
                s++) {
            for (Draft d : bySentence.getOrDefault(s, List.of())) {
                if (!found.contains(d) && extent(d).stream().anyMatch(words::overlaps)) {
                    found.add(d);
                }
            }
        }
        return found;
    }

    /** Gives a draft that stands one piece of content more. */
    void extend(Draft d, Piece words) {
        if (d.source.filter(words::overlaps).isPresent()) {
            return;
        }
        d.content.add(words);
        d.sortContent();
        file(d, words);
    }

    /** Offers the draft; where what stands has some of its words, without these, unless little is left then. */
    boolean offerRest(Draft d) {
        List<Piece> rest = new ArrayList<>();
        int left = 0;
        int words = 0;
        for (Piece piece : d.content) {
            words += piece.length();
            int first = piece.first();
            for (int i = piece.first(); i <= piece.end(); i++) {
                if (i == piece.end() || isTaken(d, i)) {
                    if (i > first) {
                        rest.add(new Piece(first, i));
                        left += i - first;
                    }
                    first = i + 1;
                }
            }
        }
        boolean whole =
                !rest.isEmpty() && d.content.containsAll(rest); // another has pieces of it, and nothing of the rest
        if (left < words && (whole || left >= MOST * words) && conflict(d).isPresent()) {
            d.content.clear();
            d.content.addAll(rest);
        }
        return offer(d);
    }

    private boolean isTaken(Draft d, int token) {
        for (Draft other : bySentence.getOrDefault(scene.sentence(token).index(), List.of())) {
            if (touches(other, token) && !within(other, d) && !within(d, other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the token is among its content or cue. */
    private static boolean touches(Draft d, int token) {
        for (Piece piece : d.content) {
            if (piece.holds(token)) {
                return true;
            }
        }
        return d.cue.isPresent() && d.cue.get().holds(token);
    }

    /** Lets go of nested drafts that are less sure than this: what stands in another's words needs more to be told apart from them. */
    void dropNested(java.util.function.ToDoubleFunction<Draft> enough) {
        Set<Draft> weak = Collections.newSetFromMap(new IdentityHashMap<>());
        standing.stream()
                .filter(d -> d.score < enough.applyAsDouble(d) && parent(d).isPresent())
                .forEach(weak::add);
        List<Draft> dropped = standing.stream().filter(weak::contains).toList();
        standing.removeAll(weak);
        bySentence.values().forEach(here -> here.removeAll(weak));
        for (Draft d : dropped) {
            miss(d, "its score " + Math.round(d.score * 100) / 100.0 + " is too low for words inside another's");
        }
    }

    void remove(Draft d, String why) {
        standing.remove(d);
        bySentence.values().forEach(here -> here.remove(d));
        miss(d, why);
    }

    private Optional<Draft> parent(Draft d) {
        return bySentence.getOrDefault(scene.sentence(d.start()).index(), List.of()).stream()
                .filter(o -> o != d && within(d, o))
                .min(Comparator.comparingInt(o -> o.end() - o.start()));
    }

    void miss(Draft d, String why) {
        Piece at = d.cue.orElse(d.content.get(0));
        misses.add(new NearMiss(scene.span(at.first(), at.end()), d.madeBy, why));
    }

    List<Draft> standing() {
        return standing;
    }

    List<NearMiss> misses() {
        return misses.stream()
                .sorted(Comparator.comparing(NearMiss::span).thenComparing(NearMiss::why))
                .toList();
    }

    private static List<Piece> extent(Draft d) {
        List<Piece> all = new ArrayList<>(d.content);
        d.cue.ifPresent(all::add);
        return all;
    }

    private Optional<String> conflict(Draft d) {
        for (Piece piece : extent(d)) {
            for (int s = scene.sentence(piece.first()).index();
                    s <= scene.sentence(piece.end() - 1).index();
                    s++) {
                for (Draft other : bySentence.getOrDefault(s, List.of())) {
                    if (d.cue.isPresent()
                            && other.cue.isPresent()
                            && d.cue.get().overlaps(other.cue.get())) {
                        return Optional.of("its cue already belongs to what " + other.madeBy.rule() + " found");
                    }
                    if (!compatible(d, other)) {
                        return Optional.of("it crosses what " + other.madeBy.rule() + " found");
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean compatible(Draft a, Draft b) {
        return within(a, b) || within(b, a) || apart(a, b);
    }

    /** Whether all of {@code inner} lies in one piece of the other's content. */
    static boolean within(Draft inner, Draft outer) {
        for (Piece piece : outer.content) {
            if (holds(piece, inner) && !extent(inner).equals(List.of(piece))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Piece outer, Draft inner) {
        for (Piece piece : inner.content) {
            if (!outer.holds(piece)) {
                return false;
            }
        }
        return (inner.cue.isEmpty() || outer.holds(inner.cue.get()))
                && (inner.source.isEmpty() || outer.holds(inner.source.get()));
    }

    private static boolean apart(Draft a, Draft b) {
        for (Piece x : extent(a)) {
            for (Piece y : extent(b)) {
                if (x.overlaps(y)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The attributions, numbered in text order. */
    List<Attribution> finish(Channels channels) {
        List<Draft> order = new ArrayList<>(standing);
        order.sort(Comparator.comparingInt(Draft::start)
                .thenComparingInt(d -> -d.end())
                .thenComparingInt(d -> d.cue.map(Piece::first).orElse(-1)));
        IdentityHashMap<Draft, Integer> number = new IdentityHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            number.put(order.get(i), i);
        }
        List<Attribution> found = new ArrayList<>();
        for (Draft d : order) {
            found.add(attribution(d, number, channels));
        }
        return found;
    }

    private Attribution attribution(Draft d, IdentityHashMap<Draft, Integer> number, Channels channels) {
        Optional<Draft> parent = parent(d);
        return new Attribution(
                number.getOrDefault(d, 0),
                spans(d.source),
                spans(d.cue),
                d.content.stream().map(p -> scene.span(p.first(), p.end())).toList(),
                d.addressees.stream().map(p -> scene.span(p.first(), p.end())).toList(),
                mode(d),
                d.key,
                d.verb.map(VerbGroup::negated).orElse(false),
                channels.of(scene, d),
                index(parent, number),
                index(d.carriesOver, number),
                d.madeBy,
                d.confidence > 0 ? d.confidence : d.score,
                d.seen.map(seen -> evidence(d, seen)));
    }

    private Evidence evidence(Draft d, Choices.Seen seen) {
        List<Evidence.RunnerUp> others = seen.runnersUp().stream()
                .map(r -> new Evidence.RunnerUp(
                        r.role(),
                        r.words().stream()
                                .map(p -> scene.span(p.first(), p.end()))
                                .toList(),
                        1 / (1 + Math.exp(r.behind()))))
                .toList();
        return new Evidence(
                seen.cue(),
                1 / (1 + Math.exp(-seen.real())),
                d.source.isPresent() ? Math.exp(seen.source()) : 0,
                Math.exp(seen.content()),
                others);
    }

    private static java.util.OptionalInt index(Optional<Draft> d, IdentityHashMap<Draft, Integer> number) {
        return d.map(x -> java.util.OptionalInt.of(number.getOrDefault(x, 0))).orElse(java.util.OptionalInt.empty());
    }

    private List<Span> spans(Optional<Piece> piece) {
        return piece.map(p -> List.of(scene.span(p.first(), p.end()))).orElse(List.of());
    }

    private Attribution.Mode mode(Draft d) {
        int words = 0;
        int quoted = 0;
        for (Piece p : d.content) {
            for (int i = p.first(); i < p.end(); i++) {
                if (!scene.is(i, org.chancery.analysis.Tag.PUNCT)) {
                    words++;
                    quoted += inMarks(d, i) ? 1 : 0;
                }
            }
        }
        return quoted == 0
                ? Attribution.Mode.INDIRECT
                : quoted == words ? Attribution.Mode.DIRECT : Attribution.Mode.MIXED;
    }

    /** Whether the token stands in marks of the content's own: those around the whole attribution do not count. */
    private boolean inMarks(Draft d, int i) {
        int outer = d.cue.map(c -> scene.quotation(c.first())).orElse(-1);
        return scene.quoted(i) && scene.quotation(i) != outer;
    }
}
