package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.analysis.Analysis;
import org.chancery.lexicon.Lexicon;
import org.chancery.text.Span;

/**
 * The room's door for those who act and are neither named nor heard: an analysis, its cast and the head of a noun phrase come in; whom the phrase means goes
 * out, and the cast with those who were added. May be shared by threads.
 */
public final class Described {

    private final Knowledge knowledge;

    public Described(Lexicon lexicon) {
        knowledge = new Knowledge(lexicon);
    }

    /** For one article; not to be shared by threads. */
    public Builder over(Analysis analysis, Cast cast) {
        return new Builder(analysis, cast, knowledge);
    }

    /** One article's cast as it grows. */
    public static final class Builder {

        private static final double SURE = 0.75;

        private final CastIndex index;
        private final Knowledge knowledge;
        private final Phrases phrases;
        private final Map<String, Actor> actors = new LinkedHashMap<>();
        private final Map<String, String> byWording = new HashMap<>();
        private final Map<String, String> byNoun = new HashMap<>();
        private final Map<Integer, Optional<Mention>> asked = new HashMap<>();
        private final List<Mention> mentions;

        private Builder(Analysis analysis, Cast cast, Knowledge knowledge) {
            index = new CastIndex(cast);
            this.knowledge = knowledge;
            phrases = new Phrases(analysis, knowledge);
            cast.actors().forEach(a -> {
                actors.put(a.id(), a);
                byWording.putIfAbsent(key(a.name()), a.id());
            });
            mentions = new ArrayList<>(cast.mentions());
        }

        /**
         * The mention whose head the token is: one that the cast has, else a new one where the phrase around it denotes people, a body or an armed force.
         *
         * @param token its number in the article
         * @return empty for things, and for words that stand for nobody
         */
        public Optional<Mention> at(int token) {
            Optional<Mention> there = asked.get(token);
            if (there == null) {
                there = find(token);
                asked.put(token, there);
            }
            return there;
        }

        /**
         * The state of this code, as the words of a place within it stand for it.
         *
         * @return empty where the code is no state's
         */
        public Optional<Mention> state(String code, Span words) {
            return knowledge.nameOfState(code).map(name -> {
                String id = byWording.get(key(name));
                if (id == null) {
                    id = "a" + (actors.size() + 1);
                    byWording.put(key(name), id);
                    actors.put(
                            id,
                            new Actor(
                                    id,
                                    name,
                                    Actor.Type.COUNTRY,
                                    Optional.of(code),
                                    Optional.empty(),
                                    List.of(),
                                    List.of(words),
                                    Optional.empty(),
                                    List.of("country " + code + ": a place that lies in it")));
                }
                Mention made =
                        new Mention(words, Mention.Kind.COUNTRY, Optional.of(id), SURE, "a place that lies in " + name);
                mentions.add(made);
                return made;
            });
        }

        private Optional<Mention> find(int token) {
            Optional<Mention> known = phrases.covering(token, index);
            return known.isPresent() ? known : phrases.at(token).map(this::mention);
        }

        private Mention mention(Phrases.Phrase phrase) {
            String wording = key(phrase.name());
            String id = byWording.get(wording);
            if (id == null && phrase.definite() && phrase.bare()) {
                id = byNoun.get(phrase.noun());
            }
            if (id == null) {
                id = "a" + (actors.size() + 1);
                actors.put(id, phrase.actor(id));
                byWording.put(wording, id);
            }
            byNoun.put(phrase.noun(), id);
            Actor actor = actors.getOrDefault(id, phrase.actor(id));
            actors.put(id, with(actor, phrase.span()));
            Mention made = new Mention(
                    phrase.span(), Mention.Kind.DESCRIPTION, Optional.of(id), SURE, "described: " + phrase.name());
            mentions.add(made);
            return made;
        }

        private static Actor with(Actor actor, Span mention) {
            List<Span> all = new ArrayList<>(actor.mentions());
            all.add(mention);
            return new Actor(
                    actor.id(),
                    actor.name(),
                    actor.type(),
                    actor.country(),
                    actor.sector(),
                    actor.roles(),
                    all.stream().distinct().sorted().toList(),
                    actor.identity(),
                    actor.why());
        }

        private static String key(String name) {
            return name.toLowerCase(Locale.ROOT);
        }

        /** The cast with everybody who was asked for and found. */
        public Cast cast() {
            return new Cast(List.copyOf(actors.values()), mentions);
        }
    }
}
