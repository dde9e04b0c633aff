package org.chancery.page;

import java.util.ArrayList;
import java.util.List;
import org.chancery.text.Span;

/** A first line such as “Home World News” with the headline glued behind it: cut in two, where the headline stands on no other line. */
final class MenuPrefix {

    private static final int FEWEST_WORDS_LEFT = 4;
    private static final int FEWEST_MENU_WORDS = 2;

    private MenuPrefix() {}

    static List<FlatLine> split(String text, List<FlatLine> lines, FlatWords lexicon) {
        if (lines.size() < 2 || lines.get(0).piece() || lines.get(0).where().length() > 300) {
            return lines;
        }
        FlatLine first = lines.get(0);
        String own = first.where().in(text);
        List<FlatWord> words = FlatWords.of(own);
        int menu = menu(words.stream().map(FlatWord::text).toList(), lexicon);
        if (menu < FEWEST_MENU_WORDS
                || words.size() - menu < FEWEST_WORDS_LEFT
                || HeadlineCopy.find(FlatFacts.of(lines, text, lexicon)) > 0) {
            return lines;
        }
        int at = words.get(menu).start();
        while (at > words.get(menu - 1).end() && !Character.isWhitespace(own.charAt(at - 1))) {
            at--;
        }
        List<FlatLine> split = new ArrayList<>(lines);
        Span where = first.where();
        split.set(0, new FlatLine(new Span(where.start(), where.start() + at).trim(text), first.gap(), false));
        split.add(1, new FlatLine(new Span(where.start() + at, where.end()).trim(text), 0, false));
        return split;
    }

    /** How many words at the beginning are a menu's. */
    static int menu(List<String> words, FlatWords lexicon) {
        if (words.isEmpty() || !lexicon.is("menu-first", words.get(0))) {
            return 0;
        }
        int at = 0;
        int length = 1;
        while (length > 0 && at < words.size()) {
            length = lexicon.menuItem(words, at);
            at += length;
        }
        return at;
    }
}
