package org.chancery.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.actor.Cast;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Parse;
import org.chancery.statement.Statement;
import org.chancery.text.Span;

/** One article's events: predicates are found, their sides filled, their factuality, date, place and whose word told, and retellings joined. */
final class Account {

    /** Deeds done to the country in which they are done, where the text names nobody else. */
    private static final Set<Event.Type> WHERE_IS_WHOM = Set.of(
            Event.Type.ASSAULT,
            Event.Type.AID,
            Event.Type.RETREAT,
            Event.Type.SANCTION,
            Event.Type.COERCE,
            Event.Type.MOBILIZE,
            Event.Type.AGREE,
            Event.Type.THREATEN,
            Event.Type.REJECT);

    private static final List<String> LOCATIVE =
            List.of("from", "into", "to", "in", "at", "near", "on", "over", "across");

    private final Analysis analysis;
    private final Syntax syntax;
    private final Standing standing;
    private final Manual manual;
    private final PlaceStates places;
    private final Parties parties;
    private final Drafts finder;
    private final FactualityReader factuality;
    private final WhoseWord whoseWord;
    private final Depth depth;
    private final List<Chronicle.Passed> passed = new ArrayList<>();

    Account(Analysis analysis, Parse parse, Cast cast, List<Statement> statements, Manual manual) {
        this.analysis = analysis;
        this.manual = manual;
        syntax = new Syntax(analysis, parse, manual.words());
        standing = new Standing(cast, manual.described().over(analysis, cast));
        places = new PlaceStates(syntax, manual.gazetteer());
        parties = new Parties(syntax, standing, places);
        Readings readings =
                new Readings(syntax, manual.actions(), manual.classes(), new Kinds(syntax, standing, places));
        finder = new Drafts(syntax, readings, manual.governors(), manual.derived());
        factuality = new FactualityReader(syntax, manual.governors());
        whoseWord = new WhoseWord(statements);
        depth = new Depth(syntax, manual.governors());
    }

    Chronicle chronicle() {
        List<Draft> drafts = finder.find();
        passed.addAll(finder.passed());
        for (Draft d : drafts) {
            if (!d.dropped) {
                sides(d);
                deed(d);
            }
        }
        new Doubles(syntax, finder).drop(drafts);
        for (Draft d : drafts) {
            if (!d.dropped && d.actors.isEmpty() && d.recipients.isEmpty() && needsSide(d)) {
                d.drop("nobody does it and it is done to nobody that the text names");
            }
        }
        List<Draft> told = drafts.stream()
                .filter(d -> !d.dropped)
                .sorted(Comparator.comparingInt(d -> d.top()))
                .toList();
        drafts.stream()
                .filter(d -> d.dropped)
                .forEach(d ->
                        passed.add(new Chronicle.Passed(syntax.token(d.token).span(), d.action.described(), d.why)));
        passed.sort(Comparator.comparing(Chronicle.Passed::trigger));
        List<Event> events = events(told);
        Set<String> acting = new LinkedHashSet<>();
        events.forEach(
                e -> Stream.concat(e.actors().stream(), e.recipients().stream()).forEach(p -> acting.add(p.actor())));
        return new Chronicle(standing.cast(acting), events, passed);
    }

    private static boolean needsSide(Draft d) {
        return d.type() != Event.Type.PROTEST && d.type() != Event.Type.ASSAULT;
    }

    private void sides(Draft d) {
        List<String> actorSlots = d.action.actor();
        Parties.Side actors = parties.side(d.token, actorSlots);
        if (d.support.isPresent() && (actors.isEmpty() || actors.slot().startsWith("mod"))) {
            Parties.Side verb = parties.side(d.support.getAsInt(), List.of("subj"));
            actors = verb.isEmpty() ? actors : verb;
        }
        Parties.Side recipients = parties.side(d.token, d.action.recipient());
        if (recipients.isEmpty() && d.support.isPresent()) {
            recipients = parties.side(
                    d.support.getAsInt(),
                    d.action.recipient().stream().filter(s -> !s.equals("obj")).toList());
        }
        for (Draft inner : d.inner) {
            if (recipients.isEmpty() || isOnly(recipients.parties(), actors.parties())) {
                recipients = d.type() == Event.Type.REQUEST
                        ? parties.side(inner.token, inner.action.actor())
                        : Parties.Side.EMPTY;
                if (recipients.isEmpty() || isOnly(recipients.parties(), actors.parties())) {
                    recipients = parties.side(inner.token, inner.action.recipient());
                }
            }
        }
        if (recipients.isEmpty() && WHERE_IS_WHOM.contains(d.type())) {
            recipients = parties.side(d.top(), LOCATIVE);
            if (isOnlyAt(recipients.parties(), actors.parties())) {
                recipients = Parties.Side.EMPTY;
            }
        }
        d.actors.addAll(actors.parties());
        Set<String> known = ids(d.actors);
        recipients.parties().stream().filter(p -> !known.contains(p.actor())).forEach(d.recipients::add);
        ground(d, "actors", actors);
        ground(d, "recipients", recipients);
    }

