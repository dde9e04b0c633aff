package org.chancery.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.actor.Cast;
import org.chancery.actor.Mention;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.attribution.Attribution;

/**
 * Channel words of an article come in, the scenes they set go out: whose speech it is and with whom, where a sentence says so without passing on a word
 * of it (<em>In an interview with Y, X made clear where she stands</em>).
 */
final class Scenes {

    /** From this sentence on the actor speaks by this channel, to these. */
    record Scene(Sentence sentence, String speaker, String channel, List<String> addressees) {}

    private final Analysis analysis;
    private final Encounters encounters;
    private final Map<Integer, Mention> byStart = new HashMap<>();
    private final Map<Integer, Mention> byEnd = new HashMap<>();

    Scenes(Analysis analysis, Cast cast, Encounters encounters) {
        this.analysis = analysis;
        this.encounters = encounters;
        for (Mention mention : cast.mentions()) {
            byStart.merge(analysis.tokenAt(mention.span().start()), mention, Scenes::longer);
            byEnd.merge(analysis.tokenAt(mention.span().end()), mention, Scenes::longer);
        }
    }

    private static Mention longer(Mention a, Mention b) {
        return a.span().length() >= b.span().length() ? a : b;
    }

    List<Scene> of(List<Attribution.Channel> named) {
        List<Scene> scenes = new ArrayList<>();
        Set<Integer> sentences = new HashSet<>();
        for (Attribution.Channel channel : named) {
            Optional<Sentence> sentence = analysis.sentenceAt(channel.span().start());
            if (sentence.isEmpty() || sentences.contains(sentence.get().index())) {
                continue;
            }
            int words = analysis.tokenAt(channel.span().start());
            Optional<String> subject = subject(sentence.get(), words).flatMap(Mention::actor);
            if (subject.isPresent()) {
                sentences.add(sentence.get().index());
                List<String> with = encounters
                        .at(analysis.tokenAt(channel.span().end()) - 1)
                        .flatMap(Mention::actor)
                        .filter(a -> !a.equals(subject.get()))
                        .stream()
                        .toList();
                scenes.add(new Scene(sentence.get(), subject.get(), channel.name(), with));
            }
        }
        return scenes;
    }

    /** Who is named right before the verb that leads to the words; where no verb stands before them, right behind the comma that ends their phrase. */
    private Optional<Mention> subject(Sentence sentence, int words) {
        boolean verbBefore = false;
        for (int i = words; i >= sentence.first(); i--) {
            verbBefore |= isVerb(i);
            if (verbBefore && byEnd.containsKey(i) && leadsToVerb(i, words)) {
                return Optional.ofNullable(byEnd.get(i));
            }
        }
        if (verbBefore) {
            return Optional.empty();
        }
        for (int i = words; i < sentence.end() - 1; i++) {
            if (isVerb(i)) {
                return Optional.empty();
            }
            if (token(i).lower().equals(",")) {
                return Optional.ofNullable(byStart.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private boolean leadsToVerb(int first, int limit) {
        int i = first;
        while (i < limit && token(i).is(Tag.ADV)) {
            i++;
        }
        return isVerb(i);
    }

    private boolean isVerb(int i) {
        return token(i).is(Tag.VERB, Tag.AUX);
    }

    private Token token(int i) {
        return analysis.tokens().get(i);
    }
}
