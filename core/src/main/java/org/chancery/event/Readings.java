package org.chancery.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.analysis.Tag;

/** How each predicate of an article is to be read: a token comes in, its reading goes out, the one whose conditions tell most. */
final class Readings {

    private final Syntax syntax;
    private final Actions actions;
    private final WordClasses classes;
    private final Kinds kinds;
    private final Map<Integer, Optional<Action>> known = new HashMap<>();
    private final Map<Integer, List<String>> forms = new HashMap<>();
    private final Map<String, Map<Integer, List<Integer>>> fillers = new HashMap<>();
    private final Set<Integer> asking = new HashSet<>();

    Readings(Syntax syntax, Actions actions, WordClasses classes, Kinds kinds) {
        this.syntax = syntax;
        this.actions = actions;
        this.classes = classes;
        this.kinds = kinds;
    }

    /** The reading; empty where the predicate is unknown or no reading's conditions hold. A reading may be that it is no event. */
    Optional<Action> of(int token) {
        Optional<Action> there = known.get(token);
        if (there != null) {
            return there;
        }
        if (!asking.add(token)) {
            return Optional.empty();
        }
        Optional<Action> found = isName(token) || kinds.is(token, "*date") ? Optional.empty() : read(token);
        asking.remove(token);
        known.put(token, found);
        return found;
    }

    /** Part of somebody's name is no deed: <em>Ban Ki-moon</em>. */
    private boolean isName(int token) {
        return syntax.token(token).is(Tag.PROPN) && kinds.isPerson(token);
    }

