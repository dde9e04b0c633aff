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

    private final Stances stances;
    private final Addressees addressees;

    public Statements(Lexicon lexicon) {
        stances = new Stances(lexicon);
        addressees = new Addressees(lexicon);
    }

    public List<Statement> record(Analysis analysis, List<Attribution> attributions, Cast cast) {
        List<Attribution> ordered = Order.of(attributions);
        Speakers speakers = new Speakers(ordered, analysis, cast);
        CarryOver carryOver = new CarryOver();
        Map<Integer, Statement> made = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Attribution a : ordered) {
            Optional<Statement> parent = a.parent().isPresent()
                    ? Optional.ofNullable(made.get(a.parent().getAsInt()))
                    : Optional.empty();
            Speakers.Choice speaker = speakers.of(a);
            CarryOver.Setting setting =
                    carryOver.next(a, speaker, Channels.own(a, analysis), addressees.of(a, analysis, cast, speaker));
            Stances.Reading reading = stances.of(a, analysis, setting.channel(), parent.map(Statement::stance));
            List<String> why = new ArrayList<>(List.of(speaker.why(), reading.why()));
            why.addAll(setting.why());
            Statement statement = new Statement(
                    "s" + (statements.size() + 1),
                    a.source(),
                    a.cue(),
                    a.content(),
                    a.mode(),
                    speaker.actor(),
                    speaker.isDoubtful(),
                    setting.addressees(),
                    setting.channel(),
                    reading.kind(),
                    reading.stance(),
                    parent.map(Statement::id),
                    Times.of(a, analysis),
                    speaker.confidence(),
                    a.madeBy(),
                    why);
            made.put(a.index(), statement);
            statements.add(statement);
        }
        return statements;
    }
}
