package org.chancery.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.source.Failure;

/** Inputs that could not be read, told on standard error: the first few of a file one by one, the rest of it by their number at the end. */
final class Complaints {

    private static final int NAMED = 5;

    private final Terminal terminal;
    private final Map<String, Integer> byFile = new LinkedHashMap<>();

    Complaints(Terminal terminal) {
        this.terminal = terminal;
    }

    void add(Failure failure) {
        int count = byFile.merge(file(failure.place()), 1, Integer::sum);
        if (count <= NAMED) {
            terminal.complain(failure.place(), failure.problem(), failure.advice());
        }
    }

    /** What was left untold. */
    void end() {
        byFile.forEach((file, count) -> {
            if (count > NAMED) {
                terminal.complain(file, (count - NAMED) + " more of its articles could not be read", "");
            }
        });
        byFile.clear();
    }

    /** {@code a.jsonl} of {@code a.jsonl:17}, {@code a.warc} of {@code a.warc@4711}. */
    private static String file(String place) {
        return place.replaceFirst("[:@][0-9][-0-9+]*$", "");
    }
}
