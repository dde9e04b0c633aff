package org.chancery.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Tag;
import org.chancery.attribution.CueSpotter.Spotted;

/**
 * Sieve: what a trained reader takes for cues, each with the source and content that it gives to this cue. Sources may be shared, contents may overlap,
 * lie in each other or be split: each cue is asked alone.
 */
final class RelationSieve {

    private final Cues cues;
    private final Grammar grammar;

    RelationSieve(Cues cues, Grammar grammar) {
        this.cues = cues;
        this.grammar = grammar;
    }

    /**
     * @param others cues that other sieves found, which are asked too
     */
    List<Asked> find(Scene scene, Sight sight, List<Piece> others) {
        List<Spotted> asked = new ArrayList<>(CueSpotter.in(sight));
        for (Piece other : others) {
            if (asked.stream().noneMatch(s -> s.words().overlaps(other))) {
                asked.add(new Spotted(other, sight.chance(other.first())));
            }
        }
        asked.sort(java.util.Comparator.comparingInt(s -> s.words().first()));
        List<Answer> answers = sight.answers(asked.stream().map(Spotted::words).toList());
        Extents extents = new Extents(scene);
        CueKeys keys = new CueKeys(scene, cues, grammar);
        Told told = new Told(scene, grammar);
        List<Asked> found = new ArrayList<>();
        int next = 0;
        for (Answer answer : answers) {
            while (!asked.get(next).words().equals(answer.cue())) {
                next++;
            }
            double chance = asked.get(next).chance();
            Optional<Draft> draft = draft(scene, answer, chance, extents, keys);
            draft.ifPresent(d -> told.in(d).ifPresent(d.addressees::add));
            found.add(new Asked(answer.cue(), chance, answer.real(), draft));
        }
        return found;
    }

    private Optional<Draft> draft(Scene scene, Answer answer, double chance, Extents extents, CueKeys keys) {
        Optional<Choices> choices = answer.choices();
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        List<Piece> content = extents.content(choices.get().content(), answer);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        CueKeys.Key key = keys.of(answer.cue());
        Draft d = new Draft(
                new MadeBy("relation", "encoder", Optional.empty(), key.place()), key.pos(), key.key(), "relation");
        if (marksAlone(scene, answer.cue())) {
            d.colon = Optional.of(answer.cue());
        } else {
            d.cue = Optional.of(answer.cue());
        }
        d.source = choices.get()
                .source()
                .map(extents::source)
                .filter(s -> !ownsAnother(scene, s, answer.cue()))
                .map(s -> OwnSubject.of(scene, s, answer.cue(), content));
        d.verb = key.verb();
        d.content.addAll(content);
        if (new PassiveSubject(scene, cues, grammar).isSource(d)) {
            d.source = Optional.empty();
        }
        d.seen = Optional.of(choices.get().seen(chance, answer.real()));
        return Optional.of(d);
    }

    /** A possessive is a source only where what it owns is the cue: <em>his claim</em>. */
    private static boolean ownsAnother(Scene scene, Piece source, Piece cue) {
        int at = source.first();
        return source.length() == 1
                && scene.is(at, Tag.PRON, Tag.DET)
                && scene.phraseStarts(at)
                && scene.phraseOf(at).end() > source.end()
                && !cue.overlaps(new Piece(at, scene.phraseOf(at).end()));
    }

    /** A colon or dash that attributes is no word of a cue. */
    private static boolean marksAlone(Scene scene, Piece cue) {
        for (int i = cue.first(); i < cue.end(); i++) {
            if (!scene.is(i, Tag.PUNCT)) {
                return false;
            }
        }
        return true;
    }
}
