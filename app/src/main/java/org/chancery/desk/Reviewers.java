package org.chancery.desk;

/** Who decides: the name that a form gives, kept in a cookie of this browser, so that it is asked once. */
final class Reviewers {

    static final String FIELD = "reviewer";
    private static final String COOKIE = "chancery_reviewer";
    private static final int YEAR = 365 * 24 * 60 * 60;
    private static final int LONGEST = 80;

    private Reviewers() {}

    /** The name given last; nothing where none was. */
    static String known(Call call) {
        return call.cookie(COOKIE)
                .map(value -> java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8))
                .orElse("");
    }

    /** The name in the form, which is kept. */
    static String named(Call call) {
        String name = call.field(FIELD)
                .orElseThrow(() -> new Refused(
                        400,
                        "A decision needs a name.",
                        "Write your name into the field 'Decided by' and send it again."));
        if (name.length() > LONGEST) {
            throw new Refused(400, "A name has at most " + LONGEST + " letters.", "Write a shorter one.");
        }
        call.keep(COOKIE, java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8), YEAR);
        return name;
    }
}
