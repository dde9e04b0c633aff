package org.chancery.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may ask. Every request goes by here first, also those for files: it must call us by our own name, bring the cookie (or the start address, which is
 * exchanged for it), and, to change something, come from our own page. Else it is {@link Refused}.
 */
final class Guard {

    static final String TOKEN = "_token";
    static final String TOKEN_HEADER = "X-Chancery-Token";

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST");

    private final Keys keys;
    private final Hosts hosts;
    private final Bodies bodies = new Bodies();

    Guard(Keys keys, Hosts hosts) {
        this.keys = keys;
        this.hosts = hosts;
    }

    /** The cookie's name: cookies know no ports, and two desks may be open. */
    String cookie() {
        return "chancery_" + hosts.port();
    }

    void check(Context context) {
        Headers.ALL.forEach(context::header);
        String host = host(context);
        if (!KNOWN.contains(context.req().getMethod())) {
            throw new Refused(
                    405,
                    "The desk does not know what to do with this kind of request.",
                    "Open its pages in a browser.");
        }
        boolean reading = READING.contains(context.req().getMethod());
        Optional<String> start = Optional.ofNullable(context.queryParam("token"));
        if (reading && Keys.same(keys.start(), start)) {
            letIn(context);
        } else if (!Keys.same(keys.cookie(), Optional.ofNullable(context.cookie(cookie())))) {
            throw new Refused(
                    403,
                    "This browser has not been let in.",
                    "Open the address that 'chancery desk' printed when it started; it holds a token that lets you in."
                            + " If you came here by a link on another page, open this page once more.");
        } else if (reading) {
            refuseForeign(context);
        } else {
            refuseTooLarge(context);
            proveOurs(context, host);
        }
    }

    /** What the request calls us, everywhere it does: in its one header and, where it has one, in the whole address that it asks for. */
    private String host(Context context) {
        List<String> named = Collections.list(context.req().getHeaders("Host"));
        String asked = context.req().getServerName() + ":" + context.req().getServerPort();
        String host = named.size() == 1 ? named.get(0) : "";
        if (!hosts.isOurs(host) || !hosts.isOurs(asked)) {
            throw new Refused(
                    421,
                    "The desk answers to its own names only.",
                    "Open http://127.0.0.1:" + hosts.port() + "/ on the machine on which it runs.");
        }
        return host;
    }

    private void letIn(Context context) {
        new Call(context).keep(cookie(), keys.cookie(), -1);
        context.redirect(context.path().startsWith("//") ? "/" : context.path(), HttpStatus.SEE_OTHER);
        context.skipRemainingHandlers();
    }

    /** A page of another server on this machine may send our cookie along: it may lead here, but not use what is here. */
    private static void refuseForeign(Context context) {
        String site = header(context, "Sec-Fetch-Site").orElse("none");
        boolean leads =
                header(context, "Sec-Fetch-Mode").filter("navigate"::equals).isPresent();
        if (!leads && !site.equals("none") && !site.equals("same-origin")) {
            throw new Refused(403, "Another page asked for this.", "Open the desk's own pages.");
        }
    }

    /** What is too large or could be is not even read; browsers always tell the length. */
    private static void refuseTooLarge(Context context) {
        long length = context.req().getContentLengthLong();
        boolean files = String.valueOf(context.contentType()).startsWith("multipart/form-data");
        int most = files ? Desk.LARGEST_MEBIBYTES : Desk.FORM_MEBIBYTES;
        if (length < 0) {
            throw new Refused(411, "The length of what was sent is not told.", "Send it with a Content-Length.");
        }
        if (length > (long) most << 20) {
            throw new Refused(
                    413,
                    "This is too large: " + (files ? "files may have " : "a form may have ") + most + " MB together.",
                    "Read it with 'chancery ingest', or in parts.");
        }
    }

    private void proveOurs(Context context, String host) {
        Optional<String> site = header(context, "Sec-Fetch-Site");
        Optional<String> origin = header(context, "Origin");
        boolean ours = origin.map(o -> hosts.isOrigin(o, host)).orElse(false);
        boolean silent =
                origin.map("null"::equals).orElse(true); // our own forms say null, because we ask for no referrer
        if (!(site.map("same-origin"::equals).orElse(ours) && (ours || silent))) {
            throw new Refused(403, "This change was asked for by another page.", "Make it on the desk's own page.");
        }
        bodies.receive(context);
        Optional<String> token = header(context, TOKEN_HEADER).or(() -> Optional.ofNullable(context.formParam(TOKEN)));
        if (!Keys.same(keys.page(), token)) {
            throw new Refused(
                    403,
                    "The page from which this was sent is of an earlier start of the desk.",
                    "Go back, load the page anew, and do it again; nothing was changed.");
        }
    }

    private static Optional<String> header(Context context, String name) {
        return Optional.ofNullable(context.header(name));
    }
}
