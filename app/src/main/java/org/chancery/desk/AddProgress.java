package org.chancery.desk;

import java.util.List;
import org.chancery.source.Failure;
import org.chancery.view.Brief;

/**
 * How far a reading is, and what came of it so far; at most so many articles and failures are listed, all are counted.
 *
 * @param id in the address
 * @param begun how many inputs were begun, of which some are still being read
 */
record AddProgress(
        String id,
        String title,
        Stage stage,
        long begun,
        long added,
        long renewed,
        long known,
        long failed,
        List<Result> results,
        List<Failure> failures,
        String problem,
        String advice) {

    enum Stage {
        WAITING,
        PREPARING,
        READING,
        DONE,
        STOPPED,
        BROKEN
    }

    /** What came of one article, in words. */
    record Result(Brief article, String outcome) {}

    AddProgress {
        results = List.copyOf(results);
        failures = List.copyOf(failures);
    }

    boolean isOver() {
        return stage == Stage.DONE || stage == Stage.STOPPED || stage == Stage.BROKEN;
    }

    long read() {
        return added + renewed + known;
    }

    /** One sentence of how it stands. */
    String sentence() {
        return switch (stage) {
            case WAITING -> "It waits until what was given before it is read.";
            case PREPARING -> "Chancery gets ready: word lists and model are loaded, once.";
            case READING -> begun == 0
                    ? "Chancery opens it."
                    : "Reading: " + English.count(begun, "article") + " begun, " + English.number(read())
                            + " in the ledger.";
            case DONE -> read() == 0 && failed == 0 ? "There was nothing to read." : "Done. " + sum();
            case STOPPED -> "Stopped. " + sum() + " What is read stays in the ledger.";
            case BROKEN -> "It could not go on. " + sum();
        };
    }

    private String sum() {
        StringBuilder sum = new StringBuilder(English.count(added, "article")).append(" added");
        if (renewed > 0) {
            sum.append(", ").append(English.count(renewed, "new version"));
        }
        if (known > 0) {
            sum.append(", ").append(English.number(known)).append(" there already");
        }
        if (failed > 0) {
            sum.append(", ").append(English.number(failed)).append(" could not be read");
        }
        return sum.append('.').toString();
    }

    /** With a capital and a full stop. */
    static String sentence(String words) {
        String line = words.strip();
        return English.capital(line) + (line.endsWith(".") ? "" : ".");
    }
}
