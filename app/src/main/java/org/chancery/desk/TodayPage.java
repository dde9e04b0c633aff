package org.chancery.desk;

import java.time.LocalDate;
import java.util.List;
import org.chancery.view.EventQuestion;

/** The first page: what the ledger holds, the latest articles, who spoke most, what happened, and when. */
final class TodayPage implements Route.Answering {

    private static final int EVENTS = 8;

    private final Readers readers;
    private final Kept<Overview> overview;

    TodayPage(Rooms rooms) {
        readers = rooms.readers();
        overview = rooms.keep(Overview::of);
    }

    @Override
    public Reply answer(Call call) {
        Overview holds = overview.now();
        if (holds.articles() == 0) {
            return Reply.page("An empty ledger", Section.TODAY, "welcome", holds);
        }
        Chart chart = Chart.overTime("Articles by day of publication", "articles", holds.byDay(), TodayPage::published);
        EventQuestion latest = Questions.events(Query.none(), EVENTS);
        List<DoneLine> events = readers.ask(
                reader -> Lines.done(reader.view(), reader.view().events(latest).rows()));
        return Reply.page("Today", Section.TODAY, "today", new Today(holds, chart, events));
    }

    private static String published(Step step, LocalDate first) {
        String when = step.word(first);
        return Query.none().with(Filter.SINCE, when).with(Filter.UNTIL, when).address(Section.SEARCH.address());
    }
}
