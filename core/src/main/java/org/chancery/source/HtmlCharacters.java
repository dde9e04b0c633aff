package org.chancery.source;

import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.Reader;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that HTML writes by their names or numbers (HTML 4.01, section 5.3): an ampersand, {@code eacute} or {@code #233}, a semicolon. */
final class HtmlCharacters {

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-zA-Z][a-zA-Z0-9]{1,31}));");
    private static final Map<String, String> XML = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");
    private static final XmlFixerReader NAMED = new XmlFixerReader(Reader.nullReader());

    private HtmlCharacters() {}

    /** The text with a character in place of each reference to one; what refers to none stays. */
    static String of(String text) {
        return text.indexOf('&') < 0 ? text : REFERENCE.matcher(text).replaceAll(HtmlCharacters::character);
    }

    /** ROME knows the names that HTML gives to characters; one at a time, as it takes quadratic time for many. */
    private static String character(MatchResult reference) {
        String name = reference.group(3);
        if (name == null) {
            return Matcher.quoteReplacement(numbered(reference));
        }
        String known = XML.get(name);
        if (known != null) {
            return Matcher.quoteReplacement(known);
        }
        Matcher numbered = REFERENCE.matcher(NAMED.processHtmlEntities(reference.group()));
        boolean is = numbered.matches() && numbered.group(3) == null;
        return Matcher.quoteReplacement(is ? numbered(numbered) : reference.group());
    }

    private static String numbered(MatchResult reference) {
        int point = reference.group(1) != null
                ? Integer.parseInt(reference.group(1), 16)
                : Integer.parseInt(reference.group(2));
        boolean is = Character.isValidCodePoint(point)
                && !Character.isISOControl(point)
                && (point < 0xD800 || point > 0xDFFF);
        return is ? Character.toString(point) : "\uFFFD";
    }
}
