package org.chancery.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Typed blocks of text without tags in; what they say of the article's title, author, outlet and day out. */
final class FlatClaims {

    private static final double WEIGHT = 0.6;
    private static final double BELOW_HEAD = 0.2;

    private FlatClaims() {}

    static List<Claim> of(List<Block> blocks, FlatWords words) {
        List<Claim> claims = new ArrayList<>();
        boolean head = true;
        for (Block block : blocks) {
            switch (block.kind()) {
                case HEADLINE -> claims.add(claim("title", block.words(), block));
                case BYLINE -> byline(block, claims, words);
                case DATE -> day(block, head, words).ifPresent(claims::add);
                case BODY -> head = false;
                default -> {}
            }
        }
        return claims;
    }

    private static void byline(Block block, List<Claim> claims, FlatWords words) {
        String name = name(block.words(), words);
        if (!name.isBlank()) {
            claims.add(claim("author", name, block));
            if (isOutlet(name, words)) {
                claims.add(claim("outlet", name, block));
            }
        }
        day(block, true, words).ifPresent(claims::add);
    }

    /** A day below the first paragraph may be one that the article tells of: it weighs less. */
    private static Optional<Claim> day(Block block, boolean head, FlatWords words) {
        String field = TextDates.isOfChange(block.words(), words) ? "modified" : "published";
        return TextDates.in(block.words(), words)
                .map(d -> new Claim(field, d.toString(), "text", head ? weight(block) : BELOW_HEAD));
    }

    /** A byline without its “by” and without what follows the names: a role, a day, a reading time. */
    static String name(String byline, FlatWords words) {
        List<FlatWord> list = FlatWords.of(byline);
        int opening = words.opening(list.stream().map(FlatWord::text).toList(), FlatWords.Sign.BYLINE);
        int at = opening;
        while (at < list.size() && !endsNames(byline, list, at, opening, words)) {
            at++;
        }
        return at == opening ? "" : byline.substring(list.get(opening).start(), nameEnd(byline, list.get(at - 1)));
    }

    private static boolean endsNames(String byline, List<FlatWord> list, int at, int opening, FlatWords words) {
        FlatWord word = list.get(at);
        String between = at > opening ? byline.substring(list.get(at - 1).end(), word.start()) : "";
        boolean listed =
                word.capital() && list.subList(at, list.size()).stream().anyMatch(w -> words.is("join", w.text()));
        boolean apart = between.chars().anyMatch(c -> "|•·●-–—/(".indexOf(c) >= 0)
                || (between.indexOf(',') >= 0 && !listed && !words.is("join", word.text()));
        boolean date = word.isNumber() || (words.isWeekday(word.text()) && at > opening);
        return apart || date || (at > opening && words.is("date", word.text()));
    }

    private static int nameEnd(String byline, FlatWord last) {
        boolean initial =
                last.end() - last.start() == 1 && last.end() < byline.length() && byline.charAt(last.end()) == '.';
        return last.end() + (initial ? 1 : 0);
    }

    /** Whether the name is a newspaper's, an agency's or a desk's rather than a person's. */
    static boolean isOutlet(String name, FlatWords words) {
        List<String> list = FlatWords.of(name).stream().map(FlatWord::text).toList();
        int bits = words.signs(list);
        return (bits & (FlatWords.Sign.OUTLET.bit() | FlatWords.Sign.AGENCY.bit())) != 0;
    }

    private static Claim claim(String field, String value, Block block) {
        return new Claim(field, value, "text", weight(block));
    }

    private static double weight(Block block) {
        return Math.round(WEIGHT * block.score() * 100) / 100.0;
    }
}
