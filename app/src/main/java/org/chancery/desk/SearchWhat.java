package org.chancery.desk;

import static org.chancery.desk.Filter.*;

import java.util.List;

/** What is searched for: a tab of the page, with what can be asked of it. */
enum SearchWhat {
    STATEMENTS("statements", "statement"),
    EVENTS("events", "event"),
    ARTICLES("articles", "article");

    private final String word;
    private final String one;

    SearchWhat(String word, String one) {
        this.word = word;
        this.one = one;
    }

    /** As addresses have it. */
    String word() {
        return word;
    }

    String one() {
        return one;
    }

    /** What a person writes. */
    List<Filter> fields() {
        return switch (this) {
            case STATEMENTS -> List.of(WORDS, SPEAKER, TO, ABOUT, OUTLET, SINCE, UNTIL);
            case EVENTS -> List.of(WORDS, ACTOR, RECIPIENT, EITHER, WITH, PLACE, ON_WORD_OF, OUTLET, SINCE, UNTIL);
            case ARTICLES -> List.of(WORDS, SPEAKER, ABOUT, OUTLET, SINCE, UNTIL);
        };
    }

    /** What is chosen among facets. */
    private List<Filter> choices() {
        return switch (this) {
            case STATEMENTS -> List.of(COUNTRY, SECTOR, STANCE, MODE, SECOND_HAND, CHANNEL);
            case EVENTS -> List.of(TYPE, FACTUALITY, BACKGROUND, COUNTRY);
            case ARTICLES -> List.of(COUNTRY, SECTOR, STANCE, MODE, SECOND_HAND, CHANNEL, TO);
        };
    }

    /** What is asked of these; the rest of an address is another tab's. */
    boolean asks(Filter filter) {
        return fields().contains(filter) || choices().contains(filter) || filter == ORDER;
    }

    /** How the page calls what is asked. */
    String title(Filter filter) {
        return switch (filter) {
            case WORDS -> "Words, “a phrase” or a name";
            case SPEAKER -> "Said by";
            case TO -> "Said to";
            case ABOUT -> "About";
            case ACTOR -> "Done by";
            case RECIPIENT -> "Done to";
            case EITHER -> "On either side";
            case WITH -> "And on the other side";
            case ON_WORD_OF -> "On the word of";
            case COUNTRY -> this == EVENTS ? "Country where it happened" : "Country of the speaker";
            case SECTOR -> "Sector of the speaker";
            case SINCE -> this == EVENTS ? "Happened since" : "Published since";
            case UNTIL -> this == EVENTS ? "Happened until" : "Published until";
            default -> English.capital(filter.title());
        };
    }

    static SearchWhat of(Query query) {
        return query.one(WHAT)
                .map(word -> switch (word) {
                    case "events" -> EVENTS;
                    case "articles" -> ARTICLES;
                    default -> STATEMENTS;
                })
                .orElse(STATEMENTS);
    }
}
