package org.chancery.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.actor.Cast;
import org.chancery.actor.Mention;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Parse;
import org.chancery.analysis.Token;
import org.chancery.statement.Statement;
import org.chancery.text.Span;

/** One article's events: predicates are found, their sides filled, their factuality, date, place and whose word told, and retellings joined. */
final class Account {

    private final Analysis analysis;
    private final List<Statement> statements;
    private final Manual manual;
    private final Syntax syntax;
    private final Standing standing;
    private final Drafts finder;
    private final Sides sides;
    private final Deeds deeds;
    private final WhoseWord whoseWord;
    private final Depth depth;
    private final Places where;

    Account(Analysis analysis, Parse parse, Cast cast, List<Statement> statements, Manual manual) {
        this.analysis = analysis;
        this.statements = statements;
        this.manual = manual;
        syntax = new Syntax(analysis, parse, manual.words());
        standing =
                new Standing(syntax, manual.classes(), cast, manual.described().over(analysis, cast));
        PlaceStates places = new PlaceStates(syntax, manual.gazetteer(), manual.placeWords());
        Readings readings =
                new Readings(syntax, manual.actions(), manual.classes(), new Kinds(syntax, standing, places));
        finder = new Drafts(syntax, readings, manual.governors(), manual.derived());
        whoseWord = new WhoseWord(statements);
        depth = new Depth(syntax, manual.governors());
        where = new Places(analysis, manual.gazetteer(), manual.placeWords());
        sides = new Sides(syntax, standing, new Parties(syntax, standing, places), whoseWord);
        deeds = new Deeds(finder, new FactualityReader(syntax, manual.governors()), whoseWord, depth, manual.derived());
    }

    Chronicle chronicle() {
        List<Draft> drafts = finder.find();
        for (Draft d : drafts) {
            if (!d.dropped) {
                sides.fill(d);
                deeds.tell(d);
            }
        }
        new Doubles(syntax, finder).drop(drafts);
        drafts.stream().filter(d -> !d.dropped).forEach(new Worth(syntax)::judge);
        List<Event> events = events(drafts.stream()
                .filter(d -> !d.dropped)
                .sorted(Comparator.comparing(finder::trigger))
                .toList());
        return new Chronicle(cast(events), events, passed(drafts));
    }

    private Cast cast(List<Event> events) {
        Set<String> acting = new LinkedHashSet<>();
        events.forEach(
                e -> Stream.concat(e.actors().stream(), e.recipients().stream()).forEach(p -> acting.add(p.actor())));
        return standing.cast(acting);
    }

    private List<Chronicle.Passed> passed(List<Draft> drafts) {
        Stream<Chronicle.Passed> dropped = drafts.stream()
                .filter(d -> d.dropped)
                .map(d -> new Chronicle.Passed(syntax.token(d.token).span(), d.action.described(), d.why));
        return Stream.concat(finder.passed().stream(), dropped)
                .sorted(Comparator.comparing(Chronicle.Passed::trigger))
                .toList();
    }

