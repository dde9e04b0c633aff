package org.chancery.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.chancery.view.Meant;

/** A question comes in; what it asks for goes out bit by bit, each with the address of the question without it; and whom its names may mean. */
final class SearchChips {

    private static final List<Filter> NAMES = List.of(
            Filter.SPEAKER,
            Filter.TO,
            Filter.ABOUT,
            Filter.ACTOR,
            Filter.RECIPIENT,
            Filter.EITHER,
            Filter.WITH,
            Filter.ON_WORD_OF);

    private SearchChips() {}

    /** One bit of a question, in words. */
    record Chip(String words, String without) {}

    /** Somebody who may be meant; {@code address} asks for him alone. */
    record Candidate(String name, String code, String statements, List<Link> links) {}

    /** An address with its words. */
    record Link(String words, String address) {}

    /** Whom a name may mean. */
    record Name(String asked, List<Candidate> candidates) {}

    /** @param called how an actor or country is called that the address asks for by number or code */
    static List<Chip> chips(Query query, UnaryOperator<String> called) {
        SearchWhat what = SearchWhat.of(query);
        List<Chip> chips = new ArrayList<>();
        for (Filter filter : Filter.values()) {
            if (filter.narrows() && what.asks(filter)) {
                for (String value : query.all(filter)) {
                    Query without = filter.isMany() ? query.toggled(filter, value) : query.without(filter);
                    chips.add(new Chip(words(what, filter, value, called), without.address(Section.SEARCH.address())));
                }
            }
        }
        return chips;
    }

    private static String words(SearchWhat what, Filter filter, String value, UnaryOperator<String> called) {
        return switch (filter) {
            case WORDS -> "“" + value.replaceAll("[\"“”]", "") + "”"
                    + (value.matches("(?s).*[\"“”].*") ? " as a phrase" : "");
            case STANCE -> value.equals("affirms") ? "speaker claims it" : "speaker " + value;
            case MODE -> SaidLine.mode(value);
            case SECOND_HAND -> value.equals("yes") ? "second hand" : "first hand";
            case BACKGROUND -> value.equals("yes") ? "background" : "news";
            case TYPE, FACTUALITY -> value.replace('-', ' ');
            case SINCE, UNTIL -> what.title(filter).toLowerCase(java.util.Locale.ROOT) + " " + English.date(value);
            default -> what.title(filter).toLowerCase(java.util.Locale.ROOT) + " " + called.apply(value);
        };
    }

    static List<Name> names(Query query, List<Meant> meant) {
        return meant.stream()
                .map(m -> new Name(
                        m.asked(),
                        m.actors().stream()
                                .map(one -> candidate(query, m.asked(), one))
                                .toList()))
                .filter(name -> !name.candidates().isEmpty())
                .toList();
    }

    private static Candidate candidate(Query query, String asked, Meant.Named one) {
        String number = "#" + one.who().id();
        List<Link> links = new ArrayList<>();
        NAMES.stream()
                .filter(filter -> query.has(filter, asked))
                .forEach(filter -> links.add(link("only this one", query.with(filter, number))));
        if (query.has(Filter.WORDS, asked)) {
            Query rest = query.without(Filter.WORDS);
            if (SearchWhat.of(query) == SearchWhat.EVENTS) {
                links.add(link("done by", rest.with(Filter.ACTOR, number)));
                links.add(link("done to", rest.with(Filter.RECIPIENT, number)));
            } else {
                links.add(link("said by", rest.with(Filter.SPEAKER, number)));
                links.add(link("said to", rest.with(Filter.TO, number)));
                links.add(link("about", rest.with(Filter.ABOUT, number)));
            }
        }
        links.add(new Link("who that is", "/actor/" + one.who().id()));
        String code = String.join(
                " ",
                java.util.stream.Stream.of(one.who().country(), one.who().sector())
                        .flatMap(o -> o.stream())
                        .toList());
        long n = one.statements();
        String statements = n >= Meant.COUNTED
                ? English.number(Meant.COUNTED) + " statements or more"
                : English.count(n, "statement");
        return new Candidate(one.who().name(), code, statements, links);
    }

    private static Link link(String words, Query query) {
        return new Link(words, query.address(Section.SEARCH.address()));
    }
}
