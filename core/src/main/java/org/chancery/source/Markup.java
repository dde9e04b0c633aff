package org.chancery.source;

import java.util.regex.Pattern;

/** The little HTML that feeds carry inside of titles and texts. In: a string. Out: its words alone, or its characters made safe to stand in HTML. */
final class Markup {

    private static final Pattern UNSEEN = Pattern.compile(
            "<(script|style)\\b[^>]{0,1000}+>(?:(?!</\\1\\b).)*+(?:</\\1\\b[^>]{0,1000}+>)?|<!--(?:(?!-->).)*+(?:-->)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*+>");

    private Markup() {}

    /** What a reader would see, white space run together. */
    static String words(String html) {
        String seen = TAG.matcher(UNSEEN.matcher(html).replaceAll(" ")).replaceAll(" ");
        return HtmlCharacters.of(seen).replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Plain text as paragraphs: an empty line parts them. */
    static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.strip().split("\\R(?:[ \\t]*+\\R)++", -1)) {
            html.append("<p>").append(escaped(paragraph.strip())).append("</p>\n");
        }
        return html.toString();
    }
}