    private List<Event> events(List<Draft> told) {
        Set<Draft> mains = mains(told);
        Map<Draft, List<Toll>> figures =
                new Counted(syntax, told).attached(manual.tolls().in(analysis, statements));
        List<Event> events = new ArrayList<>();
        for (Draft d : told) {
            events.add(event("e" + (events.size() + 1), d, mains.contains(d), figures.getOrDefault(d, List.of())));
        }
        List<Telling> tellings =
                told.stream().map(d -> Telling.of(d, syntax, manual.dates())).toList();
        Set<Span> names = standing.cast().mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.NAME || m.kind() == Mention.Kind.COUNTRY)
                .map(Mention::span)
                .collect(Collectors.toSet());
        Retellings retellings = new Retellings(tellings, p -> !names.contains(p.span()));
        Timeline timeline =
                new Timeline(analysis, manual.dates(), manual.reckoning(), statements, tellings, cast(events));
        // the dates tell which tellings may be of one event, and what they share tells more dates
        List<Event> whole = new Completion(cast(events), this::isCrowd).complete(events, tellings);
        return retellings.joined(timeline.dated(retellings.joined(whole)));
    }

    private boolean isCrowd(Span words) {
        List<Token> tokens = analysis.tokens(words);
        return !tokens.isEmpty()
                && manual.classes()
                        .holds(
                                "@crowd",
                                List.of(syntax.lemma(
                                        tokens.get(tokens.size() - 1).index())));
    }

    /** Of each sentence the event that stands nearest to the governing predicate. */
    private Set<Draft> mains(List<Draft> told) {
        Map<Integer, Draft> mains = new HashMap<>();
        for (Draft d : told) {
            int root = syntax.parse.root(d.token);
            Draft best = mains.get(root);
            if (best == null || depth.of(d.top()) < depth.of(best.top())) {
                mains.put(root, d);
            }
        }
        return Set.copyOf(mains.values());
    }

    private Dates.Found date(Draft d) {
        Optional<When> length = manual.reckoning().of(d.top(), analysis);
        if (length.isPresent()) {
            return new Dates.Found(length, Optional.empty(), "by the length of time that runs from it or over it");
        }
        Dates.Found dated = manual.dates().of(d.top(), analysis);
        if (dated.when().isEmpty() && d.top() != d.token) {
            dated = manual.dates().of(d.token, analysis);
        }
        return dated.when().isPresent() || manual.reckoning().isLater(d.top(), analysis)
                ? dated
                : new Scenes(manual.dates()).of(d.top(), analysis);
    }

    /** <em>The south</em> of two states of one name lies in the one so called, a country's police post in that country. */
    private Places.Found withHalf(Places.Found found) {
        Where w = found.where();
        if (w.country().isPresent()) {
            return found;
        }
        return syntax.analysis.tokens(w.span()).stream()
                .map(t -> t.word().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                        + t.word().substring(1))
                .flatMap(t -> standing.begun(t).flatMap(standing::country).stream())
                .findFirst()
                .or(() -> standing.bodyAt(w.span()))
                .map(code -> new Places.Found(
                        new Where(w.span(), w.text(), Optional.of(code), w.latitude(), w.longitude()), found.rule()))
                .orElse(found);
    }

    private Event event(String id, Draft d, boolean main, List<Toll> figures) {
        Span trigger = finder.trigger(d);
        Optional<Statement> word = whoseWord.of(trigger);
        word.ifPresent(s -> d.ground("word", s.content(), "the innermost statement that holds the trigger: " + s.id()));
        Background.Verdict background = manual.background().of(d.token, analysis);
        d.grounds.add(background.ground());
        Dates.Found dated = date(d);
        String why = dated.why();
        dated.when().ifPresent(w -> d.ground("date", w.spans(), why));
        Optional<Places.Found> placed = where.of(d.top())
                .or(() -> d.inner.stream()
                        .filter(i -> i.type() == d.type())
                        .flatMap(i -> where.of(i.top()).stream())
                        .findFirst())
                .map(this::withHalf);
        if (d.action.type().filter(t -> t == Event.Type.PROTEST).isPresent()) {
            d.recipients.stream()
                    .flatMap(r -> standing.country(r.actor()).stream())
                    .findFirst()
                    .ifPresent(
                            code -> d.actors.forEach(a -> standing.settle(a, code, "they protest against its rulers")));
        }
        placed.ifPresent(f ->
                Stream.concat(d.actors.stream(), d.recipients.stream()).forEach(p -> standing.settle(p, f.where())));
        placed.ifPresent(f -> d.ground("place", List.of(f.where().span()), f.rule()));
        if (!figures.isEmpty()) {
            d.ground(
                    "figures",
                    figures.stream().map(Toll::span).toList(),
                    figures.get(0).why());
        }
        return new Event(
                id,
                trigger,
                List.copyOf(d.actors),
                List.copyOf(d.recipients),
                d.code,
                d.factuality,
                main,
                background.background(),
                word.map(Statement::id),
                dated.when(),
                placed.map(Places.Found::where),
                figures,
                Optional.empty(),
                0.7,
                d.grounds);
    }
}
