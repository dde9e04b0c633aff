package org.chancery.attribution;

import java.util.Optional;
import org.chancery.analysis.Tag;
import org.chancery.lexicon.Place;

/** Finds the word of a cue that {@code cues.tsv} knows, for a cue of any words: <em>has repeatedly said in a statement</em> has the row of <em>say</em>. */
final class CueKeys {

    /** The row's key and part of speech, and the verb's group where it is a verb. */
    record Key(String pos, String key, Optional<VerbGroup> verb, Optional<Place> place) {}

    private final Scene scene;
    private final Cues cues;
    private final Grammar grammar;

    CueKeys(Scene scene, Cues cues, Grammar grammar) {
        this.scene = scene;
        this.cues = cues;
        this.grammar = grammar;
    }

    /** The key of the first verb that is known, else of a fixed phrase, else of a noun; a verb that nobody knows has its lemma for a key. */
    Key of(Piece cue) {
        Optional<Key> unknown = Optional.empty();
        for (int i = cue.first(); i < cue.end(); i++) {
            if (scene.is(i, Tag.VERB)) {
                Key key = verb(i);
                if (key.place().isPresent()) {
                    return key;
                }
                unknown = unknown.isPresent() ? unknown : Optional.of(key);
            }
        }
        for (Cues.Found phrase : cues.phrasesAt(scene, cue.first())) {
            return new Key(
                    "phrase",
                    phrase.cue().key(),
                    Optional.empty(),
                    Optional.of(phrase.cue().place()));
        }
        for (int i = cue.end() - 1; i >= cue.first(); i--) {
            if (scene.is(i, Tag.NOUN)) {
                Optional<Cues.Cue> row = cues.find("noun", scene.lemma(i));
                if (row.isPresent()) {
                    return new Key("noun", scene.lemma(i), Optional.empty(), row.map(Cues.Cue::place));
                }
            }
        }
        return unknown.orElseGet(() -> new Key("", word(cue), Optional.empty(), Optional.empty()));
    }

    private Key verb(int i) {
        VerbGroup group = VerbGroup.at(scene, grammar, i);
        String lemma = group.form() == VerbGroup.Form.PASSIVE ? "be " + scene.lemma(i) : scene.lemma(i);
        return new Key(
                "verb", lemma, Optional.of(group), cues.find("verb", lemma).map(Cues.Cue::place));
    }

    /** The last word that is no mark, as {@code stances.tsv} may know it. */
    private String word(Piece cue) {
        for (int i = cue.end() - 1; i >= cue.first(); i--) {
            if (!scene.is(i, Tag.PUNCT)) {
                return scene.lemma(i);
            }
        }
        return "";
    }
}
