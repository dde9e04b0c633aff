package org.chancery.source;

import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.Reader;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little HTML that feeds carry inside of titles and texts. In: a string. Out: its words alone, or its characters made safe to stand in HTML. */
final class Markup {

    private static final Pattern UNSEEN = Pattern.compile(
            "<(script|style)\\b[^>]{0,1000}+>(?:(?!</\\1\\b).)*+(?:</\\1\\b[^>]{0,1000}+>)?|<!--(?:(?!-->).)*+(?:-->)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*+>");
    private static final Pattern NUMBER = Pattern.compile("&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));");
    private static final XmlFixerReader NAMES = new XmlFixerReader(Reader.nullReader());

    private Markup() {}

    /** What a reader would see, white space run together. */
    static String words(String html) {
        String seen = TAG.matcher(UNSEEN.matcher(html).replaceAll(" ")).replaceAll(" ");
        return characters(seen).replaceAll("[\\s\\u00a0]+", " ").strip();
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

    private static String characters(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        String numbered = NUMBER.matcher(NAMES.processHtmlEntities(text)).replaceAll(Markup::character);
        return numbered.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static String character(MatchResult number) {
        int point = number.group(1) != null ? Integer.parseInt(number.group(1), 16) : Integer.parseInt(number.group(2));
        boolean is = Character.isValidCodePoint(point)
                && !Character.isISOControl(point)
                && (point < 0xD800 || point > 0xDFFF);
        return Matcher.quoteReplacement(is ? Character.toString(point) : "\uFFFD");
    }
}
