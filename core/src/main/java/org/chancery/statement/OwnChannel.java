package org.chancery.statement;

import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.attribution.Attribution;

/** An attribution comes in, the channel by which its own speaker spoke goes out. */
final class OwnChannel {

    private OwnChannel() {}

    /**
     * The sentence's channel words, unless they are a document that the whole sentence rests on (<em>According to the statement, X said</em>): that is
     * how its author spoke, not X.
     */
    static Optional<String> of(Attribution attribution, Analysis analysis) {
        return attribution
                .channel()
                .filter(c -> attribution.source().stream().anyMatch(s -> s.overlaps(c.span())) || !restsOn(c, analysis))
                .map(Attribution.Channel::name);
    }

    /** Whether two adpositions lead to the words (<em>according to</em>) at the head of their sentence. */
    private static boolean restsOn(Attribution.Channel channel, Analysis analysis) {
        List<Token> tokens = analysis.tokens();
        int first = analysis.tokenAt(channel.span().start());
        int before = first - 1;
        while (before >= 0 && before > first - 4 && !tokens.get(before).is(Tag.ADP, Tag.PUNCT)) {
            before--;
        }
        int adposition = before;
        return adposition >= 1
                && tokens.get(adposition).is(Tag.ADP)
                && tokens.get(adposition - 1).is(Tag.VERB, Tag.ADP)
                && analysis.sentenceAt(channel.span().start())
                        .filter(s -> s.first() == adposition - 1)
                        .isPresent();
    }
}
