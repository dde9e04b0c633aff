package org.chancery.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The instruction of a field that is a link, as DOCX and RTF write it: {@code HYPERLINK "https://…" \o "…"}. */
final class HyperlinkField {

    private static final Pattern TARGET = Pattern.compile("HYPERLINK\\s{1,9}\"([^\"]{1,2000})\"");

    private HyperlinkField() {}

    /** Where it leads; empty where it is none. */
    static String target(String instruction) {
        Matcher m = TARGET.matcher(instruction);
        return m.find() ? m.group(1) : "";
    }
}
