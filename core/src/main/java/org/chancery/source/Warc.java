package org.chancery.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.Optional;

/**
 * A web archive (WARC, ISO 28500; packed with gzip or not) as a feed: a capture for each page in it, a failure for each
 * page that is refused and for each range of bytes that is damaged, with its offsets. Memory does not grow with the archive.
 */
final class Warc implements Feed {

    private final String place;
    private final InputStream stream;
    private final Unpacked unpacked;
    private final WarcRecords records;
    private final WarcPages pages;
    private final Tally passedOver = new Tally();
    private boolean told;
    private boolean ended;

    /** @param file the same bytes where one can look ahead in them */
    Warc(InputStream stream, Optional<FileChannel> file, boolean packed, String place, Limits limits) {
        this.place = place;
        this.stream = stream;
        Tape tape = new Tape(stream);
        this.unpacked = packed ? new GzipMembers(tape, limits) : new PlainBytes(tape, file);
        this.records = new WarcRecords(new Window(unpacked, packed), limits);
        this.pages = new WarcPages(place, limits, passedOver);
    }

    @Override
    public Optional<Input> next() {
        Optional<Input> input = Optional.empty();
        while (input.isEmpty() && !ended) {
            try {
                Optional<Found> found = records.next();
                ended = found.isEmpty();
                input = ended ? nothing() : input(found.get());
            } catch (IOException e) { // the stream itself: nothing more will come of it
                ended = true;
                input = Optional.of(Unreadable.failure(place + "@" + unpacked.position(), e));
            }
        }
        told |= input.isPresent();
        return input;
    }

    @Override
    public Map<String, Long> passedOver() {
        return passedOver.counts();
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
        stream.close();
    }

    private Optional<Input> input(Found found) {
        if (found instanceof Found.Skipped skipped) {
            return Optional.of(failure(skipped));
        }
        Found.Framed record = (Found.Framed) found;
        try {
            return pages.read(record).map(c -> c);
        } catch (IOException e) {
            return Optional.of(Unreadable.failure(place + "@" + record.from() + "-" + record.to(), e));
        }
    }

    private Failure failure(Found.Skipped skipped) {
        return new Failure(
                place + "@" + skipped.from() + "-" + skipped.to(),
                skipped.why() + "; " + skipped.from().bytesTo(skipped.to()) + " were skipped",
                "all else was read; if you can, get the archive again");
    }

    private Optional<Input> nothing() {
        if (told) {
            return Optional.empty();
        }
        String problem = passedOver.sum() == 0
                ? "it is empty"
                : "none of its " + passedOver.sum() + " records is a page to read: " + passedOver;
        return Optional.of(new Failure(place, problem, "give archives with pages, texts or PDFs"));
    }
}
