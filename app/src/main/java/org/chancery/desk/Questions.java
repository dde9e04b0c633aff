package org.chancery.desk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.attribution.Attribution;
import org.chancery.event.Event;
import org.chancery.statement.Statement;
import org.chancery.view.EventQuestion;
import org.chancery.view.Manner;
import org.chancery.view.Page;
import org.chancery.view.Period;
import org.chancery.view.Published;
import org.chancery.view.Question;

/** What an address asks for comes in; the question to {@code view} goes out. What cannot be meant is refused in words. */
final class Questions {

    private Questions() {}

    static Question statements(Query query, int size) {
        Manner manner = new Manner(
                constants(Statement.Stance.class, query, Filter.STANCE),
                constants(Attribution.Mode.class, query, Filter.MODE),
                query.one(Filter.CHANNEL),
                yesOrNo(query, Filter.SECOND_HAND));
        return new Question(
                speaker(query),
                query.one(Filter.TO),
                query.one(Filter.ABOUT),
                query.one(Filter.WORDS),
                manner,
                new Published(query.one(Filter.OUTLET), period(query)),
                page(query, size));
    }

    static EventQuestion events(Query query, int size) {
        return new EventQuestion(
                new EventQuestion.Sides(
                        query.one(Filter.ACTOR),
                        query.one(Filter.RECIPIENT),
                        query.one(Filter.EITHER),
                        query.one(Filter.WITH)),
                new EventQuestion.What(
                        constants(Event.Type.class, query, Filter.TYPE),
                        Set.of(),
                        constants(Event.Factuality.class, query, Filter.FACTUALITY),
                        yesOrNo(query, Filter.BACKGROUND)),
                new EventQuestion.Where(query.one(Filter.COUNTRY), query.one(Filter.PLACE)),
                new EventQuestion.When(period(query), new Published(query.one(Filter.OUTLET), Period.ever())),
                query.one(Filter.ON_WORD_OF),
                page(query, size));
    }

    /** A speaker by name, or by country, sector or both. */
    private static Optional<String> speaker(Query query) {
        List<String> group = java.util.stream.Stream.of(Filter.COUNTRY, Filter.SECTOR)
                .flatMap(filter -> query.one(filter).stream())
                .toList();
        return query.one(Filter.SPEAKER)
                .or(() -> group.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", group)));
    }

    static Page page(Query query, int size) {
        boolean oldest = query.has(Filter.ORDER, "oldest");
        return new Page(size, query.page(), oldest ? Page.Order.OLDEST : Page.Order.NEWEST);
    }

    static Period period(Query query) {
        return Period.of(query.one(Filter.SINCE), query.one(Filter.UNTIL));
    }

    static Optional<Boolean> yesOrNo(Query query, Filter filter) {
        return query.one(filter).map(value -> switch (value) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw odd(filter, value, "yes or no");
        });
    }

    /** The constants of these names; their words in the address are small, with hyphens. */
    static <E extends Enum<E>> Set<E> constants(Class<E> type, Query query, Filter filter) {
        Set<E> found = EnumSet.noneOf(type);
        for (String value : query.all(filter)) {
            found.add(Arrays.stream(type.getEnumConstants())
                    .filter(constant -> word(constant).equals(value))
                    .findFirst()
                    .orElseThrow(() -> odd(
                            filter,
                            value,
                            Arrays.stream(type.getEnumConstants())
                                    .map(Questions::word)
                                    .collect(Collectors.joining(", ")))));
        }
        return found;
    }

    /** {@code COERCE} as {@code coerce}, as addresses have it. */
    static String word(Enum<?> constant) {
        return English.words(constant).replace(' ', '-');
    }

    private static Refused odd(Filter filter, String value, String possible) {
        return new Refused(
                400,
                "“" + English.cut(value, 40) + "” is nothing that '" + filter.title() + "' can be.",
                "It can be: " + possible + ".");
    }
}
