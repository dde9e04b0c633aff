package org.chancery.analysis;

/** Where a token ends that is known by its shape alone: addresses, telephone numbers, runs of marks. */
final class Shapes {

    private static final int LONGEST_MAIL_NAME = 64;
    private static final int LONGEST_NUMBER = 16;

    private Shapes() {}

    /** The end of the web address that begins here, or {@code i}. */
    static int address(String text, int i, int limit) {
        if (!text.startsWith("http", i) && !text.startsWith("www.", i)) {
            return i;
        }
        if (!text.startsWith("www.", i) && !text.startsWith("://", i + 4) && !text.startsWith("s://", i + 4)) {
            return i;
        }
        int end = i;
        while (end < limit && !Letters.isBlank(text.charAt(end)) && "<>\"“”«»".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > i && ".,;:!?)]}'’".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** The end of the mail address that begins here, or {@code i}. */
    static int mail(String text, int i, int limit) {
        if (!isPlain(text.charAt(i))) {
            return i;
        }
        int at = i;
        while (at < limit
                && at - i < LONGEST_MAIL_NAME
                && (isPlain(text.charAt(at)) || "._%+-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at + 1 >= limit || text.charAt(at) != '@' || !isPlain(text.charAt(at + 1))) {
            return i;
        }
        int end = at + 1;
        int stop = 0;
        while (end < limit
                && (isPlain(text.charAt(end))
                        || (".-".indexOf(text.charAt(end)) >= 0 && end + 1 < limit && isPlain(text.charAt(end + 1))))) {
            stop += text.charAt(end) == '.' ? 1 : 0;
            end++;
        }
        return stop > 0 ? end : i;
    }

    /** The end of the telephone number that begins here ({@code 713-555-0142}, {@code 555-0142}), or {@code i}. */
    static int telephone(String text, int i, int limit) {
        if (!isDigit(text.charAt(i))) {
            return i;
        }
        int end = i;
        int groups = 1;
        int digits = 0;
        int before = 0;
        while (end < limit && end - i <= LONGEST_NUMBER) {
            char c = text.charAt(end);
            if (c == '-' && digits > 0) {
                groups++;
                before = digits;
                digits = 0;
            } else if (isDigit(c)) {
                digits++;
            } else {
                break;
            }
            end++;
        }
        boolean ends = end == limit || !Character.isLetterOrDigit(text.charAt(end));
        boolean called = groups > 2 ? before <= 3 : groups == 2 && before != 4 && before != 2;
        return ends && called && digits == 4 ? end : i;
    }

    /** The end of the run of marks that begins here and is one token ({@code ...}, {@code ?!}, {@code $$$}), or {@code i}. */
    static int run(String text, int i, int limit) {
        char c = text.charAt(i);
        if (".!?".indexOf(c) >= 0) {
            int same = runOf(text, i, limit, String.valueOf(c));
            return c == '.' && same > i + 1 ? same : runOf(text, i, limit, ".!?");
        }
        if ("-=*~_".indexOf(c) >= 0) {
            int mixed = runOf(text, i, limit, "-=*~_");
            int equal = text.indexOf('=', i);
            return equal >= 0 && equal < mixed ? mixed : runOf(text, i, limit, String.valueOf(c));
        }
        if ("–—$<>+#".indexOf(c) >= 0) {
            return runOf(text, i, limit, String.valueOf(c));
        }
        return "`'’".indexOf(c) >= 0 ? runOf(text, i, Math.min(limit, i + 2), String.valueOf(c)) : i;
    }

    private static int runOf(String text, int i, int limit, String marks) {
        int end = i;
        while (end < limit && marks.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