    private Optional<Action> read(int token) {
        List<Action> candidates = new ArrayList<>();
        String lemma = syntax.lemma(token);
        for (String longer : longer(token)) {
            candidates.addAll(actions.of(longer));
        }
        int particled = candidates.size();
        List<Action> plain = actions.of(lemma);
        candidates.addAll(plain.isEmpty() ? actions.of(again(lemma)) : plain);
        if (!syntax.token(token).lower().equals(lemma)) {
            candidates.addAll(actions.of(syntax.token(token).lower()));
        }
        Action best = null;
        int most = -1;
        for (int i = 0; i < candidates.size(); i++) {
            Action a = candidates.get(i);
            int weight = a.weight() + (i < particled ? 3 : 0);
            if (weight > most && fits(a.pos(), token) && all(a.when(), token)) {
                best = a;
                most = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The word without its re-, which does not change what is done: {@code reimpose}. */
    static String again(String lemma) {
        String prefix = "re";
        boolean carries = lemma.startsWith(prefix) && lemma.length() > 2 * prefix.length() + 2;
        return !carries ? lemma : lemma.charAt(2) == '-' ? lemma.substring(3) : lemma.substring(2);
    }

    /** The predicate with its particle, or with the word before it: <em>call off</em>, <em>air strike</em>. */
    private List<String> longer(int token) {
        if (syntax.isVerb(token)) {
            Optional<Integer> particle = syntax.particle(token);
            return particle.isEmpty()
                    ? List.of()
                    : List.of(syntax.lemma(token) + " "
                            + syntax.token(particle.get()).lower());
        }
        String lemma = syntax.lemma(token);
        String word = syntax.token(token).lower();
        List<String> longer = new ArrayList<>();
        for (String form : forms(token)) {
            if (!form.equals(lemma) && !form.equals(word) && !longer.contains(form)) {
                longer.add(form);
            }
        }
        return longer;
    }

    private boolean fits(Action.Pos pos, int token) {
        return switch (pos) {
            case V -> syntax.isVerb(token)
                    || (syntax.token(token).is(Tag.ADJ)
                            && !syntax.parse.children(token, "nsubj").isEmpty());
            case N -> syntax.token(token).is(Tag.NOUN) || (syntax.token(token).is(Tag.PROPN) && !standsAlone(token));
            case A -> syntax.token(token).is(Tag.ADJ, Tag.ADV) || (syntax.isVerb(token) && syntax.isPassive(token));
        };
    }

    /** A name of one word is somebody's: <em>Ban, a diplomat</em>. */
    private boolean standsAlone(int token) {
        return syntax.parse
                        .children(token, "compound", "amod", "nmod", "det", "flat")
                        .isEmpty()
                && syntax.parse.is(token, "nsubj", "root", "appos")
                && kinds.is(token, "*actor");
    }

    private boolean all(List<Condition> conditions, int token) {
        for (Condition c : conditions) {
            if (!holds(c, token)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Condition c, int token) {
        List<Integer> fillers = c.isWord() ? clause(token) : fillers(token, c.slot());
        if (c.values().isEmpty()) {
            return fillers.isEmpty() == c.negated();
        }
        for (int filler : fillers) {
            for (String value : c.values()) {
                if (filler != token && isValue(value, filler)) {
                    return !c.negated();
                }
            }
        }
        return c.negated();
    }

    /** Many readings ask for the same. */
    private List<Integer> fillers(int token, String slot) {
        Map<Integer, List<Integer>> known = fillers.computeIfAbsent(slot, s -> new HashMap<>());
        List<Integer> there = known.get(token);
        if (there == null) {
            there = syntax.fill(token, slot);
            known.put(token, there);
        }
        return there;
    }

    private boolean isValue(String value, int filler) {
        if (value.startsWith("*")) {
            return kinds.is(filler, value);
        }
        if (value.startsWith("+")) {
            Event.Type type = Event.Type.valueOf(value.substring(1));
            return of(filler).flatMap(Action::type).filter(t -> t == type).isPresent();
        }
        return classes.holds(value, forms(filler));
    }

    /** The forms by which a filler may be listed: its lemma, the word as written, and both with the modifier before it. */
    List<String> forms(int filler) {
        List<String> there = forms.get(filler);
        if (there == null) {
            there = worked(filler);
            forms.put(filler, there);
        }
        return there;
    }

    private List<String> worked(int filler) {
        List<String> forms = new ArrayList<>();
        String lemma = syntax.lemma(filler);
        String word = syntax.token(filler).lower();
        forms.add(lemma);
        forms.add(word);
        for (int m : syntax.parse.children(filler, "compound", "amod", "nmod", "flat")) {
            if (m == filler - 1) {
                forms.add(syntax.token(m).lower() + " " + lemma);
                forms.add(syntax.token(m).lower() + " " + word);
            }
        }
        Optional<String> before = hyphened(filler);
        if (before.isPresent()) {
            forms.add(before.get() + "-" + lemma);
            forms.add(before.get() + lemma);
            forms.add(before.get() + " " + lemma);
        }
        Optional<Integer> particle = syntax.particle(filler);
        if (particle.isPresent()) {
            forms.add(lemma + " " + syntax.token(particle.get()).word().toLowerCase(Locale.ROOT));
        }
        return List.copyOf(forms);
    }

    /** The word before it and its hyphen: {@code cease} of cease-fire. */
    private Optional<String> hyphened(int token) {
        boolean joined = token >= 2
                && syntax.token(token - 1).word().equals("-")
                && syntax.token(token - 1).span().end()
                        == syntax.token(token).span().start()
                && syntax.token(token - 2).span().end()
                        == syntax.token(token - 1).span().start();
        return joined ? Optional.of(syntax.token(token - 2).lower()) : Optional.empty();
    }

    /** The words of the predicate's clause and what hangs on it, and the noun it hangs on. */
    private List<Integer> clause(int token) {
        List<Integer> words = new ArrayList<>(syntax.parse.subtree(token));
        if (!syntax.isVerb(token)) {
            int at = token;
            for (int up = 0; up < 3 && !syntax.parse.isRoot(at) && !syntax.isVerb(at); up++) {
                at = syntax.parse.head(at).orElse(at);
            }
            words.addAll(syntax.parse.subtree(at));
        }
        return words;
    }
}
