package org.chancery.statement;

import java.util.HashMap;
import java.util.LinkedHashSet;
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
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;
import org.chancery.text.Span;

/** An attribution comes in, the actors it tells to be spoken to go out: the words that name them, or an encounter with them beside the cue. */
final class Addressees {

    private static final int REACH = 24;

    private final Map<String, List<String>> encounters = new HashMap<>();

    Addressees(Lexicon lexicon) {
        for (Table.Row line : lexicon.table("encounters.tsv").rows()) {
            encounters.put(line.get("noun"), line.list("preposition"));
        }
    }

    List<String> of(Attribution attribution, Analysis analysis, Cast cast, Speakers.Choice speaker) {
        Set<String> ids = new LinkedHashSet<>();
        for (Span span : attribution.addressees()) {
            for (Mention mention : cast.mentions()) {
                if (span.contains(mention.span()) && !isWithinAnother(mention, span, cast)) {
                    mention.actor().ifPresent(ids::add);
                }
            }
            if (ids.isEmpty()) {
                cast.mentionIn(span).flatMap(Mention::actor).ifPresent(ids::add);
            }
        }
        if (ids.isEmpty()) {
            met(attribution, analysis, cast).ifPresent(ids::add);
        }
        speaker.actor().ifPresent(ids::remove);
        return List.copyOf(ids);
    }

    private static boolean isWithinAnother(Mention mention, Span span, Cast cast) {
        return cast.mentions().stream()
                .anyMatch(m -> !m.span().equals(mention.span())
                        && span.contains(m.span())
                        && m.span().contains(mention.span()));
    }

    private Optional<String> met(Attribution attribution, Analysis analysis, Cast cast) {
        if (attribution.cue().isEmpty()) {
            return Optional.empty();
        }
        int cue = analysis.tokenAt(attribution.cue().get(0).start());
        Optional<Sentence> sentence =
                analysis.sentenceAt(attribution.cue().get(0).start());
        if (sentence.isEmpty()) {
            return Optional.empty();
        }
        int from = Math.max(sentence.get().first(), cue - REACH);
        int to = Math.min(sentence.get().end() - 2, cue + REACH);
        for (int i = from; i < to; i++) {
            Token noun = analysis.tokens().get(i);
            Token preposition = analysis.tokens().get(i + 1);
            boolean isEncounter = noun.is(Tag.NOUN)
                    && encounters.getOrDefault(noun.lemma(), List.of()).contains(preposition.lower());
            if (isEncounter && !within(attribution.content(), noun)) {
                return named(analysis, cast, i + 2).flatMap(Mention::actor);
            }
        }
        return Optional.empty();
    }

    /** The mention that begins here, or after the article and modifiers of its phrase. */
    private static Optional<Mention> named(Analysis analysis, Cast cast, int first) {
        int start = analysis.tokens().get(first).span().start();
        int last = Math.min(first + 3, analysis.tokens().size() - 1);
        int end = analysis.tokens().get(last).span().end();
        return cast.mentions().stream()
                .filter(m -> m.span().overlaps(new Span(start, end)) && m.span().start() >= start)
                .max(java.util.Comparator.comparingInt((Mention m) -> m.span().start() == start ? 1 : 0)
                        .thenComparingInt(m -> m.span().length()));
    }

    private static boolean within(List<Span> spans, Token token) {
        return spans.stream().anyMatch(s -> s.overlaps(token.span()));
    }
}
