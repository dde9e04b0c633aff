package org.chancery.desk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.view.Search;
import org.chancery.view.Turn;

/** What an address asks of the search page comes in; the {@link Search} goes out. */
final class SearchAsked {

    static final int SIZE = 20;

    private SearchAsked() {}

    static Search of(Query query) {
        Query said = query;
        for (Filter filter : List.of(Filter.WORDS, Filter.COUNTRY, Filter.SECTOR, Filter.PAGE)) {
            said = said.without(filter); // they are asked apart
        }
        String origin = Stream.of(Filter.COUNTRY, Filter.SECTOR)
                .flatMap(filter -> query.one(filter).stream())
                .collect(Collectors.joining(" "));
        boolean events = SearchWhat.of(query) == SearchWhat.EVENTS;
        return new Search(
                query.one(Filter.WORDS),
                origin.isEmpty() || events ? Optional.empty() : Optional.of(origin),
                Questions.statements(said, SIZE),
                Questions.events(query.without(Filter.PAGE), SIZE),
                turn(query));
    }

    /** Behind or before which row the page lies. */
    static Turn turn(Query query) {
        OptionalLong after = row(query, Filter.AFTER);
        return new Turn(after, after.isPresent() ? OptionalLong.empty() : row(query, Filter.BEFORE));
    }

    private static OptionalLong row(Query query, Filter filter) {
        return query.one(filter)
                .filter(row -> row.matches("[0-9]{1,18}"))
                .map(row -> OptionalLong.of(Long.parseLong(row)))
                .orElse(OptionalLong.empty());
    }
}
