package org.chancery.view;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * SQL that a person types comes in; what is not one question that only reads is refused. The connection is for reading alone besides: this check is for plain
 * messages, and for what SQLite counts as reading though it is none (ATTACH, settings).
 */
final class SqlCheck {

    private static final int LONGEST = 100_000;
    private static final Set<String> QUESTIONS = Set.of("SELECT", "WITH", "VALUES");
    private static final Pattern PRAGMA = Pattern.compile(
            "(?is)\\s*pragma\\s+(?:main\\s*\\.\\s*)?(?:table_info|table_xinfo|table_list|index_list|index_info|index_xinfo|foreign_key_list)"
                    + "\\s*(?:\\(\\s*['\"]?\\w*['\"]?\\s*\\))?\\s*");

    private SqlCheck() {}

    /** The question alone: without comments before it and the semicolon behind it. */
    static String question(String sql) {
        if (sql.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "the SQL has " + sql.length() + " characters; at most " + LONGEST + " are taken");
        }
        if (sql.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the SQL has a NUL character");
        }
        String plain = plain(sql);
        int end = plain.indexOf(';');
        if (end >= 0 && !plain.substring(end).replace(';', ' ').isBlank()) {
            throw new IllegalArgumentException("one question at a time: there is more behind the first semicolon");
        }
        String one = end < 0 ? plain : plain.substring(0, end);
        String first = word(one);
        if (first.equals("EXPLAIN")) {
            String rest = one.strip().substring("EXPLAIN".length());
            first = word(rest.replaceFirst("(?is)^\\s*query\\s+plan\\b", " "));
        } else if (first.equals("PRAGMA") && PRAGMA.matcher(one).matches()) {
            first = "SELECT";
        }
        if (!QUESTIONS.contains(first)) {
            String what = first.isEmpty() ? "there is no SQL" : "'" + first + "' is no question";
            throw new IllegalArgumentException(
                    what
                            + ": only SELECT, WITH, VALUES, EXPLAIN and PRAGMA table_info are taken, since the ledger is only read here");
        }
        return end < 0 ? sql : sql.substring(0, end);
    }

    private static String word(String sql) {
        String stripped = sql.strip();
        int end = 0;
        while (end < stripped.length() && Character.isLetter(stripped.charAt(end))) {
            end++;
        }
        return stripped.substring(0, end).toUpperCase(Locale.ROOT);
    }

    /** The same length, with blanks for comments and {@code x} for all that is quoted. */
    private static String plain(String sql) {
        StringBuilder out = new StringBuilder(sql.length());
        int i = 0;
        while (i < sql.length()) {
            int end = endOfOpaque(sql, i);
            if (end == i) {
                out.append(sql.charAt(i++));
            } else {
                String mark = sql.startsWith("--", i) || sql.startsWith("/*", i) ? " " : "x";
                out.append(mark.repeat(end - i));
                i = end;
            }
        }
        return out.toString();
    }

    /** Where a comment or something quoted ends that begins here; here itself where none does. */
    private static int endOfOpaque(String sql, int i) {
        if (sql.startsWith("--", i)) {
            return after(sql, "\n", i);
        }
        if (sql.startsWith("/*", i)) {
            return after(sql, "*/", i + 2);
        }
        char c = sql.charAt(i);
        if (c == '[') {
            return after(sql, "]", i + 1);
        }
        return c == '\'' || c == '"' || c == '`' ? after(sql, String.valueOf(c), i + 1) : i;
    }

    private static int after(String sql, String end, int from) {
        int at = sql.indexOf(end, from);
        return at < 0 ? sql.length() : at + end.length();
    }
}
