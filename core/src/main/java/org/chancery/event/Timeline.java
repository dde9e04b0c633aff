package org.chancery.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Quotation;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.statement.Statement;
import org.chancery.text.Span;

/**
 * The dates that only the article as a whole tells: events come in, in text order; of those without a date goes out with one each that happened within another
 * event, a while after one, in the scene of the one before, or where the same speaker's words are dated.
 */
final class Timeline {

    private static final int DAY = 10;

    /** How many sentences an event may lie behind the one that it follows. */
    private static final int REACH = 3;

    private static final int ROUNDS = 2;

    /** The end of CAMEO's codes for whatever has no finer one. */
    private static final String GENERAL = "0";

    private static final String ARREST = "arrest";
    private static final String SURRENDER = "0874";

    private final Analysis analysis;
    private final Dates dates;
    private final Reckoning reckoning;
    private final Scenes scenes;
    private final List<Statement> statements;
    private final List<Telling> tellings;
    private final Cast cast;
    private final String published;

    Timeline(
            Analysis analysis,
            Dates dates,
            Reckoning reckoning,
            List<Statement> statements,
            List<Telling> tellings,
            Cast cast) {
        this.analysis = analysis;
        this.dates = dates;
        this.reckoning = reckoning;
        this.scenes = new Scenes(dates);
        this.statements = statements;
        this.tellings = tellings;
        this.cast = cast;
        published =
                analysis.article().published().map(d -> d.value().toString()).orElse("9999");
    }

    /** A date and by which way it was found. */
    private record Found(When when, String rule) {}

