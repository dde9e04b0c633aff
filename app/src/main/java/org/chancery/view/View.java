package org.chancery.view;

import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.chancery.actor.WhoIs;
import org.chancery.event.Event;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.LedgerException;
import org.chancery.lexicon.Lexicon;

/**
 * The room's door: a ledger and questions come in, answers go out. For one thread, as the ledger's connection is.
 *
 * <p>A question that cannot be meant is an {@link IllegalArgumentException} that says why; one that takes too long, or a ledger that cannot be read, a {@link
 * LedgerException}.
 */
public final class View {

    /** How long a question may take. */
    public static final Duration USUAL_LIMIT = Duration.ofSeconds(10);

    /** How many rows SQL of a reader's own may give. */
    public static final int SQL_ROWS = 1_000;

    private final Connection connection;
    private final String place;
    private final Duration limit;
    private final ActorSearch actors;
    private final Lexicon lexicon;
    private final Surroundings surroundings;
    private final Countries countries;
    private Optional<WhoIs> whoIs = Optional.empty();

    /**
     * @param lexicon with the names of countries and of known actors
     * @param limit how long one question may take
     */
    public View(Ledger ledger, Lexicon lexicon, Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a question may take some time, not " + limit.toMillis() + " ms");
        }
        this.connection = ledger.connection();
        place = ledger.file().toString();
        this.limit = limit;
        this.lexicon = lexicon;
        countries = new Countries(lexicon);
        actors = new ActorSearch(connection, countries, () -> whoIs(lexicon));
        surroundings = new Surroundings(new Abbreviations(lexicon));
    }

    private WhoIs whoIs(Lexicon lexicon) {
        if (whoIs.isEmpty()) {
            whoIs = Optional.of(new WhoIs(lexicon));
        }
        return whoIs.get();
    }

    /** Who said what. */
    public Answer<StatementRow> ask(Question question) {
        StatementReader reader = new StatementReader(connection, surroundings);
        return limited(() -> {
            Understood understood = Understood.of(question, connection, actors);
            return answer(understood, question.page(), reader::read);
        });
    }

    /** The first of them alone, where nobody needs to know how many there are: counting costs more than finding. */
    public List<StatementRow> first(Question question, int most) {
        StatementReader reader = new StatementReader(connection, surroundings);
        return limited(
                () -> Arrays.stream(Understood.of(question, connection, actors).ids(most))
                        .mapToObj(reader::read)
                        .toList());
    }

    /** How many statements there are, by month, actor … */
    public Counts count(Question question, Counts.By by) {
        return limited(() -> {
            Understood understood = Understood.of(question, connection, actors);
            return new Tallies(connection).statements(understood.ids(Tallies.MOST + 1), by, understood.notes());
        });
    }

    /** Who did what. */
    public Answer<EventRow> events(EventQuestion question) {
        EventReader reader = new EventReader(connection, surroundings);
        return limited(() -> {
            Understood understood = Understood.of(question, connection, actors);
            return answer(understood, question.page(), reader::read);
        });
    }

    /** How many events there are, by month, dyad … Where no factuality is asked for only what is asserted counts. */
    public Counts count(EventQuestion question, Counts.EventBy by) {
        boolean any = question.what().factualities().isEmpty();
        EventQuestion counted = any ? question.withFactualities(Set.of(Event.Factuality.ASSERTED)) : question;
        return limited(() -> {
            Understood understood = Understood.of(counted, connection, actors);
            List<String> notes = any
                    ? understood.with(
                            "what is asserted is counted, not what is denied, intended, possible, conditional or demanded")
                    : understood.notes();
            return new Tallies(connection).events(understood.ids(Tallies.MOST + 1), by, notes);
        });
    }

    /** For the search page; whoever asks sets a limit of time. */
    public Searching searching() {
        return new Searching(connection, actors, surroundings, countries);
    }

    /** One quotation or event through all outlets; whoever asks sets a limit of time. */
    public Tracking tracking() {
        return new Tracking(connection, surroundings, lexicon);
    }

    /** All that is known of an actor; empty where the ledger has no such number. One that was merged is the one that stands for him. */
    public Optional<ActorProfile> actor(long actor) {
        return limited(() -> new Profiles(connection, countries, lexicon).of(actor));
    }

    /** The number that stands for an actor after merges; empty where there is no such actor. */
    public Optional<Long> head(long actor) {
        return limited(() -> OneActor.of(connection, actor).map(OneActor::head));
    }

    /** @param counts of the whole ledger, which may be a little older */
    public ActorList actors(ActorList.Asked asked, ActorCounts counts) {
        return limited(() -> new Listing(connection, countries, counts).of(asked));
    }

    /** Who may be the same as an actor. */
    public List<Alike> alike(long actor) {
        return limited(() -> new Proposals(connection).of(actor));
    }

    /** What was decided of an actor, or of all where none is given. */
    public ActorHistory history(Optional<Long> actor) {
        Histories histories = new Histories(connection);
        return limited(() -> actor.map(histories::of).orElseGet(histories::all));
    }

    /** The articles in which an actor stands, the newest first. */
    public List<ActorHistory.Stand> stands(long actor, int most) {
        return limited(() -> new Histories(connection).stands(actor, most));
    }

    /** The ledger's numbers of articles, by their names. */
    public Map<String, Long> articles(Collection<String> names) {
        return limited(() -> Sources.numbers(connection, names));
    }

    /** What those whom a question means are called: the country's name, or that of the actor met most; else as it was typed. */
    public String called(String asked) {
        return limited(() -> {
            Who who = actors.find(asked);
            if (who.isPlace()) {
                String country =
                        who.country().map(c -> countries.name(c).orElse(c)).orElse("");
                return (country + " " + who.sector().orElse("")).strip();
            }
            boolean number = asked.strip().startsWith("#");
            return number ? new People(connection).head(who.actors().get(0)).name() : asked.strip();
        });
    }

    /** What two did to one another: those whom the question names by {@code either} and {@code with}. */
    public Dyad dyad(EventQuestion question) {
        String one = question.sides()
                .either()
                .filter(e -> question.sides().with().isPresent())
                .orElseThrow(() -> new IllegalArgumentException("a pair needs two"));
        return limited(() -> {
            Understood understood = Understood.of(question, connection, actors);
            return new Dyads(connection, new Plover(lexicon))
                    .of(understood.ids(Dyads.MOST + 1), actors.find(one), understood.notes());
        });
    }

    /**
     * Who says something to whom and about whom, cut to so many actors.
     *
     * @param named without those who are only described
     */
    public Network network(Question question, int nodes, boolean named) {
        return limited(() -> {
            Understood understood = Understood.of(question, connection, actors);
            return new Ties(connection, named).said(understood.ids(Ties.MOST + 1), nodes, understood.notes());
        });
    }

    /** Who does something to whom, likewise. */
    public Network network(EventQuestion question, int nodes, boolean named) {
        return limited(() -> {
            Understood understood = Understood.of(question, connection, actors);
            return new Ties(connection, named).done(understood.ids(Ties.MOST + 1), nodes, understood.notes());
        });
    }

    /** Where things happened. */
    public Places places(EventQuestion question) {
        return limited(() -> {
            Understood understood = Understood.of(question, connection, actors);
            return new PlaceCounts(connection, countries).of(understood.ids(PlaceCounts.MOST + 1), understood.notes());
        });
    }

    /** What a question of the reader's own in SQL gives: one SELECT, WITH, VALUES, EXPLAIN or PRAGMA table_info. */
    public SqlAnswer sql(String sql) {
        try (TimeLimit time = new TimeLimit(connection, place, limit)) {
            return new SqlQuestion(connection, place, SQL_ROWS).ask(sql, time);
        }
    }

    private <T> T limited(Supplier<T> work) {
        try (TimeLimit time = new TimeLimit(connection, place, limit)) {
            try {
                return work.get();
            } catch (LedgerException e) {
                throw time.isOver() ? time.told() : e;
            }
        }
    }

    private static <T> Answer<T> answer(Understood understood, Page page, LongFunction<T> reading) {
        int end = page.before() + page.size();
        long[] ids = understood.ids(end + 1);
        boolean more = ids.length > end;
        List<T> rows = Arrays.stream(ids)
                .skip(page.before())
                .limit(page.size())
                .mapToObj(reading)
                .toList();
        Answer.Count count = more ? understood.count(ids.length) : new Answer.Count(ids.length, true);
        return new Answer<>(rows, count, page, more, understood.notes());
    }
}
