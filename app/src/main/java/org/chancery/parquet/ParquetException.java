package org.chancery.parquet;

import java.nio.file.Path;

/** A Parquet file that cannot be read or written; the message is one sentence that names the file, the trouble and what to do. */
public final class ParquetException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 300;

    private final String problem;
    private final String advice;

    ParquetException(Path file, String problem, String advice) {
        super(file + ": " + problem + "; " + advice);
        this.problem = problem;
        this.advice = advice;
    }

    ParquetException(Path file, String problem, String advice, Throwable cause) {
        super(file + ": " + problem + "; " + advice, cause);
        this.problem = problem;
        this.advice = advice;
    }

    /** What is wrong, in words. */
    public String problem() {
        return problem;
    }

    /** What the caller can do about it, in words. */
    public String advice() {
        return advice;
    }

    /** DuckDB's message as part of a sentence: its kind of error, its advice on settings and long values left out. */
    static String said(Throwable trouble) {
        String message = String.valueOf(trouble.getMessage());
        String start = message.substring(0, Math.min(message.length(), 4 * LONGEST));
        String last = start.substring(start.lastIndexOf("Error: ") < 0 ? 0 : start.lastIndexOf("Error: ") + 7);
        String line = last.lines().findFirst().orElse("").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
