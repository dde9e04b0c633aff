package org.chancery.page;

import java.util.List;

/** Says whether text without tags is an article, and if not, why. */
final class FlatVerdict {

    private static final int FEWEST_WORDS = 8;
    private static final double MOST_RUBBISH = 0.1;

    private FlatVerdict() {}

    static Page.Verdict of(List<FlatFacts> lines, List<Block> blocks, String text) {
        if (lines.isEmpty()) {
            return new Page.Verdict(false, "empty", "the text holds no character that can be seen");
        }
        long rubbish = text.chars().filter(FlatVerdict::isRubbish).count();
        if (rubbish > MOST_RUBBISH * text.length()) {
            return new Page.Verdict(
                    false,
                    "not-text",
                    rubbish + " of " + text.length() + " characters are no text: a binary file or a wrong encoding");
        }
        int body = blocks.stream()
                .filter(b -> b.kind() == BlockKind.BODY)
                .mapToInt(b -> FlatWords.of(b.words()).size())
                .sum();
        int words = lines.stream().mapToInt(FlatFacts::count).sum();
        if (body == 0) {
            return new Page.Verdict(
                    false,
                    "no-body",
                    "none of " + words + " words reads as running text, only as menus, links or lists");
        }
        if (body < FEWEST_WORDS && words > body * 10) {
            return new Page.Verdict(
                    false, "link-list", "only " + body + " of " + words + " words read as running text");
        }
        return Page.Verdict.ARTICLE;
    }

    private static boolean isRubbish(int c) {
        return (c < 32 && !Character.isWhitespace(c)) || c == 0xFFFD || (c >= 0x7F && c < 0xA0 && c != 0x85);
    }
}
