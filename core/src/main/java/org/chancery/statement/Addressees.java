package org.chancery.statement;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.actor.Cast;
import org.chancery.actor.CastIndex;
import org.chancery.actor.Mention;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Token;
import org.chancery.attribution.Attribution;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;
import org.chancery.text.Span;

/** An attribution comes in, the actors it tells to be spoken to go out: the words that name them, or an encounter with them beside the cue. */
final class Addressees {

    private static final int REACH = 24;

    private final Map<String, List<String>> encounters = new HashMap<>();
    private final ToldTable told;

    Addressees(Lexicon lexicon) {
        told = new ToldTable(lexicon);
        for (Table.Row line : lexicon.table("encounters.tsv").rows()) {
            encounters.put(line.get("noun"), line.list("preposition"));
        }
    }

    List<String> of(Attribution attribution, Analysis analysis, Cast cast, CastIndex index, Speakers.Choice speaker) {
        Set<String> ids = new LinkedHashSet<>();
        for (Span span : attribution.addressees()) {
            for (Mention mention : cast.mentions()) {
                if (span.contains(mention.span())
                        && !isWithinAnother(mention, span, cast)
                        && !isPossessor(mention, span, analysis)) {
                    mention.actor().ifPresent(ids::add);
                }
            }
            if (ids.isEmpty()) {
                cast.mentionIn(span)
                        .filter(m -> !isPossessor(m, span, analysis))
                        .flatMap(Mention::actor)
                        .ifPresent(ids::add);
            }
        }
        if (ids.isEmpty()) {
            new Told(told, analysis, index).of(attribution).forEach(m -> m.actor()
                    .ifPresent(ids::add));
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

    /** Whether what is named is somebody’s (<em>the minister’s aides</em>): the words stand for the aides, not for the minister. */
    private static boolean isPossessor(Mention mention, Span span, Analysis analysis) {
        return Encounters.owns(mention.span(), analysis)
                && analysis.tokenAt(mention.span().end()) + 1 < analysis.tokenAt(span.end());
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
        Encounters met = encounters(analysis, cast);
        for (int i = from; i < to; i++) {
            Optional<Mention> other = met.at(i);
            if (other.isPresent()
                    && !within(attribution.content(), analysis.tokens().get(i))) {
                return other.flatMap(Mention::actor);
            }
        }
        return Optional.empty();
    }

    ToldTable told() {
        return told;
    }

    Encounters encounters(Analysis analysis, Cast cast) {
        return new Encounters(encounters, analysis, cast);
    }

    private static boolean within(List<Span> spans, Token token) {
        return spans.stream().anyMatch(s -> s.overlaps(token.span()));
    }
}
