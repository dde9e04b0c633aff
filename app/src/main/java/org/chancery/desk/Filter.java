package org.chancery.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an address can ask for: its name in the address, and how it is called on the page. */
enum Filter {
    WORDS("q", "words"),
    SPEAKER("speaker", "speaker"),
    TO("to", "to"),
    ABOUT("about", "about"),
    STANCE("stance", "stance", true),
    MODE("mode", "in whose words", true),
    CHANNEL("channel", "channel"),
    SECOND_HAND("second-hand", "second hand"),
    ACTOR("actor", "who did it"),
    RECIPIENT("recipient", "to whom it was done"),
    EITHER("either", "on either side"),
    WITH("with", "on the other side"),
    TYPE("type", "type of event", true),
    FACTUALITY("factuality", "factuality", true),
    BACKGROUND("background", "background"),
    ON_WORD_OF("word", "on whose word"),
    COUNTRY("country", "country"),
    SECTOR("sector", "sector"),
    PLACE("place", "place"),
    OUTLET("outlet", "outlet"),
    SINCE("since", "since"),
    UNTIL("until", "until"),
    WHAT("what", "statements or events"),
    ORDER("order", "order"),
    DESCRIBED("described", "those only described"),
    PAGE("page", "page"),
    AFTER("after", "behind the row"),
    BEFORE("before", "before the row");

    private final String key;
    private final String title;
    private final boolean many;

    Filter(String key, String title) {
        this(key, title, false);
    }

    Filter(String key, String title, boolean many) {
        this.key = key;
        this.title = title;
        this.many = many;
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    /** Whether it may be given several times: any of these. */
    boolean isMany() {
        return many;
    }

    /** Whether it narrows what is found, and does not only say how to show it. */
    boolean narrows() {
        return this != WHAT && this != ORDER && this != DESCRIBED && !turns();
    }

    /** Whether it only says which page is wanted. */
    boolean turns() {
        return this == PAGE || this == AFTER || this == BEFORE;
    }

    static Optional<Filter> of(String key) {
        String asked = key.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> f.key.equals(asked)).findFirst();
    }
}
