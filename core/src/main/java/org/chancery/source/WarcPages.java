package org.chancery.source;

import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.text.Note;
import org.netpreserve.jwarc.WarcDigest;

/** Makes captures of the records of one archive that hold a page, a text or a PDF, and counts the others by what they are. */
final class WarcPages {

    private static final Set<String> OTHER_TYPES =
            Set.of("warcinfo", "request", "metadata", "revisit", "conversion", "continuation");
    private static final Set<String> DIGESTS = Set.of("sha1", "sha-1", "sha256", "sha-256", "sha512", "sha-512", "md5");

    private final String archive;
    private final Limits limits;
    private final Tally passedOver;
    private final Seen seen = new Seen();

    WarcPages(String archive, Limits limits, Tally passedOver) {
        this.archive = archive;
        this.limits = limits;
        this.passedOver = passedOver;
    }

    /** The record's page; empty where it holds none. */
    Optional<Capture> read(Found.Framed record) throws IOException {
        RecordHead head = record.head();
        boolean response = head.type().equals("response");
        if (!response && !head.type().equals("resource")) {
            return over(OTHER_TYPES.contains(head.type()) ? head.type() : "record of another type");
        }
        if (head.target().isBlank()) {
            throw new Unreadable("the record has no address (WARC-Target-URI)", "crawl the page again");
        }
        if (!WarcAddress.isOfPage(head.target())) {
            return over("record about the crawl");
        }
        boolean http = response && (head.media().isEmpty() || head.media().startsWith("application/http"));
        return http ? answer(record) : page(record, head.media(), record.block().toArray(), List.of());
    }

    private Optional<Capture> answer(Found.Framed record) throws IOException {
        byte[] block = record.block().toArray();
        HttpHead http = HttpHead.parse(block);
        if (http.status() != 200) {
            return over("status " + http.status());
        }
        Optional<String> unread = Media.notRead(http.media());
        if (unread.isPresent()) {
            return over(unread.get());
        }
        refuseLarge(record);
        byte[] sent = http.body(block);
        byte[] body = HttpCoding.undo(sent, http.list("Transfer-Encoding"), http.list("Content-Encoding"), limits);
        List<Note> notes = new ArrayList<>();
        String promised = http.header("Content-Length");
        if (promised.matches("[0-9]{1,15}") && Long.parseLong(promised) > Math.max(sent.length, body.length)) {
            notes.add(Note.of(
                    "cut-off", "the server promised " + promised + " bytes; " + sent.length + " are in the archive"));
        }
        return page(record, http.media(), body, notes);
    }

    private Optional<Capture> page(Found.Framed record, String media, byte[] body, List<Note> notes)
            throws IOException {
        Optional<String> unread = Media.notRead(media).or(() -> Media.notRead(media, body));
        if (unread.isPresent()) {
            return over(unread.get());
        }
        RecordHead head = record.head();
        if (WarcAddress.isRobots(head.target())) {
            return over("robots.txt");
        }
        refuseLarge(record);
        String place = archive + "@" + record.from();
        Capture read = Whole.capture(place, id(record), media.contains("html") ? "page.html" : "", body);
        Optional<URI> uri = WarcAddress.uri(head.target());
        List<Note> all = new ArrayList<>(oddities(record));
        if (uri.isEmpty()) {
            all.add(Note.of("address-not-understood", "no address can be written so: " + head.target()));
        }
        all.addAll(notes);
        all.addAll(read.notes());
        boolean transcoded = read.charset().isPresent(); // a PDF's text
        return Optional.of(new Capture(
                read.id(),
                place,
                read.kind(),
                read.bytes(),
                uri,
                transcoded ? read.charset() : Media.charset(media),
                head.date(),
                read.given(),
                all));
    }

    private Optional<Capture> over(String kind) {
        passedOver.add(kind);
        return Optional.empty();
    }

    private void refuseLarge(Found.Framed record) throws Unreadable {
        if (!record.isWhole()) {
            throw new Unreadable(
                    "the record has " + record.head().length() + " bytes; at most " + limits.record() + " are read",
                    "one article is never that long; extract it by hand if you trust it");
        }
    }

    /** The address; with its date where it has come before in this archive, and with its offset where even that has. */
    private String id(Found.Framed record) {
        String target = record.head().target();
        if (seen.add(target)) {
            return target;
        }
        String dated =
                target + "@" + record.head().date().map(Instant::toString).orElse("undated");
        return seen.add(dated) ? dated : dated + "@" + record.from();
    }

    private static List<Note> oddities(Found.Framed record) {
        List<Note> notes = new ArrayList<>();
        RecordHead head = record.head();
        if (record.searched()) {
            notes.add(Note.of("after-damage", "the record was found by searching behind damaged bytes"));
        }
        String why = head.field("WARC-Truncated");
        if (!why.isEmpty()) {
            notes.add(Note.of("cut-off", "the crawler cut the page short: " + why));
        }
        if (!head.field("WARC-Segment-Number").isEmpty()) {
            notes.add(Note.of("cut-off", "the page goes on in other records, which are not read"));
        }
        if (!isAsDigested(head.field("WARC-Block-Digest"), record.block())) {
            notes.add(Note.of("digest-mismatch", "the record's bytes are not those that its digest was made of"));
        }
        return notes;
    }

    /** Also true where the digest is missing or of a kind that is not known. */
    private static boolean isAsDigested(String written, Bytes block) {
        String[] parts = written.split(":", 2);
        String algorithm = parts[0].toLowerCase(Locale.ROOT);
        if (parts.length < 2 || !DIGESTS.contains(algorithm)) {
            return true;
        }
        try {
            MessageDigest digester = WarcDigest.getDigester(algorithm);
            digester.update(block.toArray());
            WarcDigest made = new WarcDigest(digester);
            String value = parts[1].strip();
            return value.equalsIgnoreCase(made.base32()) || value.equalsIgnoreCase(made.base16());
        } catch (NoSuchAlgorithmException e) {
            return true;
        }
    }
}
