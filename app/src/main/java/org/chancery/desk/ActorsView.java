package org.chancery.desk;

import java.util.List;
import java.util.Optional;
import org.chancery.view.ActorList;

/** A page of the list of actors. */
record ActorsView(Query query, ActorList list, ActorList.Order order, int page, int size) {

    /** What actors can be, as the ledger says it, with the plural that the page shows. */
    enum Kind {
        PERSON("persons"),
        ORGANIZATION("organizations"),
        GOVERNMENT("governments"),
        ARMED_FORCE("armed forces"),
        GROUP("groups"),
        COUNTRY("countries"),
        UNNAMED("unnamed");

        private final String plural;

        Kind(String plural) {
            this.plural = plural;
        }

        String plural() {
            return plural;
        }
    }

    String of(Kind kind) {
        return query.without(Filter.TYPE).with(Filter.TYPE, English.words(kind)).address(Section.ACTORS.address());
    }

    boolean isOf(Kind kind) {
        return query.has(Filter.TYPE, English.words(kind));
    }

    /** Who has a name, as long as nothing else is asked for. */
    static boolean isOfNamed(Query query) {
        return query.one(Filter.WORDS).isEmpty()
                && query.one(Filter.TYPE).isEmpty()
                && query.one(Filter.DESCRIBED).isEmpty();
    }

    boolean isOfNamed() {
        return isOfNamed(query);
    }

    boolean isOfAll() {
        return !isOfNamed() && query.one(Filter.TYPE).isEmpty();
    }

    String ofNamed() {
        return query.without(Filter.TYPE)
                .without(Filter.DESCRIBED)
                .without(Filter.WORDS)
                .address(Section.ACTORS.address());
    }

    String ofAll() {
        return query.without(Filter.TYPE).with(Filter.DESCRIBED, "too").address(Section.ACTORS.address());
    }

    List<ActorList.Order> orders() {
        return List.of(ActorList.Order.values());
    }

    String found() {
        return (list.complete() ? "" : "More than ") + English.count(list.found(), "actor");
    }

    String sorted(ActorList.Order by) {
        return query.with(Filter.ORDER, English.words(by)).address(Section.ACTORS.address());
    }

    /** For a column's {@code aria-sort}. */
    Optional<String> direction(ActorList.Order by) {
        return by == order ? Optional.of(by == ActorList.Order.NAME ? "ascending" : "descending") : Optional.empty();
    }

    Optional<String> before() {
        return page > 1 ? Optional.of(query.atPage(page - 1).address(Section.ACTORS.address())) : Optional.empty();
    }

    Optional<String> after() {
        return (long) page * size < list.found()
                ? Optional.of(query.atPage(page + 1).address(Section.ACTORS.address()))
                : Optional.empty();
    }

    String value(Filter filter) {
        return query.one(filter).orElse("");
    }
}
