package org.chancery.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Parse;

/**
 * Who is what to a predicate: a token and a slot's name come in, the heads of the phrases that fill it go out. Passives, relative clauses, control and
 * coordination are seen through here, so that no pattern need know them.
 */
final class Syntax extends Clause {

    private static final int DEEP = 7;

    Syntax(Analysis analysis, Parse parse, SyntaxWords words) {
        super(analysis, parse, words);
    }

    /** The heads of the phrases that fill the slot, those that are joined by and included; a path goes from slot to slot. */
    List<Integer> fill(int predicate, String slot) {
        List<Integer> at = List.of(predicate);
        for (String step : slot.split("\\.", -1)) {
            Set<Integer> next = new LinkedHashSet<>();
            for (int a : at) {
                step(a, step).forEach(f -> next.addAll(joined(f)));
            }
            at = List.copyOf(next);
        }
        return at;
    }

    private List<Integer> step(int at, String slot) {
        return switch (slot) {
            case "subj" -> subject(at, 0);
            case "obj" -> object(at, 0);
            case "iobj" -> parse.children(at, "iobj");
            case "comp" -> complements(at);
            case "poss" -> possessors(at);
            case "mod" -> modifiers(at);
            case "by" -> by(at);
            case "aux", "mark" -> parse.children(at, slot);
            default -> behind(at, slot);
        };
    }

    private List<Integer> complements(int at) {
        List<Integer> found = new ArrayList<>(parse.children(at, "xcomp", "ccomp"));
        boolean verb = isVerb(at) && !words.is("asking", lemma(at));
        for (int c : verb ? List.<Integer>of() : parse.children(at, "acl", "advcl")) {
            boolean to = parse.children(c, "mark").stream().anyMatch(m -> words.is("clause", token(m).lower()));
            boolean relative = parse.children(c).stream().anyMatch(this::isRelative);
            if (to && !relative) {
                found.add(c);
            }
        }
        if (found.isEmpty() && isVerb(at)) {
            for (int o : parse.children(at, "obj")) {
                parse.children(o, "acl").stream()
                        .filter(this::isInfinitive)
                        .filter(c -> o > at && !words.is("plan", lemma(o)))
                        .forEach(found::add);
            }
        }
        return found.stream().sorted().toList();
    }

    private List<Integer> possessors(int at) {
        return parse.children(at, "nmod", "det").stream()
                .filter(c -> c < at)
                .filter(c -> words.is("possessive", token(c).lower())
                        || parse.subtree(c).stream().anyMatch(s -> words.is("genitive", token(s).lower())))
                .toList();
    }

    private List<Integer> modifiers(int at) {
        return parse.children(at, "amod", "compound", "nmod").stream()
                .filter(c -> c < at)
                .filter(c -> parse.children(c, "case").isEmpty())
                .filter(c -> !possessors(at).contains(c))
                .toList();
    }

    /** What hangs on it behind a preposition; of a verb also what hangs on its object so, and of an object what hangs on its verb, since parsers mix these up. */
    private List<Integer> behind(int at, String preposition) {
        List<Integer> own = hanging(at, preposition);
        if (own.isEmpty() && isNominal(at)) {
            own = next(at, preposition);
        }
        if (!own.isEmpty()) {
            return own;
        }
        if (isVerb(at)) {
            return object(at, 0).stream()
                    .filter(o -> o > at)
                    .flatMap(o -> hanging(o, preposition).stream())
                    .toList();
        }
        Optional<Integer> verb = parse.head(at).filter(h -> parse.is(at, "obj", "nsubj") && isVerb(h));
        return verb.filter(v -> !words.is("loose", preposition))
                .map(v -> hanging(v, preposition))
                .orElse(List.of());
    }

    /** What a preposition right behind a noun leads to, wherever the parser hangs it. */
    private List<Integer> next(int noun, String preposition) {
        int behind = noun + 1;
        boolean there = behind < size()
                && token(behind).lower().equals(preposition)
                && parse.is(behind, "case")
                && parse.root(behind) == parse.root(noun);
        return there ? parse.head(behind).filter(h -> h > behind).map(List::of).orElse(List.of()) : List.of();
    }

    private List<Integer> hanging(int at, String preposition) {
        return parse.children(at).stream()
                .filter(c -> parse.is(c, "obl", "nmod", "advcl", "acl", "xcomp", "ccomp", "advmod"))
                .filter(c -> parse.children(c, "case", "mark").stream()
                        .anyMatch(k -> token(k).lower().equals(preposition)))
                .toList();
    }

