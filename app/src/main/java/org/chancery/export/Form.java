package org.chancery.export;

import java.util.Locale;

/** What an export looks like. */
public enum Form {
    /** A folder of tables, RFC 4180. */
    CSV("", true),
    /** The same tables as Parquet. */
    PARQUET("", true),
    /** A dossier a line, as {@code read --format jsonl} prints it. */
    JSONL("dossiers.jsonl", true),
    /** The exchange format, an article a line. */
    RECORD("records.jsonl", true),
    /** What reviewers decided, a decision a line. */
    DECISIONS("decisions.jsonl", false),
    /** A folder of gold: what stands after the decisions on articles that were reviewed wholly, with their texts and what was found in them. */
    GOLD("", false),
    /** A folder of texts with brat's standoff annotation. */
    BRAT("", false),
    /** Events in the forty columns of POLECAT. */
    POLECAT("events.polecat.tsv", true),
    /** Events in the twenty columns of ICEWS. */
    ICEWS("events.icews.tab", true),
    /** A printable page of evidence. */
    SHEET("sheet.html", false);

    private final String file;
    private final boolean goesWithoutText;

    Form(String file, boolean goesWithoutText) {
        this.file = file;
        this.goesWithoutText = goesWithoutText;
    }

    /** Whether it is one file, which may go to standard output. */
    public boolean isOneFile() {
        return !file.isEmpty();
    }

    /** Of one file the name that it has in a folder. */
    String file() {
        return file;
    }

    boolean goesWithoutText() {
        return goesWithoutText;
    }

    /** Small letters are what people type and what the help shows. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
