package org.chancery.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/** Gives each word of a sentence its part of speech. */
final class Tagger {

    private final POSModel model;

    Tagger() {
        try (var in = Tagger.class.getResourceAsStream("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
            if (in == null) {
                throw new IllegalStateException("the part-of-speech model is not on the class path");
            }
            model = new POSModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the part-of-speech model", e);
        }
    }

    Tag[] tags(String[] words) {
        String[] named = new POSTaggerME(model).tag(words);
        Tag[] tags = new Tag[named.length];
        for (int i = 0; i < named.length; i++) {
            int plus = named[i].indexOf('+');
            tags[i] = Tag.valueOf(plus < 0 ? named[i] : named[i].substring(0, plus));
        }
        return tags;
    }
}
