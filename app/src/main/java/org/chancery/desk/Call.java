package org.chancery.desk;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One request, as views see it. */
final class Call {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern ON_THE_DESK = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private final Context context;

    Call(Context context) {
        this.context = context;
    }

    /** What stands in the path for {@code {name}}. */
    String path(String name) {
        return context.pathParam(name);
    }

    /** The same where it must be a number of the ledger's; anything else is not there. */
    long id(String name) {
        String given = path(name);
        if (!NUMBER.matcher(given).matches()) {
            throw Refused.missing(name + " " + English.cut(given, 40));
        }
        return Long.parseLong(given);
    }

    /** What the address asks for. */
    Query query() {
        return Query.of(context.queryParamMap());
    }

    /** Another word of the address, which no {@link Query} knows; empty where it is blank. */
    Optional<String> parameter(String name) {
        return given(context.queryParam(name));
    }

    /** A field of the form that was sent; empty where it is blank. */
    Optional<String> field(String name) {
        return given(context.formParam(name));
    }

    List<String> fields(String name) {
        return List.copyOf(context.formParams(name));
    }

    /** The files that were sent with the form. */
    List<Upload> files(String name) {
        return context.uploadedFiles(name).stream()
                .map(file -> new Upload(file.filename(), file.size(), file::content))
                .toList();
    }

    /** Whether htmx asks, which wants a part and no whole page. */
    boolean isPart() {
        return context.header("HX-Request") != null && context.header("HX-Boosted") == null;
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(context.cookie(name));
    }

    /** Sets a cookie for so many seconds. */
    void keep(String name, String value, int seconds) {
        Cookie cookie = new Cookie(name, value, "/", seconds, false, true);
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
    }

    /** The address of this page. */
    String here() {
        String question =
                Optional.ofNullable(context.queryString()).map(q -> "?" + q).orElse("");
        return context.path() + question;
    }

    /** Where the form says that it came from; only ever on the desk. */
    String back() {
        return field("back").filter(ON_THE_DESK.asMatchPredicate()).orElse("/");
    }

    private static Optional<String> given(@org.jspecify.annotations.Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
    }
}