    private List<Integer> by(int at) {
        return hanging(at, "by").stream().filter(this::isNominal).toList();
    }

    /** Who does it. */
    private List<Integer> subject(int at, int depth) {
        if (depth > DEEP) {
            return List.of();
        }
        if (isPassive(at)) {
            List<Integer> by = by(at);
            return by.isEmpty() ? sharedBy(at) : by;
        }
        return surface(at, depth);
    }

    /** <em>Arrested and questioned by police</em>: the by-phrase of the last of several passives is everybody's. */
    private List<Integer> sharedBy(int at) {
        return parse.children(at, "conj").stream()
                .filter(c -> isVerb(c) && !hasOwnSubject(c))
                .filter(this::isPassive)
                .flatMap(c -> by(c).stream())
                .toList();
    }

    /** The grammatical subject, its own or the one it shares. */
    private List<Integer> surface(int at, int depth) {
        List<Integer> own =
                subjects(at).stream().map(this::antecedent).map(this::undated).toList();
        Optional<Integer> head = parse.head(at);
        if (!own.isEmpty() || head.isEmpty() || depth > DEEP) {
            return own;
        }
        int above = head.get();
        if (isPerfect(at)) {
            return surface(at - 1, depth + 1);
        }
        if (!isVerb(at) && parse.child(at, "cop").isEmpty() && isNominal(at)) {
            return List.of();
        }
        if (parse.is(at, "conj")) {
            return surface(above, depth + 1);
        }
        if (parse.is(at, "xcomp", "ccomp")) {
            List<Integer> named = parse.children(above, "obj", "iobj");
            List<Integer> object = named.isEmpty() ? askedBehind(above) : named;
            boolean shared = object.isEmpty() || words.is("subject-control", lemma(above)) || isNominal(above);
            if (!shared) {
                return object.stream().map(this::antecedent).toList();
            }
            return isPassive(above) ? surface(above, depth + 1) : subject(above, depth + 1);
        }
        if (parse.is(at, "advcl", "acl") && isIng(at) && isVerb(above)) {
            boolean of = parse.children(at, "mark", "case").stream()
                    .anyMatch(m -> words.is("object-control", token(m).lower()));
            List<Integer> object = of ? object(above, depth + 1) : List.of();
            if (!object.isEmpty()) {
                return object;
            }
        }
        if (parse.is(at, "advcl")) {
            List<Integer> doer = isIng(at) && isPassive(above) ? by(above) : List.of();
            return doer.isEmpty() ? surface(above, depth + 1) : doer;
        }
        if (parse.is(at, "acl")) {
            boolean infinitive =
                    parse.children(at, "mark").stream().anyMatch(m -> words.is("clause", token(m).lower()));
            return infinitive ? owner(above, depth + 1) : List.of(above);
        }
        return List.of();
    }

    /** <em>Called on the police to release it</em>: he who is asked stands behind a preposition. */
    private List<Integer> askedBehind(int verb) {
        return parse.children(verb, "obl").stream()
                .filter(c -> parse.children(c, "case").stream()
                        .anyMatch(k -> words.is("asked-behind", lemma(verb) + "_" + token(k).lower())))
                .toList();
    }

    /** Whose decision, offer, plan it is. */
    List<Integer> owner(int noun, int depth) {
        List<Integer> possessors = possessors(noun);
        if (!possessors.isEmpty()) {
            return possessors;
        }
        List<Integer> by = by(noun);
        if (!by.isEmpty()) {
            return by;
        }
        Optional<Integer> verb = parse.head(noun).filter(h -> parse.is(noun, "obj", "obl") && isVerb(h));
        if (verb.isPresent()) {
            return subject(verb.get(), depth + 1);
        }
        return modifiers(noun);
    }

    /** Who or what undergoes it. */
    private List<Integer> object(int at, int depth) {
        if (depth > DEEP || isNominal(at)) {
            return List.of();
        }
        if (isPassive(at)) {
            boolean hangs = parse.is(at, "acl", "amod") && !hasOwnSubject(at);
            return hangs ? parse.head(at).map(List::of).orElse(List.of()) : surface(at, depth + 1);
        }
        List<Integer> own = objects(at).stream().map(this::antecedent).toList();
        if (own.isEmpty()
                && parse.is(at, "acl")
                && hasOwnSubject(at)
                && parse.children(at, "nsubj").stream().noneMatch(this::isRelative)
                && parse.child(at, "ccomp", "xcomp").isEmpty()) {
            return parse.head(at).map(List::of).orElse(List.of());
        }
        return own.isEmpty() && !words.is("naming", lemma(at)) ? called(at) : own;
    }
}
