package org.chancery.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.json.Json;
import org.chancery.source.Bytes;
import org.chancery.source.Capture;
import org.chancery.source.Given;

/** The door for people who do not program: a text, files or addresses come in by a form, and are read while one looks on. */
final class AddPages {

    private static final int LONGEST = 2_000_000; // characters of a pasted text
    private static final int MOST_FILES = 200;
    private static final int MOST_ADDRESSES = 50;
    private static final int HASH = 10;
    private static final int TITLE = 80;
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*|[A-Za-z]+:[^0-9/].*");
    private static final Pattern HTTP = Pattern.compile("(?i)https?://\\S+");

    private final Door door;

    AddPages(Rooms rooms) {
        door = rooms.door();
    }

    List<Route> routes() {
        return List.of(
                Route.get("/add", call -> Reply.page("Add", Section.ADD, "add", door.all())),
                Route.post("/add", this::add),
                Route.get("/add/{job}", this::job),
                Route.get(
                        "/add/{job}/progress",
                        call -> Reply.part("addProgress", named(call).progress())),
                Route.post("/add/{job}/stop", this::stop));
    }

    private Reply add(Call call) {
        AddJob job = door.add(order(call));
        return Reply.redirect("/add/" + job.id());
    }

    private Reply job(Call call) {
        AddProgress progress = named(call).progress();
        return Reply.page(progress.title(), Section.ADD, "addJob", progress);
    }

    private Reply stop(Call call) {
        AddJob job = named(call);
        job.stop();
        return Reply.redirect("/add/" + job.id());
    }

    private AddJob named(Call call) {
        return door.job(call.path("job"))
                .orElseThrow(() -> new Refused(
                        404,
                        "The desk knows no such reading.",
                        "It forgets them when it is closed; what was read is in the ledger."));
    }

    private static AddOrder order(Call call) {
        List<Upload> files = call.files("files").stream()
                .filter(f -> f.size() > 0 || !f.name().isBlank())
                .toList();
        Optional<String> text = call.field("text");
        Optional<String> addresses = call.field("addresses");
        if (!files.isEmpty()) {
            return ofFiles(files);
        }
        if (text.isPresent()) {
            return ofText(text.get(), call);
        }
        return addresses
                .map(AddPages::ofAddresses)
                .orElseThrow(() -> new Refused(
                        400, "There is nothing to read.", "Paste a text, choose files, or give an address."));
    }

    private static AddOrder ofFiles(List<Upload> files) {
        if (files.size() > MOST_FILES) {
            throw new Refused(
                    400,
                    "These are " + files.size() + " files; at most " + MOST_FILES + " are taken at a time.",
                    "Give them in parts, or read a whole folder with 'chancery ingest'.");
        }
        return Brought.order(files);
    }

    private static AddOrder ofText(String text, Call call) {
        if (text.length() > LONGEST) {
            throw new Refused(
                    400,
                    "This text has more than " + English.number(LONGEST) + " characters.",
                    "Paste one article, or give the whole as a file.");
        }
        Optional<String> published = call.field("published");
        published.ifPresent(AddPages::day);
        String lines = text.replace("\r\n", "\n");
        String id = "pasted-" + Bytes.utf8(lines).sha256().substring(0, HASH);
        Given given = new Given(
                Optional.of(id),
                call.field("headline"),
                Optional.empty(),
                call.field("outlet"),
                published,
                Json.object().build());
        String title =
                call.field("headline").orElse(lines.strip().lines().findFirst().orElse(id));
        return AddOrder.ofText(
                English.cut(title, TITLE), Capture.ofText(id, lines).with(given));
    }

    private static void day(String given) {
        try {
            LocalDate.parse(given);
        } catch (DateTimeException e) {
            throw new Refused(
                    400, "“" + English.cut(given, 40) + "” is no day.", "Write it as 2024-05-31, or leave it out.");
        }
    }

    private static AddOrder ofAddresses(String given) {
        List<String> addresses = Arrays.stream(given.split("\\s+"))
                .map(AddPages::address)
                .distinct()
                .toList();
        if (addresses.size() > MOST_ADDRESSES) {
            throw new Refused(
                    400,
                    "These are " + addresses.size() + " addresses; at most " + MOST_ADDRESSES + " are taken at a time.",
                    "Give them in parts, or read them with 'chancery ingest'.");
        }
        String title =
                addresses.size() == 1 ? addresses.get(0) : English.count(addresses.size(), "address", "addresses");
        return AddOrder.ofAddresses(English.cut(title, TITLE), addresses);
    }

    /** Of the web alone: what else is read by its place, a file of this machine, is no address. */
    private static String address(String given) {
        String address = SCHEME.matcher(given).matches() ? given : "https://" + given;
        if (!HTTP.matcher(address).matches()) {
            throw new Refused(
                    400,
                    "“" + English.cut(given, 60) + "” is no address of a page.",
                    "It begins with https:// or http://.");
        }
        return address;
    }
}
