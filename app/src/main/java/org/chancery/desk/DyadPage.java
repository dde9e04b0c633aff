package org.chancery.desk;

import java.util.List;
import java.util.Optional;
import org.chancery.view.Answer;
import org.chancery.view.Dyad;
import org.chancery.view.EventQuestion;
import org.chancery.view.EventRow;
import org.chancery.view.Period;
import org.chancery.view.Published;
import org.chancery.view.StatementRow;
import org.chancery.view.View;

/** Two actors or countries: what they did to one another over time, and what they said to and about each other. */
final class DyadPage implements Route.Answering {

    /** By which days the events are shown: those on which they happened, or with {@code published} those of the articles. */
    static final String BY = "by";

    /** Which day, month or year of the chart is opened. */
    static final String AT = "at";

    private static final int SENTENCES = 10;
    private static final int SAID = 3;

    private final Readers readers;

    DyadPage(Rooms rooms) {
        readers = rooms.readers();
    }

    @Override
    public Reply answer(Call call) {
        Query query = call.query();
        Optional<String> one = query.one(Filter.EITHER);
        Optional<String> other = query.one(Filter.WITH);
        if (one.isEmpty() || other.isEmpty()) {
            throw new Refused(
                    400, "A pair needs two actors or countries.", "Fill in both fields of the form for pairs.");
        }
        Optional<String> at = call.parameter(AT);
        boolean published = call.parameter(BY).filter("published"::equals).isPresent();
        EventQuestion whole = question(query, published);
        Query opened = at.map(
                        a -> query.with(Filter.SINCE, a).with(Filter.UNTIL, a).atPage(query.page()))
                .orElse(query);
        DyadView view = readers.ask(reader -> {
            View ledger = reader.view();
            One there = new One(one.get(), ledger.called(one.get()));
            One back = new One(other.get(), ledger.called(other.get()));
            Dyad dyad = ledger.dyad(whole);
            Answer<EventRow> events = ledger.events(question(opened, published));
            return new DyadView(
                    query,
                    published,
                    there.name,
                    back.name,
                    dyad,
                    at,
                    Lines.done(ledger, events.rows()),
                    events.more(),
                    List.of(
                            said(ledger, there, back, query, Filter.TO),
                            said(ledger, there, back, query, Filter.ABOUT),
                            said(ledger, back, there, query, Filter.TO),
                            said(ledger, back, there, query, Filter.ABOUT)));
        });
        return Reply.page(view.one() + " and " + view.other(), Section.DYADS, "dyad", view);
    }

    /** The time asked for is that of the events, or that of the articles. */
    private static EventQuestion question(Query query, boolean published) {
        EventQuestion asked = Questions.events(query, SENTENCES);
        if (!published) {
            return asked;
        }
        EventQuestion.When when = new EventQuestion.When(
                Period.ever(),
                new Published(asked.when().published().outlet(), asked.when().happened()));
        return new EventQuestion(asked.sides(), asked.what(), asked.where(), when, asked.onWordOf(), asked.page());
    }

    /** One of the two, as he was asked for and as he is called. */
    private record One(String asked, String name) {}

    private static DyadView.Speaking said(View view, One speaker, One other, Query query, Filter filter) {
        Query asked = query.without(Filter.EITHER)
                .without(Filter.WITH)
                .without(Filter.TYPE)
                .without(Filter.FACTUALITY);
        Query question = asked.with(Filter.SPEAKER, speaker.asked).with(filter, other.asked);
        List<StatementRow> rows = view.first(Questions.statements(question, SAID), SAID);
        return new DyadView.Speaking(
                speaker.name, other.name, filter == Filter.TO, Lines.said(view, rows), Somewhere.statements(question));
    }
}
