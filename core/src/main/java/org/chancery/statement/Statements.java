package org.chancery.statement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.actor.CastIndex;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Sentence;
import org.chancery.attribution.Attribution;
import org.chancery.attribution.Channels;
import org.chancery.lexicon.Lexicon;

/** The room's door: attributions and the cast come in, statements go out, in text order; what was not said is none. May be shared by threads. */
public final class Statements {

    private final Stances stances;
    private final Addressees addressees;
    private final Channels channels;

    public Statements(Lexicon lexicon) {
        stances = new Stances(lexicon);
        addressees = new Addressees(lexicon);
        channels = new Channels(lexicon);
    }

    public List<Statement> record(Analysis analysis, List<Attribution> attributions, Cast cast) {
        List<Attribution> ordered = Order.of(attributions.stream()
                .filter(a -> !stances.isUnsaid(a, analysis))
                .toList());
        CastIndex index = new CastIndex(cast);
        Map<Integer, Speakers.Choice> choices = new Speakers(ordered, analysis, index, addressees.told()).of(ordered);
        CarryOver carryOver = new CarryOver();
        Deque<Scenes.Scene> scenes = new ArrayDeque<>(
                new Scenes(analysis, cast, addressees.encounters(analysis, cast)).of(channels.named(analysis)));
        Map<Integer, Statement> made = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Attribution a : new Relays(analysis, index, addressees.told(), choices).without(ordered)) {
            Optional<Statement> parent = a.parent().isPresent()
                    ? Optional.ofNullable(made.get(a.parent().getAsInt()))
                    : Optional.empty();
            Speakers.Choice speaker = choices.getOrDefault(a.index(), Speakers.Choice.none(""));
            Optional<Sentence> at = sentence(a, analysis);
            while (!scenes.isEmpty()
                    && at.isPresent()
                    && scenes.getFirst().sentence().index() < at.get().index()) {
                carryOver.open(scenes.removeFirst());
            }
            Optional<Statement.Time> time = Times.of(a, analysis);
            Optional<String> channel = OwnChannel.of(a, analysis);
            List<String> told = addressees.of(a, analysis, cast, index, speaker);
            Stances.Reading reading = stances.of(a, analysis, parent.map(Statement::stance));
            CarryOver.Setting setting = carryOver.next(
                    a,
                    new CarryOver.Own(
                            speaker,
                            channel,
                            told,
                            told.stream().allMatch(id -> isUnnamed(cast, id)),
                            reading.stance() == Statement.Stance.DEMANDS,
                            time.map(t -> t.date().orElse(t.text())),
                            at));
            Statement.Kind kind = Stances.kind(reading.kind(), setting.channel());
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
                    kind,
                    reading.stance(),
                    parent.map(Statement::id),
                    time,
                    speaker.confidence(),
                    a.madeBy(),
                    why);
            made.put(a.index(), statement);
            statements.add(statement);
        }
        return statements;
    }

    /** The sentence that attributes; without a cue the one in which the content begins. */
    private static Optional<Sentence> sentence(Attribution a, Analysis analysis) {
        return analysis.sentenceAt(
                (a.cue().isEmpty() ? a.content() : a.cue()).get(0).start());
    }

    private static boolean isUnnamed(Cast cast, String id) {
        return cast.actor(id).filter(a -> a.type() == Actor.Type.UNNAMED).isPresent();
    }
}
