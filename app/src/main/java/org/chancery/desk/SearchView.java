package org.chancery.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.view.Answer;
import org.chancery.view.ArticleRow;
import org.chancery.view.Facets;
import org.chancery.view.Searching;

/**
 * What the search page shows.
 *
 * @param said of the tab of statements; {@code done} of events, {@code articles} likewise, the others empty
 * @param tries where nothing was found: other questions, and how many answers they have
 */
record SearchView(
        Query query,
        SearchWhat what,
        List<SaidLine> said,
        List<DoneLine> done,
        List<ArticleRow> articles,
        Answer.Count count,
        Chart chart,
        List<SearchFacets.Shown> facets,
        List<SearchChips.Chip> chips,
        List<SearchChips.Name> names,
        List<String> notes,
        List<SearchChips.Link> tries,
        Optional<String> older,
        Optional<String> newer) {

    /** A tab. */
    record Tab(String title, String address, boolean open) {}

    boolean isEmpty() {
        return said.isEmpty() && done.isEmpty() && articles.isEmpty();
    }

    List<Tab> tabs() {
        return java.util.Arrays.stream(SearchWhat.values())
                .map(tab -> new Tab(English.capital(tab.word()), of(tab), tab == what))
                .toList();
    }

    /** The same question, as far as the tab can be asked it. */
    private String of(SearchWhat tab) {
        Query asked = query;
        for (Filter filter : Filter.values()) {
            asked = filter.narrows() && !tab.asks(filter) ? asked.without(filter) : asked;
        }
        asked = tab == SearchWhat.STATEMENTS ? asked.without(Filter.WHAT) : asked.with(Filter.WHAT, tab.word());
        return asked.address(Section.SEARCH.address());
    }

    String counted() {
        return count.exact()
                ? English.count(count.number(), what.one())
                : "More than " + English.number(Facets.MOST) + " " + what.word();
    }

    /** What else must be known of the counts. */
    Optional<String> bound() {
        return count.exact()
                ? Optional.empty()
                : Optional.of("Facets and chart count the newest " + English.number(Facets.MOST) + ".");
    }

    String value(Filter filter) {
        return query.one(filter).orElse("");
    }

    /** What the form of the page carries along: all that it has no field for. */
    List<Map.Entry<Filter, String>> carried() {
        return query.carried(what.fields().toArray(Filter[]::new)).toList();
    }

    SearchChips.Link order() {
        boolean oldest = query.has(Filter.ORDER, "oldest");
        Query other = oldest ? query.without(Filter.ORDER) : query.with(Filter.ORDER, "oldest");
        return new SearchChips.Link(oldest ? "Newest first" : "Oldest first", other.address(Section.SEARCH.address()));
    }

    List<SearchChips.Link> exports() {
        return ExportPage.links(query);
    }

    /** What an export holds. */
    String exported() {
        String cards = what == SearchWhat.ARTICLES ? "" : ", " + English.number(ExportPage.MOST_CARDS) + " on a sheet";
        return "All that was found, not this page alone: at most " + English.number(Searching.MOST_EXPORTED) + " rows"
                + cards + ".";
    }

    boolean isNarrow() {
        return !chips.isEmpty();
    }
}
