package org.chancery.export;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cells of event tables: values come in, what may stand between two tabs goes out. Loaders of these tables split at tabs and line ends and take straight
 * double quotation marks for quoting, so none of these is left in a cell; what is missing is {@code None}.
 */
final class TabCells {

    static final String NONE = "None";

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\uFEFF]+");
    private static final Pattern BLANKS = Pattern.compile(" {2,}");

    private TabCells() {}

    static String cell(String value) {
        String clean = BLANKS.matcher(BREAKS.matcher(value).replaceAll(" ").replace('"', '\''))
                .replaceAll(" ")
                .strip();
        return clean.isEmpty() ? NONE : clean;
    }

    /** Several values, {@code "; "} between them; a semicolon within one becomes a comma, so that they can be told apart. */
    static String list(List<String> values) {
        return values.stream().allMatch(String::isBlank)
                ? NONE
                : values.stream().map(v -> cell(v.replace(';', ','))).collect(Collectors.joining("; "));
    }

    static String line(List<String> cells) {
        return String.join("\t", cells) + "\n";
    }
}
