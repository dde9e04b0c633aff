package org.chancery.statement;

import java.util.Comparator;
import java.util.Optional;
import org.chancery.actor.CastIndex;
import org.chancery.actor.Mention;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.attribution.Attribution;
import org.chancery.text.Span;

/** An attribution comes in, the mention of him whom its source quotes goes out ({@code “No,” he quoted X as saying}): the words are his. */
final class Quoted {

    /** So many words at most name who is quoted. */
    private static final int LONGEST = 10;

    private final ToldTable table;
    private final Analysis analysis;
    private final CastIndex cast;

    Quoted(ToldTable table, Analysis analysis, CastIndex cast) {
        this.table = table;
        this.analysis = analysis;
        this.cast = cast;
    }

    /** Nothing where the words do not stand before the verb: then they are a content of their own, within what the source says. */
    Optional<Mention> in(Attribution attribution) {
        return attribution.cue().stream()
                .filter(cue -> attribution.content().get(0).end() <= cue.start())
                .flatMap(cue -> analysis.tokens(cue).stream())
                .filter(t -> table.of(t).filter(ToldTable.Row::quotes).isPresent())
                .findFirst()
                .flatMap(this::behind);
    }

    private Optional<Mention> behind(Token verb) {
        int first = verb.index() + 1;
        for (int i = first; i + 1 < Math.min(first + LONGEST, analysis.tokens().size()); i++) {
            Token next = analysis.tokens().get(i + 1);
            if (token(i).lower().equals("as")
                    && next.is(Tag.VERB)
                    && next.lower().endsWith("ing")) {
                return i == first
                        ? Optional.empty()
                        : named(new Span(
                                token(first).span().start(), token(i - 1).span().end()));
            }
            if (token(i).is(Tag.PUNCT)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Mention> named(Span words) {
        return cast.overlapping(words)
                .filter(m -> m.actor().isPresent() && !Encounters.owns(m.span(), analysis))
                .max(Comparator.comparingInt(m -> m.span().length()));
    }

    private Token token(int index) {
        return analysis.tokens().get(index);
    }
}
