package org.chancery.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.chancery.view.ArticleRow;
import org.chancery.view.Found;
import org.chancery.view.Hit;
import org.chancery.view.Search;
import org.chancery.view.Searching;

/** The search page: an address in; statements, events or articles with their sentences and sources, facets and a chart out. */
final class SearchPage implements Route.Answering {

    private static final int COUNTED = 1_000;
    private static final int MOST_TRIES = 8;
    private static final int MOST_WORDS = 5;

    private final Readers readers;

    SearchPage(Rooms rooms) {
        readers = rooms.readers();
    }

    @Override
    public Reply answer(Call call) {
        Query query = call.query();
        SearchView view = readers.ask(reader -> view(query, reader.view().searching()));
        String title = query.one(Filter.WORDS)
                .map(words -> "“" + English.cut(words, 40) + "”")
                .orElse("Search");
        return Reply.page(title, Section.SEARCH, "search", view);
    }

    private static SearchView view(Query query, Searching searching) {
        Search search = SearchAsked.of(query);
        return switch (SearchWhat.of(query)) {
            case STATEMENTS -> {
                Found<org.chancery.view.StatementRow> found = searching.statements(search);
                yield view(query, found, searching, rows(found, SaidLine::of), List.of(), List.of());
            }
            case EVENTS -> {
                Found<org.chancery.view.EventRow> found = searching.events(search);
                yield view(query, found, searching, List.of(), rows(found, DoneLine::of), List.of());
            }
            case ARTICLES -> {
                Found<ArticleRow> found = searching.articles(search);
                yield view(query, found, searching, List.of(), List.of(), rows(found, Hit::row));
            }
        };
    }

    private static <T, R> List<R> rows(Found<T> found, java.util.function.Function<Hit<T>, R> line) {
        return found.hits().stream().map(line).toList();
    }

    private static SearchView view(
            Query query,
            Found<?> found,
            Searching searching,
            List<SaidLine> said,
            List<DoneLine> done,
            List<ArticleRow> articles) {
        SearchWhat what = SearchWhat.of(query);
        String path = Section.SEARCH.address();
        Chart chart = Chart.overTime(
                English.capital(what.word())
                        + (what == SearchWhat.EVENTS ? " by the day they happened" : " by day of publication"),
                what.word(),
                found.facets().byDay(),
                (step, first) -> query.with(Filter.SINCE, step.word(first))
                        .with(Filter.UNTIL, step.word(first))
                        .address(path));
        return new SearchView(
                query,
                what,
                said,
                done,
                articles,
                found.count(),
                chart,
                SearchFacets.of(found.facets(), query),
                SearchChips.chips(query, searching::called),
                SearchChips.names(query, found.meant()),
                found.notes(),
                found.facets().counted() == 0 ? tries(query, searching) : List.of(),
                turned(query, Filter.AFTER, found.older()),
                turned(query, Filter.BEFORE, found.newer()));
    }

    private static java.util.Optional<String> turned(Query query, Filter filter, OptionalLong row) {
        return row.isPresent()
                ? java.util.Optional.of(
                        query.with(filter, String.valueOf(row.getAsLong())).address(Section.SEARCH.address()))
                : java.util.Optional.empty();
    }

    /** Questions like this one that have answers: without one thing that it asks for, or with a part of its words for a name. */
    private static List<SearchChips.Link> tries(Query query, Searching searching) {
        SearchWhat what = SearchWhat.of(query);
        List<SearchChips.Link> tries = new ArrayList<>();
        for (Filter filter : Filter.values()) {
            boolean asked =
                    filter.narrows() && what.asks(filter) && query.one(filter).isPresent();
            if (asked && tries.size() < MOST_TRIES) {
                String title = what.title(filter);
                tried(
                        query.without(filter),
                        "Without “" + title.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + title.substring(1)
                                + "”",
                        searching,
                        tries);
            }
        }
        List<String> words = query.one(Filter.WORDS).stream()
                .flatMap(box ->
                        Arrays.stream(box.replaceAll("[\"“”„‟«»]", "").strip().split("\\s+")))
                .toList();
        if (what == SearchWhat.STATEMENTS && query.one(Filter.SPEAKER).isEmpty() && words.size() <= MOST_WORDS) {
            for (int cut = 1; cut < words.size(); cut++) {
                String head = String.join(" ", words.subList(0, cut));
                String tail = String.join(" ", words.subList(cut, words.size()));
                tried(
                        query.with(Filter.SPEAKER, head).with(Filter.WORDS, tail),
                        "“" + tail + "”, said by " + head,
                        searching,
                        tries);
                tried(
                        query.with(Filter.SPEAKER, tail).with(Filter.WORDS, head),
                        "“" + head + "”, said by " + tail,
                        searching,
                        tries);
            }
        }
        return tries;
    }

    private static void tried(Query query, String words, Searching searching, List<SearchChips.Link> tries) {
        long found = count(query, searching);
        if (found > 0) {
            String many = found >= COUNTED ? English.number(COUNTED) + " or more" : English.number(found);
            tries.add(new SearchChips.Link(words + ": " + many, query.address(Section.SEARCH.address())));
        }
    }

    private static long count(Query query, Searching searching) {
        Search search = SearchAsked.of(query);
        try {
            return switch (SearchWhat.of(query)) {
                case STATEMENTS -> searching.countStatements(search, COUNTED);
                case EVENTS -> searching.countEvents(search, COUNTED);
                case ARTICLES -> searching.countArticles(search, COUNTED);
            };
        } catch (IllegalArgumentException e) {
            return 0; // what cannot be meant is no advice
        }
    }
}
