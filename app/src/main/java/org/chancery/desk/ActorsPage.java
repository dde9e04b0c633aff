package org.chancery.desk;

import java.util.Locale;
import java.util.Optional;
import org.chancery.view.ActorCounts;
import org.chancery.view.ActorList;

/** The actors of the ledger: by name, country and sector, those who are met most often first. */
final class ActorsPage implements Route.Answering {

    private static final int SIZE = 50;
    private static final int LAST = 2_000;

    private final Readers readers;
    private final Kept<ActorCounts> counts;

    ActorsPage(Rooms rooms) {
        readers = rooms.readers();
        counts = rooms.keep(ActorCounts::of);
    }

    @Override
    public Reply answer(Call call) {
        Query query = call.query();
        int page = Math.min(query.page(), LAST);
        ActorList.Asked asked = new ActorList.Asked(
                query.one(Filter.WORDS),
                query.one(Filter.COUNTRY),
                query.one(Filter.SECTOR).map(s -> s.toUpperCase(Locale.ROOT)),
                query.one(Filter.TYPE),
                ActorsView.isOfNamed(query),
                order(query),
                page,
                SIZE);
        ActorCounts known = counts.now();
        ActorList found = readers.ask(reader -> reader.view().actors(asked, known));
        return Reply.page("Actors", Section.ACTORS, "actors", new ActorsView(query, found, asked.order(), page, SIZE));
    }

    private static ActorList.Order order(Query query) {
        Optional<String> word = query.one(Filter.ORDER);
        return switch (word.orElse("articles")) {
            case "statements" -> ActorList.Order.STATEMENTS;
            case "name" -> ActorList.Order.NAME;
            default -> ActorList.Order.ARTICLES;
        };
    }
}
