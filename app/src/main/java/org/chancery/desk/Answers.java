package org.chancery.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.ledger.LedgerException;

/** What views answer comes in and goes to the browser: pages in their frame, parts, files, refusals in plain words. What breaks goes to the log, not to the page. */
final class Answers {

    private final Rooms rooms;
    private final List<Section> sections;
    private final Keys keys;
    private final Consumer<String> log;
    private final Templates templates = new Templates();
    private final Assets assets = new Assets();

    Answers(Rooms rooms, List<Route> routes, Keys keys, Consumer<String> log) {
        this.rooms = rooms;
        this.keys = keys;
        this.log = log;
        sections = Routes.sections(routes);
    }

    void answer(Route route, Context context) throws IOException {
        if (route.effect() == Route.Effect.LEDGER && rooms.pen().isReadOnly()) {
            throw Pen.readOnly();
        }
        Call call = new Call(context);
        send(route.answering().answer(call), call, context);
    }

    private void send(Reply reply, Call call, Context context) throws IOException {
        if (reply instanceof Reply.Page page) {
            context.status(page.status());
            context.html(templates.html(page.template(), frame(page.title(), page.section(), call), page.view()));
        } else if (reply instanceof Reply.Part part) {
            context.html(templates.html(part.template(), frame("", Optional.empty(), call), part.view()));
        } else if (reply instanceof Reply.Redirect redirect) {
            context.redirect(redirect.address(), HttpStatus.SEE_OTHER);
        } else if (reply instanceof Reply.File file) {
            context.contentType(file.type());
            context.header("Content-Disposition", "attachment; filename=\"" + safe(file.name()) + "\"");
            context.header("Content-Security-Policy", Headers.POLICY + "; sandbox");
            file.body().to(context.outputStream());
        }
    }

    private static String safe(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private Frame frame(String title, Optional<Section> section, Call call) {
        Theme theme = Theme.of(call.cookie(Theme.COOKIE));
        String words = call.query().one(Filter.WORDS).orElse("");
        String ledger = String.valueOf(rooms.ledger().getFileName());
        return new Frame(
                title, section, sections, keys.page(), theme, rooms.pen().isReadOnly(), ledger, call.here(), words);
    }

    /** One of the desk's own files; the browser asks each time whether it is still the same. */
    void file(Context context) {
        Assets.Asset asset = assets.get(context.pathParam("file"))
                .orElseThrow(() -> new Refused(404, "There is no such file on the desk.", "Go to the first page."));
        String tag = "\"" + asset.bytes().sha256().substring(0, 16) + "\"";
        context.header("Cache-Control", "private, no-cache");
        context.header("ETag", tag);
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType(asset.type()).result(asset.bytes().stream());
        }
    }

    void missing(Context context) {
        if (context.attribute("chancery.told") == null) {
            refuse(
                    new Refused(404, "There is no such page on the desk.", "The parts of the desk stand above."),
                    context);
        }
    }

    void failed(Exception e, Context context) {
        refuse(told(e, context), context);
    }

    private Refused told(Exception e, Context context) {
        if (e instanceof Refused refused) {
            return refused;
        }
        if (e instanceof IllegalArgumentException) {
            return new Refused(
                    400, English.capital(String.valueOf(e.getMessage())) + ".", "Change the question and ask again.");
        }
        if (e instanceof LedgerException ledger) {
            log.accept(ledger.getMessage() + " (" + ledger.advice() + ")");
            return new Refused(503, "The ledger: " + ledger.problem() + ".", English.capital(ledger.advice()) + ".");
        }
        if (e instanceof HttpResponseException http) {
            return new Refused(http.getStatus(), "The desk cannot answer this request.", "Go back and try again.");
        }
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace, true));
        log.accept("internal error at " + context.method() + " " + context.path() + ": " + trace);
        return new Refused(
                500,
                "Something went wrong inside Chancery.",
                "Nothing was changed. What happened stands where 'chancery desk' was started; please report it.");
    }

    /** Strangers get the bare page: no navigation, no token. */
    private void refuse(Refused refused, Context context) {
        context.attribute("chancery.told", true);
        context.status(refused.status());
        Call call = new Call(context);
        boolean stranger = refused.status() == 403 || refused.status() == 421;
        Frame full = frame("Refused", Optional.empty(), call);
        Frame bare = new Frame(full.title(), full.section(), List.of(), "", full.theme(), true, "", "/", "");
        context.html(templates.html(
                stranger ? "refusedBare" : call.isPart() ? "refusedPart" : "refused", stranger ? bare : full, refused));
    }
}
