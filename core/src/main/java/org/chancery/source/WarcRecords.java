package org.chancery.source;

import java.io.IOException;
import java.util.Optional;

/**
 * Cuts an archive into its records (ISO 28500) and believes no length that it can check: behind a record's block must
 * come its end. Where that fails it searches for the next record from the first byte of the bad one, and tells what was
 * passed, as {@link Found.Skipped}, before the record that comes after it.
 */
final class WarcRecords {

    private static final int MANY_BREAKS = 1 << 10;

    private final Window window;
    private final Limits limits;
    private Optional<Loss> loss = Optional.empty();
    private Optional<Found> waiting = Optional.empty();
    private boolean searching;

    private record Loss(Spot from, String why) {}

    WarcRecords(Window window, Limits limits) {
        this.window = window;
        this.limits = limits;
    }

    /** The next record or the next skipped bytes; empty at the end of the archive. */
    Optional<Found> next() throws IOException {
        Optional<Found> found = waiting;
        waiting = Optional.empty();
        while (found.isEmpty() && (searching ? search() : toBytes())) {
            found = tried(window.spot(0));
        }
        if (loss.isEmpty()) {
            return found;
        }
        Spot end = found.map(Found::from).orElseGet(() -> window.spot(0));
        Found skipped = new Found.Skipped(loss.get().from(), end, loss.get().why());
        loss = Optional.empty();
        waiting = found;
        return Optional.of(skipped);
    }

    private Optional<Found> tried(Spot from) throws IOException {
        try {
            Found found = record(from);
            searching = false;
            return Optional.of(found);
        } catch (NoRecord e) {
            lose(from, e.why());
            if (window.spot(0).equals(from)) {
                window.advance(1);
            }
            return Optional.empty();
        }
    }

    private void lose(Spot from, String why) {
        loss = loss.or(() -> Optional.of(new Loss(from, why)));
        searching = true;
    }

    /** Moves on to the next byte that is no line break; false at the end. */
    private boolean toBytes() throws IOException {
        while (true) {
            if (window.passBreaks()) {
                return true;
            }
            Window.More more = window.more();
            if (more == Window.More.END) {
                return false;
            }
            if (more == Window.More.GAP) {
                cross();
                return search();
            }
        }
    }

    /** Moves on to the next bytes that begin as a record does; false at the end. */
    private boolean search() throws IOException {
        while (true) {
            if (window.toRecordStart()) {
                return true;
            }
            Window.More more = window.more();
            if (more == Window.More.END) {
                window.advance(window.available());
                return false;
            }
            if (more == Window.More.GAP) {
                cross();
            }
        }
    }

    private void cross() {
        Unpacked.Gap gap = window.cross();
        lose(new Spot(gap.from(), 0), gap.why());
    }

    /** Reads the record that begins here and stands behind it; where there is none, nothing that may hold another is passed. */
    private Found record(Spot from) throws IOException, NoRecord {
        int head = head();
        RecordHead record = RecordHead.parse(window.copy(0, head));
        if (record.length() > limits.record()) {
            return large(from, head, record);
        }
        int length = (int) record.length();
        if (!window.has(head + length)) {
            throw wrong(record, window.whyShort());
        }
        int end = end(head + length, record);
        Found found = new Found.Framed(from, window.spot(end), record, Bytes.of(window.copy(head, length)), searching);
        window.advance(end);
        return found;
    }

    /** Of a record over the limit only the beginning is taken: it may be a film, which nobody wants to hear of. */
    private Found large(Spot from, int head, RecordHead record) throws IOException, NoRecord {
        if (!window.mayEndAt(head + record.length())) {
            throw wrong(record, "it does not end there");
        }
        int some = (int) Math.min(record.length(), RecordHead.LONGEST);
        if (!window.has(head + some)) {
            throw wrong(record, window.whyShort());
        }
        Bytes beginning = Bytes.of(window.copy(head, some));
        if (!window.pass(head + record.length())) {
            throw wrong(record, window.whyShort());
        }
        int end = end(0, record);
        Found found = new Found.Framed(from, window.spot(end), record, beginning, searching);
        window.advance(end);
        return found;
    }

    private static NoRecord wrong(RecordHead record, String why) {
        return new NoRecord("a record says that it has " + record.length() + " bytes, but " + why);
    }

    /** The length of the head with the blank line after it. A second version line is no part of a head, so that no byte is looked at by many heads. */
    private int head() throws IOException, NoRecord {
        int line = 0;
        for (int i = 0; i < RecordHead.LONGEST; i++) {
            if (!window.has(i + 1)) {
                throw new NoRecord("a record is cut off in its head: " + window.whyShort());
            }
            if (window.at(i) != '\n') {
                continue;
            }
            if (i == line || (i == line + 1 && window.at(line) == '\r')) {
                return i + 1;
            }
            if (isVersion(i) != (line == 0)) {
                throw new NoRecord(
                        line == 0 ? "no record has such a version" : "a record's head runs over into the next");
            }
            line = i + 1;
        }
        throw new NoRecord("the head of a record does not end within " + RecordHead.LONGEST + " bytes");
    }

    /** Whether {@code WARC/1.0} or another version stands before the break. */
    private boolean isVersion(int breakAt) {
        int at = breakAt - 1;
        at -= at >= 0 && window.at(at) == '\r' ? 1 : 0;
        int end = at;
        while (at >= 0 && end - at < 2 && isDigit(at)) {
            at--;
        }
        return at < end && at >= 6 && window.at(at) == '.' && isDigit(at - 1) && window.isRecordStart(at - 6);
    }

    private boolean isDigit(int index) {
        return window.at(index) >= '0' && window.at(index) <= '9';
    }

    /** Where the breaks behind a record end whose block ends at the index: before a record, a new member, or the end of the archive. */
    private int end(int index, RecordHead record) throws IOException, NoRecord {
        int at = index;
        while (!window.isPieceStart(at) && at - index < MANY_BREAKS) {
            if (at < window.available() && window.isBreak(at)) {
                at++;
            } else if (at < window.available()) {
                boolean sound = at - index >= 4 || (window.has(at + 5) && window.isRecordStart(at));
                if (!sound) {
                    throw wrong(record, "it goes on behind them");
                }
                return at;
            } else {
                Window.More more = window.more();
                if (more == Window.More.GAP) {
                    throw new NoRecord(window.whyShort());
                }
                if (more == Window.More.END) {
                    return at;
                }
            }
        }
        return at;
    }
}
