package org.chancery.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.text.Note;

/**
 * The paragraphs of an RTF, after the RTF Specification 1.9.1; headers, footers, notes, pictures and hidden text are left out. The JDK's own reader
 * (javax.swing.text.rtf) was tried and is no help: it knows no code pages, loses the text of links and runs out of memory in deep groups.
 */
final class Rtf {

    static final int DEEPEST = 1_000;
    private static final int LONGEST_INSTRUCTION = 4_000;
    private static final int LONGEST_RUN = 1 << 20;

    /** Groups that hold no text of the document itself. */
    private static final Set<String> PASSED_OVER = Set.of(
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "footnote",
            "annotation",
            "xe",
            "tc",
            "filetbl",
            "listtable",
            "listoverridetable",
            "revtbl",
            "rsidtbl",
            "generator",
            "themedata",
            "datastore",
            "nonshppict",
            "pntext",
            "fontemb",
            "fontfile",
            "userprops");

    private static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("tab", "\t"),
            Map.entry("cell", "\t"),
            Map.entry("nestcell", "\t"),
            Map.entry("line", "\n"),
            Map.entry("softline", "\n"),
            Map.entry("emdash", "\u2014"),
            Map.entry("endash", "\u2013"),
            Map.entry("lquote", "\u2018"),
            Map.entry("rquote", "\u2019"),
            Map.entry("ldblquote", "\u201c"),
            Map.entry("rdblquote", "\u201d"),
            Map.entry("bullet", "\u2022"),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "));

    private enum Place {
        TEXT,
        NOWHERE,
        FONTS,
        INSTRUCTION
    }

    /** What holds in a group until it ends. */
    private record State(Place place, int font, int afterUnicode, boolean hidden) {

        State in(Place other) {
            return new State(other, font, afterUnicode, hidden);
        }

        State withFont(int other) {
            return new State(place, other, afterUnicode, hidden);
        }

        State withAfterUnicode(int count) {
            return new State(place, font, Math.max(0, Math.min(count, 16)), hidden);
        }

        State hidden(boolean is) {
            return new State(place, font, afterUnicode, is);
        }
    }

    private final RtfTokens tokens;
    private final RtfCodePages pages = new RtfCodePages();
    private final ParagraphWriter out = new ParagraphWriter();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder instruction = new StringBuilder();
    private final Deque<State> around = new ArrayDeque<>();
    private State state = new State(Place.TEXT, -1, 1, false);
    private int defaultFont = -1;
    private int toSkip;
    private boolean optional;

    private Rtf(byte[] rtf) {
        tokens = new RtfTokens(rtf);
    }

    static boolean is(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 32), StandardCharsets.ISO_8859_1);
        return start.replace("ï»¿", "").stripLeading().startsWith("{\\rtf");
    }

    static Document read(byte[] rtf) throws Unreadable {
        Rtf reader = new Rtf(rtf);
        boolean whole = reader.readAll();
        List<Paragraph> paragraphs = reader.out.paragraphs();
        List<Note> notes = new ArrayList<>();
        if (!whole) {
            notes.add(Note.of("document-cut-off", "the RTF breaks off: " + reader.around.size() + " groups never end"));
        }
        reader.pages
                .unknown()
                .ifPresent(page -> notes.add(Note.of(
                        "unknown-code-page", "code page " + page + " is not known here; read as the document's own")));
        return new Document("RTF", paragraphs, false, notes);
    }

    /** Whether the document came to its end. */
    private boolean readAll() throws Unreadable {
        while (true) {
            RtfTokens.Kind kind = tokens.next();
            if (kind != RtfTokens.Kind.TEXT || bytes.size() >= LONGEST_RUN) {
                flush();
            }
            switch (kind) {
                case OPEN -> open();
                case CLOSE -> {
                    close();
                    if (around.isEmpty()) {
                        return true; // what may follow is no part of it
                    }
                }
                case WORD -> word(tokens.word());
                case SYMBOL -> symbol((char) tokens.value());
                case TEXT -> {
                    if (toSkip > 0) {
                        toSkip--;
                    } else {
                        bytes.write(tokens.value());
                    }
                }
                case END -> {
                    return around.isEmpty();
                }
            }
        }
    }

    private void open() throws Unreadable {
        toSkip = 0;
        optional = false;
        if (around.size() >= DEEPEST) {
            throw new Unreadable(
                    "its groups stand in each other more than " + DEEPEST + " deep", "no program writes a document so");
        }
        around.push(state);
    }

    private void close() {
        toSkip = 0;
        if (around.isEmpty()) {
            return;
        }
        State outer = around.pop();
        if (state.place == Place.INSTRUCTION && outer.place != Place.INSTRUCTION) {
            String target = HyperlinkField.target(instruction.toString());
            if (!target.isEmpty()) {
                out.link(target);
            }
            instruction.setLength(0);
        }
        state = outer;
    }

    private void word(String word) throws Unreadable {
        toSkip = 0;
        boolean starred = optional;
        optional = false;
        String character = CHARACTERS.get(word);
        if (character != null) {
            write(character);
            return;
        }
        switch (word) {
            case "par", "sect", "page", "row", "nestrow" -> endParagraph(word);
            case "u" -> {
                write(String.valueOf((char) tokens.number('?')));
                toSkip = state.afterUnicode;
            }
            case "uc" -> state = state.withAfterUnicode(tokens.number(1));
            case "f" -> state = state.withFont(tokens.number(0));
            case "fcharset" -> {
                if (state.place == Place.FONTS) {
                    pages.font(state.font, tokens.number(0));
                }
            }
            case "plain" -> state = state.withFont(defaultFont).hidden(false);
            case "deff" -> {
                defaultFont = tokens.number(-1);
                state = state.withFont(defaultFont);
            }
            case "ansicpg" -> pages.document(tokens.number(1252));
            case "mac" -> pages.macintosh();
            case "pc" -> pages.document(437);
            case "pca" -> pages.document(850);
            case "v", "deleted" -> state = state.hidden(tokens.number(1) != 0);
            case "fonttbl" -> state = state.in(Place.FONTS);
            case "fldinst" -> state = state.in(Place.INSTRUCTION);
            default -> {
                if ((starred && !word.equals("shppict")) || PASSED_OVER.contains(word)) {
                    state = state.in(Place.NOWHERE);
                }
            }
        }
    }

    private void symbol(char symbol) throws Unreadable {
        toSkip = 0;
        switch (symbol) {
            case '*' -> optional = true;
            case '\\', '{', '}' -> write(String.valueOf(symbol));
            case '~' -> write(" ");
            case '_' -> write("-");
            case '\r', '\n' -> endParagraph("par");
            default -> {}
        }
    }

    private void endParagraph(String word) throws Unreadable {
        if (state.place != Place.TEXT) {
            return;
        }
        if (word.equals("page") || word.equals("sect")) {
            out.endPage();
        } else {
            out.end();
        }
    }

    private void flush() throws Unreadable {
        if (bytes.size() > 0) {
            write(bytes.toString(pages.of(state.font)));
            bytes.reset();
        }
    }

    private void write(String text) throws Unreadable {
        if (state.place == Place.TEXT && !state.hidden) {
            out.add(text);
        } else if (state.place == Place.INSTRUCTION && instruction.length() < LONGEST_INSTRUCTION) {
            instruction.append(text);
        }
    }
}