    /** Whether all of one side are of the other's country, so that the place tells no second side. */
    private boolean isOnlyAt(Set<Event.Party> side, Set<Event.Party> other) {
        Set<String> home = new LinkedHashSet<>();
        other.forEach(p -> standing.country(p.actor()).ifPresent(home::add));
        return home.isEmpty()
                || side.stream().allMatch(p -> standing.country(p.actor())
                        .filter(home::contains)
                        .isPresent());
    }

    private static Set<String> ids(Set<Event.Party> side) {
        Set<String> ids = new LinkedHashSet<>();
        side.forEach(p -> ids.add(p.actor()));
        return ids;
    }

    private static boolean isOnly(Set<Event.Party> side, Set<Event.Party> other) {
        return ids(other).containsAll(ids(side));
    }

    private static void ground(Draft d, String field, Parties.Side side) {
        if (!side.isEmpty()) {
            d.ground(field, side.parties().stream().map(Event.Party::span).toList(), side.slot());
        }
    }

    /** Whether it happened, and what a foretold or refused deed becomes. */
    private void deed(Draft d) {
        FactualityReader.Read read = factuality.of(d.top());
        Optional<Statement> word = whoseWord.of(finder.trigger(d));
        d.factuality = read.factuality();
        List<Span> spans = read.spans();
        String rule = read.rule();
        if (!read.certain()) {
            Optional<WhoseWord.Stance> stance = whoseWord.stance(word, depth.isTop(d.top()));
            if (stance.isPresent()) {
                d.factuality = stance.get().factuality();
                spans = stance.get().spans();
                rule = stance.get().rule();
            }
        }
        d.ground("factuality", spans, rule);
        d.ground("type", List.of(finder.trigger(d)), d.action.described());
        Optional<Derived.Whole> whole = d.action.pos() != Action.Pos.V || !depth.isForetold(d.token)
                ? Optional.empty()
                : d.factuality == Event.Factuality.INTENDED
                        ? manual.derived().future(d.type())
                        : d.factuality == Event.Factuality.DENIED
                                ? manual.derived().refused(d.type())
                                : Optional.empty();
        whole.ifPresent(w -> {
            if (d.factuality == Event.Factuality.DENIED) {
                d.factuality = Event.Factuality.ASSERTED;
            }
            d.code = w.code();
            d.ground("type", read.spans(), "foretold or refused (" + w.place() + ")");
        });
    }

    private List<Event> events(List<Draft> told) {
        Map<Integer, Draft> mains = new HashMap<>();
        for (Draft d : told) {
            int root = syntax.parse.root(d.token);
            Draft best = mains.get(root);
            if (best == null || depth.of(d.top()) < depth.of(best.top())) {
                mains.put(root, d);
            }
        }
        List<Event> events = new ArrayList<>();
        for (Draft d : told) {
            Span trigger = finder.trigger(d);
            Optional<Statement> word = whoseWord.of(trigger);
            word.ifPresent(s -> d.ground("word", s.content(), "innermost statement that holds the trigger: " + s.id()));
            events.add(new Event(
                    "e" + (events.size() + 1),
                    trigger,
                    List.copyOf(d.actors),
                    List.copyOf(d.recipients),
                    d.code,
                    d.factuality,
                    mains.get(syntax.parse.root(d.token)) == d,
                    false,
                    word.map(Statement::id),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    0.7,
                    d.grounds));
        }
        return Retellings.joined(
                events, told.stream().map(d -> syntax.lemma(d.token)).toList());
    }
}
