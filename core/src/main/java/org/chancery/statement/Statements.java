package org.chancery.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.actor.Cast;
import org.chancery.analysis.Analysis;
import org.chancery.attribution.Attribution;
import org.chancery.lexicon.Lexicon;

/** The room's door: attributions and the cast come in, statements go out, in text order. May be shared by threads. */
public final class Statements {

    public Statements(Lexicon lexicon) {}

    public List<Statement> record(Analysis analysis, List<Attribution> attributions, Cast cast) {
        List<Attribution> ordered = Order.of(attributions);
        Map<Integer, String> ids = new HashMap<>();
        for (Attribution a : ordered) {
            ids.put(a.index(), id(ids.size()));
        }
        Speakers speakers = new Speakers(ordered, cast);
        List<Statement> statements = new ArrayList<>();
        for (Attribution a : ordered) {
            Speakers.Choice speaker = speakers.of(a);
            List<String> addressees = a.addressees().stream()
                    .flatMap(s -> cast.mentionIn(s).stream())
                    .flatMap(m -> m.actor().stream())
                    .distinct()
                    .toList();
            statements.add(new Statement(
                    id(statements.size()),
                    a.source(),
                    a.cue(),
                    a.content(),
                    a.mode(),
                    speaker.actor(),
                    speaker.isDoubtful(),
                    addressees,
                    a.channel().map(Attribution.Channel::name),
                    Statement.Kind.SPEECH,
                    Statement.Stance.AFFIRMS,
                    a.parent().isPresent()
                            ? Optional.ofNullable(ids.get(a.parent().getAsInt()))
                            : Optional.empty(),
                    Optional.empty(),
                    speaker.confidence(),
                    a.madeBy(),
                    List.of(speaker.why())));
        }
        return statements;
    }

    private static String id(int before) {
        return "s" + (before + 1);
    }
}
