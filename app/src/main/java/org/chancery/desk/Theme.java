package org.chancery.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Light, dark, or as the machine is set: kept in a cookie, so that no page flashes and no script is needed. */
enum Theme {
    AUTO("As the machine"),
    LIGHT("Light"),
    DARK("Dark");

    static final String COOKIE = "chancery_theme";
    private static final int YEAR = 365 * 24 * 60 * 60;

    private final String title;

    Theme(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Theme of(Optional<String> word) {
        return Arrays.stream(values())
                .filter(theme -> word.filter(theme.word()::equals).isPresent())
                .findFirst()
                .orElse(AUTO);
    }

    /** The form in the page's foot. */
    static Reply set(Call call) {
        call.keep(COOKIE, of(call.field("theme")).word(), YEAR);
        return Reply.redirect(call.back());
    }
}
