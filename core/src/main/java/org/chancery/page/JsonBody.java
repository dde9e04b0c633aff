package org.chancery.page;

import java.util.ArrayList;
import java.util.List;
import org.chancery.text.AlignedText;
import org.chancery.text.Alignment;
import org.chancery.text.Span;

/**
 * Reads the article that a page carries in its JSON-LD alone, for pages that show none without their scripts.
 * In: the page's characters. Out: its paragraphs, aligned to the characters of the JSON string, escapes undone.
 */
final class JsonBody {

    private static final String NAME = "\"articleBody\"";
    private static final int TRIES = 5;

    private final String page;
    private final List<Block> blocks = new ArrayList<>();
    private StringBuilder out = new StringBuilder();
    private Alignment.Builder alignment = new Alignment.Builder();
    private int start = -1;
    private int end;
    private int words;

    private JsonBody(String page) {
        this.page = page;
    }

    /** The paragraphs of the longest {@code articleBody}; none where it is shorter than {@code least}. */
    static List<Block> read(String page, int least) {
        List<Block> best = List.of();
        int most = least - 1;
        int at = page.indexOf(NAME);
        for (int i = 0; i < TRIES && at >= 0; i++, at = page.indexOf(NAME, at + NAME.length())) {
            JsonBody body = new JsonBody(page);
            body.string(at + NAME.length());
            if (body.words > most) {
                most = body.words;
                best = List.copyOf(body.blocks);
            }
        }
        return best;
    }

    private void string(int from) {
        int i = from;
        while (i < page.length() && (page.charAt(i) <= ' ' || page.charAt(i) == ':')) {
            i++;
        }
        if (i >= page.length() || page.charAt(i) != '"') {
            return;
        }
        i++;
        while (i < page.length() && page.charAt(i) != '"') {
            char c = page.charAt(i);
            int length = c != '\\' ? 1 : page.startsWith("u", i + 1) ? 6 : 2;
            if (i + length > page.length()) {
                break;
            }
            put(i, i + length, c == '\\' ? escaped(i, length) : c);
            i += length;
        }
        paragraph();
    }

    private char escaped(int at, int length) {
        if (length == 6) {
            try {
                return (char) Integer.parseInt(page.substring(at + 2, at + 6), 16);
            } catch (NumberFormatException e) {
                return '\uFFFD'; // \\u without four digits stands for nothing that is known
            }
        }
        return switch (page.charAt(at + 1)) {
            case 'n', 'r' -> '\n';
            case 't', 'b', 'f' -> ' ';
            default -> page.charAt(at + 1);
        };
    }

    private void put(int from, int to, char c) {
        if (c == '\n') {
            paragraph();
            return;
        }
        boolean blank = SegmentWriter.isBlank(c);
        if (blank && (start < 0 || out.charAt(out.length() - 1) == ' ')) {
            return;
        }
        if (start < 0) {
            start = from;
            end = from;
        }
        alignment.delete(from - end);
        char shown = blank ? ' ' : c;
        if (to - from == 1 && page.charAt(from) == shown) {
            alignment.equal(1);
        } else {
            alignment.replace(to - from, 1);
        }
        out.append(shown);
        end = to;
    }

    private void paragraph() {
        if (start >= 0) {
            Span where = new Span(start, end);
            blocks.add(new Block(
                    BlockKind.BODY,
                    where,
                    new AlignedText(where.in(page), out.toString(), alignment.build()),
                    "json-ld:articleBody",
                    0.6));
            words += out.length();
        }
        out = new StringBuilder();
        alignment = new Alignment.Builder();
        start = -1;
    }
}
