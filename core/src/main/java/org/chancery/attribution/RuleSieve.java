package org.chancery.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.analysis.NounPhrase;
import org.chancery.analysis.Tag;
import org.chancery.lexicon.Place;

/** Sieve: lays every rule over every cue of the text. What it gives are candidates; the weigher judges them. */
final class RuleSieve {

    private final List<Rule> rules;
    private final Cues cues;
    private final Grammar grammar;
    private final boolean open;

    /** @param open whether any verb and noun may be a cue, known or not: how the counts of {@code cues.tsv} are made */
    RuleSieve(List<Rule> rules, Cues cues, Grammar grammar, boolean open) {
        this.rules = rules;
        this.cues = cues;
        this.grammar = grammar;
        this.open = open;
    }

    List<Draft> candidates(Scene scene) {
        NounPhrases phrases = new NounPhrases(scene, grammar);
        Subjects subjects = new Subjects(scene, grammar, phrases);
        Clauses clauses = new Clauses(scene, grammar, cues);
        Matcher matcher = new Matcher(scene, grammar, phrases, subjects, clauses);
        List<Draft> found = new ArrayList<>();
        for (int i = 0; i < scene.size(); i++) {
            for (Cues.Found phrase : cues.phrasesAt(scene, i)) {
                VerbGroup at = new VerbGroup(i, i, VerbGroup.Form.FINITE, false, false, false);
                lay(
                        matcher,
                        "PHRASE",
                        phrase.cue().key(),
                        phrase.words(),
                        at,
                        phrase.words().end(),
                        found);
            }
            if (scene.is(i, Tag.VERB) && !modifier(scene, i)) {
                verb(scene, matcher, i, found);
            } else if (scene.is(i, Tag.NOUN)) {
                VerbGroup at = new VerbGroup(i, i, VerbGroup.Form.FINITE, false, false, false);
                lay(matcher, "NOUN", scene.lemma(i), new Piece(i, i + 1), at, i + 1, found);
            } else if (scene.is(i, Tag.ADJ) && scene.phrase(i) < 0) {
                adjective(scene, matcher, i, found);
            }
        }
        Map<Integer, Set<String>> frames = new HashMap<>();
        for (Draft d : found) {
            d.cue.ifPresent(
                    c -> frames.computeIfAbsent(c.first(), k -> new TreeSet<>()).add(d.frame));
        }
        for (Draft d : found) {
            d.cue.ifPresent(c -> d.rivals = frames.getOrDefault(c.first(), Set.of()));
        }
        return found;
    }

    private static boolean modifier(Scene scene, int i) {
        if (scene.phrase(i) < 0) {
            return false;
        }
        NounPhrase np = scene.phraseOf(i);
        return np.first() < i && i < np.end() - 1;
    }

    private void verb(Scene scene, Matcher matcher, int i, List<Draft> found) {
        VerbGroup group = VerbGroup.at(scene, grammar, i);
        String lemma = scene.lemma(i);
        String key = group.form() == VerbGroup.Form.PASSIVE ? "be " + lemma : lemma;
        lay(matcher, "CUE", key, new Piece(i, i + 1), group, i + 1, found);
        if (scene.is(i + 1, Tag.ADP, Tag.ADV)
                && i + 1 < scene.sentenceEnd(i)
                && !grammar.is("day", scene.word(i + 2))) {
            lay(matcher, "CUE", key + " " + scene.word(i + 1), new Piece(i, i + 2), group, i + 2, found);
        }
    }

    private void adjective(Scene scene, Matcher matcher, int i, List<Draft> found) {
        int be = i - 1;
        while (be > scene.sentenceStart(i) && scene.is(be, Tag.ADV, Tag.PART)) {
            be--;
        }
        if (be >= 0 && grammar.is("be", scene.word(be))) {
            VerbGroup group = VerbGroup.at(scene, grammar, be);
            group = new VerbGroup(
                    group.first(), i, VerbGroup.Form.FINITE, group.negated(), group.modal(), group.future());
            lay(matcher, "CUE", "be " + scene.word(i), new Piece(i, i + 1), group, i + 1, found);
            if (scene.is(i + 1, Tag.ADP)) {
                lay(
                        matcher,
                        "CUE",
                        "be " + scene.word(i) + " " + scene.word(i + 1),
                        new Piece(i, i + 2),
                        group,
                        i + 2,
                        found);
            }
        }
    }

    private static boolean takes(Optional<Cues.Cue> cue, String frame) {
        return cue.isPresent() && cue.get().frames().containsKey(frame);
    }

    private void lay(
            Matcher matcher, String kind, String key, Piece words, VerbGroup verb, int after, List<Draft> found) {
        String pos = kind.equals("CUE") ? "verb" : kind.equals("NOUN") ? "noun" : "phrase";
        Optional<Cues.Cue> cue = cues.find(pos, key);
        if (cue.isEmpty() && !open) {
            return;
        }
        Optional<Place> place = cue.map(Cues.Cue::place);
        for (Rule rule : rules) {
            if (rule.pattern().cue().equals(kind)
                    && ((open && !kind.equals("PHRASE"))
                            || takes(cue, rule.pattern().frame()))) {
                MadeBy madeBy = new MadeBy(
                        rule.sieve(), rule.name(), Optional.of(rule.text().place()), place);
                if (!(verb.negated() && rule.unlessNegated())) {
                    matcher.match(rule, madeBy, key, words, verb, after).ifPresent(d -> {
                        d.inside = rule.inside();
                        found.add(d);
                    });
                }
            }
        }
    }
}
