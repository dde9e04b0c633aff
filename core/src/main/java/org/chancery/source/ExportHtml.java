package org.chancery.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paragraphs of the plain HTML in which the older archives export; a row of a table is one paragraph. Pages as sites make them are the room {@code page}'s. */
final class ExportHtml {

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "table", "body", "center", "pre", "hr");
    private static final Set<String> UNSEEN = Set.of("style", "script", "title");
    private static final Pattern UNSEEN_ENDS = Pattern.compile("</(?:style|script|title)", Pattern.CASE_INSENSITIVE);

    private final String html;
    private final ParagraphWriter out = new ParagraphWriter();
    private int at;
    private boolean row;

    private ExportHtml(String html) {
        this.html = html;
    }

    static Document read(byte[] bytes) throws Unreadable {
        ExportHtml reader = new ExportHtml(Characters.of(bytes).text());
        reader.readAll();
        return new Document("HTML page", reader.out.paragraphs(), false, List.of());
    }

    private void readAll() throws Unreadable {
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            text(html.substring(at, end));
            at = end;
            if (tag >= 0) {
                tag();
            }
        }
    }

    private void text(String piece) throws Unreadable {
        if (!piece.isEmpty()) {
            out.add(HtmlCharacters.of(
                    piece.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ')));
        }
    }

    private void tag() throws Unreadable {
        if (html.startsWith("<!--", at)) {
            at = behind("-->", at + 4);
            return;
        }
        int name = at + 1;
        boolean closing = name < html.length() && html.charAt(name) == '/';
        name += closing ? 1 : 0;
        int nameEnd = name;
        while (nameEnd < html.length() && nameEnd < name + 12 && Character.isLetterOrDigit(html.charAt(nameEnd))) {
            nameEnd++;
        }
        if (nameEnd == name && !(name < html.length() && "!?".indexOf(html.charAt(name)) >= 0)) {
            out.add("<");
            at++;
            return;
        }
        String element = html.substring(name, nameEnd).toLowerCase(Locale.ROOT);
        at = behind(">", at);
        if (UNSEEN.contains(element) && !closing) {
            passOver();
        } else {
            layOut(element, closing);
        }
    }

    private void layOut(String element, boolean closing) throws Unreadable {
        if (element.equals("tr")) {
            out.end();
            row = !closing;
        } else if (element.equals("br")) {
            out.add(row ? " " : "\n");
        } else if ((element.equals("td") || element.equals("th")) && closing) {
            out.add("\t");
        } else if (BLOCKS.contains(element)) {
            if (row && !element.equals("table")) {
                out.add(" ");
            } else {
                row = false;
                out.end();
            }
        }
    }

    private void passOver() {
        Matcher end = UNSEEN_ENDS.matcher(html);
        at = end.find(at) ? behind(">", end.start()) : html.length();
    }

    private int behind(String mark, int from) {
        int found = html.indexOf(mark, from);
        return found < 0 ? html.length() : found + mark.length();
    }
}
