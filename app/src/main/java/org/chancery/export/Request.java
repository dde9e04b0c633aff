package org.chancery.export;

import java.util.Optional;

/**
 * What is wanted of a ledger.
 *
 * @param withoutText offsets and hashes alone, for texts that may not be passed on
 * @param safeFormulas in CSV an apostrophe before text that a spreadsheet would take for a formula
 * @param table of CSV, JSONL or Parquet one table alone, which is then one file
 * @param everyReport in event tables a row for each report, else one for each group of reports of the same event
 * @param everyFactuality in event tables also what is denied, intended, possible, conditional or demanded: no deeds
 * @param asFound what the program found, whatever reviewers decided; else what stands after their decisions
 */
public record Request(
        Form form,
        Selection selection,
        boolean withoutText,
        boolean safeFormulas,
        Optional<String> table,
        boolean everyReport,
        boolean everyFactuality,
        boolean asFound) {

    public Request {
        if (withoutText && !form.goesWithoutText()) {
            throw new IllegalArgumentException(form + " is made of the articles' words and cannot go without them");
        }
        if (table.isPresent() && form != Form.CSV && form != Form.JSONL && form != Form.PARQUET) {
            throw new IllegalArgumentException("only csv, jsonl and parquet have tables to choose from, not " + form);
        }
        table.filter(t -> !Tables.NAMES.contains(t)).ifPresent(t -> {
            throw new IllegalArgumentException(
                    "there is no table '" + t + "'; there are " + String.join(", ", Tables.NAMES));
        });
        if (safeFormulas && form != Form.CSV) {
            throw new IllegalArgumentException("only csv is guarded against formulas, not " + form);
        }
        boolean events = form == Form.POLECAT || form == Form.ICEWS;
        if ((everyReport || everyFactuality) && !events) {
            throw new IllegalArgumentException(
                    "one row a report, and what is not asserted, are for polecat and icews to choose, not for " + form);
        }
        boolean findings =
                table.filter(t -> t.equals("statements") || t.equals("events")).isPresent();
        if (selection.picksRecords() && form != Form.SHEET && !findings) {
            throw new IllegalArgumentException(
                    "records, a speaker and words are picked for a sheet or for one table of statements or events, not for "
                            + form);
        }
    }

    /** Everything, in this form. */
    public static Request of(Form form) {
        return new Request(form, Selection.ALL, false, false, Optional.empty(), false, false, false);
    }

    public Request with(Selection other) {
        return new Request(form, other, withoutText, safeFormulas, table, everyReport, everyFactuality, asFound);
    }

    Request with(Optional<String> otherTable) {
        return new Request(
                form, selection, withoutText, safeFormulas, otherTable, everyReport, everyFactuality, asFound);
    }

    public Request inOffsetsAlone() {
        return new Request(form, selection, true, safeFormulas, table, everyReport, everyFactuality, asFound);
    }

    /** One table alone. */
    public Request table(String name) {
        return with(Optional.of(name));
    }

    /** In CSV with an apostrophe before what a spreadsheet would take for a formula. */
    public Request guarded() {
        return new Request(form, selection, withoutText, true, table, everyReport, everyFactuality, asFound);
    }

    /** Whether its findings are as they were read: those that come back by 'import' meet the decisions there once more. */
    boolean isAsFound() {
        return asFound || (form == Form.JSONL && table.isEmpty()) || form == Form.BRAT;
    }

    /** Whether it is one file, which may go to standard output. */
    public boolean isOneFile() {
        return form.isOneFile() || (table.isPresent() && form == Form.CSV);
    }
}
