package org.chancery.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.view.Facets;

/** What the hits are made of comes in, the links that narrow the question to a part of them, or widen it again, go out. */
final class SearchFacets {

    private static final Map<Facets.Kind, Filter> FILTERS = Map.ofEntries(
            Map.entry(Facets.Kind.SPEAKER, Filter.SPEAKER),
            Map.entry(Facets.Kind.COUNTRY, Filter.COUNTRY),
            Map.entry(Facets.Kind.SECTOR, Filter.SECTOR),
            Map.entry(Facets.Kind.STANCE, Filter.STANCE),
            Map.entry(Facets.Kind.MODE, Filter.MODE),
            Map.entry(Facets.Kind.SECOND_HAND, Filter.SECOND_HAND),
            Map.entry(Facets.Kind.CHANNEL, Filter.CHANNEL),
            Map.entry(Facets.Kind.TYPE, Filter.TYPE),
            Map.entry(Facets.Kind.FACTUALITY, Filter.FACTUALITY),
            Map.entry(Facets.Kind.BACKGROUND, Filter.BACKGROUND),
            Map.entry(Facets.Kind.ACTOR, Filter.ACTOR),
            Map.entry(Facets.Kind.RECIPIENT, Filter.RECIPIENT),
            Map.entry(Facets.Kind.PLACE_COUNTRY, Filter.COUNTRY),
            Map.entry(Facets.Kind.OUTLET, Filter.OUTLET));

    private SearchFacets() {}

    /**
     * One facet.
     *
     * @param open whether its values are shown at once
     */
    record Shown(String title, List<Value> values, boolean open) {}

    /** One value; {@code chosen} where the question asks for it, and the link takes that back. */
    record Value(String name, long count, String address, boolean chosen) {}

    static List<Shown> of(Facets facets, Query query) {
        SearchWhat what = SearchWhat.of(query);
        return facets.facets().stream()
                .filter(facet -> what.asks(filter(facet.kind())))
                .map(facet -> shown(facet, query, what))
                .filter(shown -> !shown.values().isEmpty())
                .toList();
    }

    private static Shown shown(Facets.Facet facet, Query query, SearchWhat what) {
        Filter filter = filter(facet.kind());
        List<Value> values = facet.values().stream()
                .map(value -> {
                    String asked = asked(facet.kind(), value.asked());
                    return new Value(
                            name(facet.kind(), value.name()),
                            value.count(),
                            query.toggled(filter, asked).address(Section.SEARCH.address()),
                            query.has(filter, asked));
                })
                .toList();
        boolean open = values.stream().anyMatch(Value::chosen) || FIRST.contains(facet.kind());
        return new Shown(what.title(filter), values, open);
    }

    private static final List<Facets.Kind> FIRST = List.of(
            Facets.Kind.SPEAKER, Facets.Kind.STANCE, Facets.Kind.TYPE, Facets.Kind.FACTUALITY, Facets.Kind.OUTLET);

    private static Filter filter(Facets.Kind kind) {
        Filter filter = FILTERS.get(kind);
        if (filter == null) {
            throw new IllegalArgumentException("nothing asks for " + kind);
        }
        return filter;
    }

    /** As addresses have it. */
    private static String asked(Facets.Kind kind, String value) {
        return switch (kind) {
            case STANCE, MODE, TYPE, FACTUALITY -> value.toLowerCase(Locale.ROOT)
                    .replace('_', '-');
            default -> value;
        };
    }

    static String name(Facets.Kind kind, String value) {
        return switch (kind) {
            case STANCE -> value.equals("affirms") ? "claims it" : value;
            case MODE -> SaidLine.mode(value);
            case SECOND_HAND -> value.equals("yes") ? "second hand" : "first hand";
            case BACKGROUND -> value.equals("yes") ? "background" : "news";
            case TYPE -> English.capital(value.toLowerCase(Locale.ROOT).replace('_', ' '));
            default -> value;
        };
    }
}