    List<Event> dated(List<Event> events) {
        List<Event> dated = new ArrayList<>(events);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < dated.size(); i++) {
                Event e = dated.get(i);
                if (e.date().isEmpty()) {
                    Optional<Found> found = find(i, dated);
                    if (found.isPresent()) {
                        dated.set(i, e.dated(found.get().when(), found.get().rule()));
                    }
                }
            }
        }
        return dated;
    }

    private Optional<Found> find(int i, List<Event> events) {
        Event e = events.get(i);
        Telling telling = tellings.get(i);
        Optional<Found> within = within(i, events);
        if (within.isPresent()) {
            return within;
        }
        if (e.factuality() != Event.Factuality.ASSERTED) {
            return Optional.empty();
        }
        return later(i, events)
                .or(() -> takenUp(i, events))
                .or(() -> justBefore(i))
                .or(() -> said(e, telling))
                .or(() -> scene(i, events))
                .or(() -> surrender(e, events));
    }

    /** <em>Made the criticism while showing support</em>: what is done within another event has its date. */
    private Optional<Found> within(int i, List<Event> events) {
        for (int above : dates.chain(tellings.get(i).top(), analysis)) {
            for (int j = 0; j < events.size(); j++) {
                Telling other = tellings.get(j);
                if (j != i
                        && (other.token() == above || other.top() == above)
                        && events.get(j).date().isPresent()) {
                    return Optional.of(new Found(
                            events.get(j).date().get(),
                            "at the same time as " + events.get(j).id()));
                }
            }
        }
        return Optional.empty();
    }

    /** <em>Two days later</em>, reckoned from the dated event before. */
    private Optional<Found> later(int i, List<Event> events) {
        for (int j = i - 1; j >= 0; j--) {
            Event before = events.get(j);
            if (tellings.get(i).sentence() - tellings.get(j).sentence() > REACH) {
                break;
            }
            if (before.date().isPresent() && before.factuality() == Event.Factuality.ASSERTED) {
                return reckoning
                        .later(tellings.get(i).top(), before.date().get(), analysis)
                        .map(w -> new Found(w, "reckoned from " + before.id()));
            }
        }
        return Optional.empty();
    }

    /** <em>The attacks</em>: what was told before has the date on which all earlier tellings of its sort agree. */
    private Optional<Found> takenUp(int i, List<Event> events) {
        Telling telling = tellings.get(i);
        Event e = events.get(i);
        if (!telling.definite() || isTimed(telling)) {
            return Optional.empty();
        }
        List<Event> before = new ArrayList<>();
        for (int j = 0; j < i; j++) {
            Event other = events.get(j);
            boolean sort = isOneSort(other.code().cameo(), e.code().cameo())
                    || tellings.get(j).isOneWord(telling);
            if (sort
                    && other.code().type() == e.code().type()
                    && other.factuality() == e.factuality()
                    && other.date().isPresent()
                    && Retellings.fits(other.actors(), e.actors())
                    && Retellings.fits(other.recipients(), e.recipients())) {
                before.add(other);
            }
        }
        return agreed(before)
                .map(w -> new Found(w, "told before: " + before.get(0).id()));
    }

    /** What somebody said, asked or criticised in the scene in which the article dates their words; of a headline the first such words. */
    private Optional<Found> said(Event e, Telling telling) {
        if (!Retellings.SAID.contains(e.code().type())
                || e.background()
                || isTimed(telling)
                || isQuoted(e)
                || scenes.isPerfect(telling.top(), analysis)
                || !(telling.headline() || isTold(telling))) {
            return Optional.empty();
        }
        Set<String> actors = e.actors().stream().map(Event.Party::actor).collect(Collectors.toSet());
        List<Statement> dated = statements.stream()
                .filter(s -> s.speaker()
                        .filter(a -> actors.contains(a)
                                || (telling.headline() && actors.stream().anyMatch(o -> isShortFor(o, a))))
                        .isPresent())
                .filter(s -> s.time()
                        .flatMap(Statement.Time::date)
                        .filter(d -> d.length() == DAY && d.compareTo(published) <= 0)
                        .isPresent())
                .toList();
        long days = dated.stream()
                .map(s -> s.time().flatMap(Statement.Time::date))
                .distinct()
                .count();
        return days == 0 || (days > 1 && !telling.headline())
                ? Optional.empty()
                : dated.get(0)
                        .time()
                        .map(t -> new Found(
                                new When(t.date().orElseThrow(), "publication", List.of(t.span())),
                                "in the scene of statement " + dated.get(0).id()));
    }

    /** Whether the headline's words for some people are those of the body, cut short: <em>farmers</em>, <em>hundreds of angry farmers</em>. */
    private boolean isShortFor(String headline, String body) {
        List<String> few = words(headline);
        List<String> many = words(body);
        return !few.isEmpty()
                && many.containsAll(few)
                && many.get(many.size() - 1).equals(few.get(few.size() - 1));
    }

    private List<String> words(String id) {
        return cast.actor(id)
                .filter(a -> a.type() == Actor.Type.GROUP || a.type() == Actor.Type.UNNAMED)
                .map(a -> List.of(a.name().toLowerCase(Locale.ROOT).split(" ")))
                .orElseGet(List::of);
    }

    /** What the next sentence tells in the past happened when the main event of the one before did; over a paragraph's border only of the same actor. */
    private Optional<Found> scene(int i, List<Event> events) {
        Telling telling = tellings.get(i);
        if (events.get(i).background() || isTimed(telling) || !isTold(telling) || isApart(telling)) {
            return Optional.empty();
        }
        List<Event> before = new ArrayList<>();
        for (int j = i - 1; j >= 0 && telling.sentence() - tellings.get(j).sentence() <= 1; j--) {
            Event other = events.get(j);
            boolean goesOn = tellings.get(j).paragraph() == telling.paragraph()
                    || (resumes(telling) && isSameActor(other, events.get(i)));
            if (tellings.get(j).sentence() < telling.sentence()
                    && goesOn
                    && other.date().isPresent()
                    && !other.background()
                    && other.factuality() == Event.Factuality.ASSERTED
                    && isOneVoice(other, events.get(i))) {
                before.add(other);
            }
        }
        return agreed(before)
                .filter(w -> w.date().length() == DAY && w.date().compareTo(published) <= 0)
                .map(w -> new Found(w, "told in one scene with " + before.get(0).id()));
    }

    /** Whether one code is the other, or the general one of its kind: <em>attacks</em> after an exchange of fire. */
    private static boolean isOneSort(String a, String b) {
        return a.equals(b)
                || (a.substring(0, 2).equals(b.substring(0, 2)) && (a.endsWith(GENERAL) || b.endsWith(GENERAL)));
    }

    /** The date on which all of them agree. */
    private static Optional<When> agreed(List<Event> events) {
        List<When> dates = events.stream().flatMap(e -> e.date().stream()).toList();
        return dates.stream().map(When::date).distinct().count() == 1 ? Optional.of(dates.get(0)) : Optional.empty();
    }

    /** <em>Said this week after meeting them</em>: what a participle tells behind after happened in the month of what follows, where the days before it lie in it too. */
    private Optional<Found> justBefore(int i) {
        Telling telling = tellings.get(i);
        List<Token> tokens = analysis.tokens();
        Optional<Integer> clause = analysis.parse()
                .filter(p -> tokens.get(telling.top()).lower().endsWith("ing")
                        && !p.isRoot(telling.top())
                        && p.children(telling.top(), "mark", "case").stream()
                                .anyMatch(
                                        m -> dates.isWritten("after", tokens.get(m)) && dates.setsApart(tokens.get(m))))
                .flatMap(p -> p.head(telling.top()));
        if (clause.isEmpty()) {
            return Optional.empty();
        }
        Span verb = tokens.get(clause.get()).span();
        return dates.of(clause.get(), analysis)
                .when()
                .or(() -> statements.stream()
                        .filter(s -> s.cue().stream().anyMatch(c -> c.overlaps(verb)))
                        .flatMap(s -> s.time().stream())
                        .findFirst()
                        .flatMap(t -> t.date().map(d -> new When(d, "publication", List.of(t.span())))))
                .flatMap(w -> Reckoning.justBefore(w.date())
                        .map(d -> new Found(
                                new When(d, w.basis(), w.spans()),
                                "shortly before “" + tokens.get(clause.get()).word() + "”")));
    }

    /** Who gave himself up was arrested then. */
    private static Optional<Found> surrender(Event e, List<Event> events) {
        if (e.code().mode().filter(ARREST::equals).isEmpty()) {
            return Optional.empty();
        }
        Set<String> arrested = e.recipients().stream().map(Event.Party::actor).collect(Collectors.toSet());
        return events.stream()
                .filter(o -> o.code().cameo().equals(SURRENDER)
                        && o.date().isPresent()
                        && o.factuality() == Event.Factuality.ASSERTED)
                .filter(o -> o.actors().stream().map(Event.Party::actor).anyMatch(arrested::contains))
                .findFirst()
                .flatMap(o -> o.date().map(w -> new Found(w, "the arrested gave himself up then: " + o.id())));
    }

    private boolean isTimed(Telling telling) {
        return !analysis.times(analysis.sentences().get(telling.sentence())).isEmpty();
    }

    /** Whether its clause tells in the simple past what happened. */
    private boolean isTold(Telling telling) {
        return scenes.isPast(telling.top(), analysis);
    }

    private boolean isApart(Telling telling) {
        return analysis.parse()
                .filter(p -> p.children(telling.top(), "case", "mark").stream()
                        .map(m -> analysis.tokens().get(m))
                        .anyMatch(
                                m -> dates.setsApart(m) && !(dates.isWritten("manner", m) && p.is(m.index(), "mark"))))
                .isPresent();
    }

    /** Whether its sentence opens with a pronoun for somebody told of before. */
    private boolean resumes(Telling telling) {
        Sentence s = analysis.sentences().get(telling.sentence());
        Token first = analysis.tokens().get(s.first());
        return first.is(Tag.PRON);
    }

    private static boolean isSameActor(Event a, Event b) {
        Set<String> ids = Stream.concat(a.actors().stream(), a.recipients().stream())
                .map(Event.Party::actor)
                .collect(Collectors.toSet());
        return b.actors().stream().map(Event.Party::actor).anyMatch(ids::contains);
    }

    private boolean isQuoted(Event e) {
        return analysis.quotations().stream()
                .anyMatch(q -> q.contains(e.trigger().start()));
    }

    private boolean isOneVoice(Event a, Event b) {
        for (Quotation q : analysis.quotations()) {
            if (q.contains(a.trigger().start()) != q.contains(b.trigger().start())) {
                return false;
            }
        }
        return true;
    }
}
