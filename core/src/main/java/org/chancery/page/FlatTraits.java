package org.chancery.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page's lines in; the traits of each line out, as numbers for the model. */
final class FlatTraits {

    private static final int PROSE_BEFORE_COMMENTS = 60;
    private static final int LONGEST_FOR_WORDS = 30;
    private static final int[] PROSE_STEPS = {1, 40, 120, 300, 800};
    private static final int[] LENGTH_STEPS = {1, 2, 3, 5, 8, 12, 20, 35, 70};

    private final List<FlatFacts> lines;
    private final Map<String, Integer> vocabulary;
    private final Map<Long, Integer> repeats = new HashMap<>();
    private final int[] wordsUpTo;
    private final int[] proseUpTo;
    private final int[] lastProse;
    private final int[] nextProse;
    private final int[] comment;
    private final int[] related;
    private final boolean gaps;
    private final int headline;
    private int[] out = new int[64];
    private int n;

    FlatTraits(List<FlatFacts> lines, Map<String, Integer> vocabulary) {
        this.lines = lines;
        this.vocabulary = vocabulary;
        int size = lines.size();
        wordsUpTo = new int[size + 1];
        proseUpTo = new int[size + 1];
        lastProse = new int[size];
        nextProse = new int[size];
        comment = new int[size];
        related = new int[size];
        headline = HeadlineCopy.find(lines);
        int prose = -1;
        int commentAt = -1;
        int relatedAt = -1;
        int gapped = 0;
        for (int i = 0; i < size; i++) {
            FlatFacts line = lines.get(i);
            wordsUpTo[i + 1] = wordsUpTo[i] + line.count();
            proseUpTo[i + 1] = proseUpTo[i] + (line.isProse() ? line.count() : 0);
            lastProse[i] = prose;
            comment[i] = commentAt;
            related[i] = relatedAt;
            prose = line.isProse() ? i : prose;
            boolean heading = line.count() <= 5;
            commentAt =
                    heading && proseUpTo[i] > PROSE_BEFORE_COMMENTS && line.has(FlatWords.Sign.COMMENT) ? i : commentAt;
            relatedAt = heading && line.has(FlatWords.Sign.RELATED) ? i : relatedAt;
            repeats.merge(line.hash(), 1, Integer::sum);
            gapped += line.line().gap() > 0 ? 1 : 0;
        }
        prose = -1;
        for (int i = size - 1; i >= 0; i--) {
            nextProse[i] = prose;
            prose = lines.get(i).isProse() ? i : prose;
        }
        gaps = gapped * 2 > size - 1;
    }

    /** The traits of one line. */
    int[] of(int i) {
        n = 0;
        FlatFacts line = lines.get(i);
        int length = step(LENGTH_STEPS, line.count());
        int content = Math.max(1, line.capitals() + line.small());
        int pageProse = share(proseUpTo[lines.size()], wordsUpTo[lines.size()]);
        add(Trait.LENGTH, length);
        add(Trait.STOPS, share(line.stops() * 2, line.count()));
        add(Trait.CAPITALS, share(line.capitals(), content));
        add(Trait.END, line.end().number());
        add(Trait.FIRST, first(line.first()));
        add(Trait.NUMBERS, line.numbers() == 0 ? 0 : 1 + Math.min(2, line.numbers() * 4 / line.count()));
        add(Trait.COMMAS, line.commas());
        add(Trait.LINKS, line.links());
        for (FlatWords.Sign sign : FlatWords.Sign.values()) {
            if (line.has(sign) && line.count() <= LONGEST_FOR_WORDS) {
                add(Trait.SIGN, sign.number());
            }
        }
        add(Trait.DATED, line.dated() && line.count() < 12 ? 1 : 0);
        add(Trait.REPEATED, repeats.getOrDefault(line.hash(), 1) - 1);
        add(Trait.TITLE, i == 0 ? 1 : line.hash() == lines.get(0).hash() ? 2 : 0);
        neighbours(i);
        add(Trait.NEAR, share(proseIn(i - 3, i + 4) - own(i), wordsIn(i - 3, i + 4) - line.count()));
        add(Trait.FAR, share(proseIn(i - 10, i + 11) - own(i), wordsIn(i - 10, i + 11) - line.count()));
        add(Trait.PROSE_ABOVE, step(PROSE_STEPS, proseUpTo[i]));
        add(Trait.PROSE_BELOW, step(PROSE_STEPS, proseUpTo[lines.size()] - proseUpTo[i + 1]));
        add(Trait.PLACE, wordsUpTo[i] * 10 / Math.max(1, wordsUpTo[lines.size()]));
        add(Trait.SINCE_COMMENT, comment[i] < 0 ? 0 : i - comment[i] <= 3 ? 1 : i - comment[i] <= 15 ? 2 : 3);
        add(Trait.SINCE_RELATED, related[i] < 0 ? 0 : step(new int[] {3, 6, 12}, i - related[i]) + 1);
        add(Trait.PAGE_PROSE, pageProse * 2 + (line.isProse() ? 1 : 0));
        add(Trait.PAGE_LENGTH, length * 3 + pageProse / 2);
        add(
                Trait.REACH,
                reach(lastProse[i] < 0 ? 99 : i - lastProse[i]) * 5 + reach(nextProse[i] < 0 ? 99 : nextProse[i] - i));
        add(Trait.GAP, (gaps ? 2 : 0) + (line.line().gap() > 0 ? 1 : 0));
        int kind = line.isProse() ? 3 : line.count() >= 9 ? 2 : line.count() >= 4 ? 1 : 0;
        add(Trait.HEADLINE, 4 * kind + (headline < 0 ? 0 : i < headline ? 1 : i == headline ? 2 : 3));
        lexical(line);
        return Arrays.copyOf(out, n);
    }

    private void neighbours(int i) {
        add(Trait.BEFORE, i == 0 ? 0 : step(LENGTH_STEPS, lines.get(i - 1).count()));
        add(
                Trait.AFTER,
                i + 1 == lines.size() ? 0 : step(LENGTH_STEPS, lines.get(i + 1).count()));
        if (i > 0) {
            add(Trait.BEFORE_END, lines.get(i - 1).end().number());
        }
        if (i + 1 < lines.size()) {
            add(Trait.AFTER_END, lines.get(i + 1).end().number());
        }
    }

    private void lexical(FlatFacts line) {
        if (line.count() <= LONGEST_FOR_WORDS) {
            for (String word : line.list()) {
                Integer id = vocabulary.get(word);
                if (id != null) {
                    add(id);
                }
            }
        }
    }

    private void add(Trait trait, int value) {
        add(trait.at(value));
    }

    private void add(int id) {
        for (int k = 0; k < n; k++) {
            if (out[k] == id) {
                return;
            }
        }
        if (n == out.length) {
            out = Arrays.copyOf(out, n * 2);
        }
        out[n++] = id;
    }

    private int own(int i) {
        return lines.get(i).isProse() ? lines.get(i).count() : 0;
    }

    private int proseIn(int from, int to) {
        return proseUpTo[Math.min(lines.size(), to)] - proseUpTo[Math.max(0, from)];
    }

    private int wordsIn(int from, int to) {
        return wordsUpTo[Math.min(lines.size(), to)] - wordsUpTo[Math.max(0, from)];
    }

    private static int reach(int distance) {
        return distance <= 1 ? 0 : distance <= 3 ? 1 : distance <= 7 ? 2 : distance < 99 ? 3 : 4;
    }

    private static int first(char c) {
        return Character.isLowerCase(c)
                ? 0
                : Character.isUpperCase(c) ? 1 : Character.isDigit(c) ? 2 : "“\"‘'".indexOf(c) >= 0 ? 3 : 4;
    }

    /** A part of a whole in six steps, 0 none to 5 nearly all. */
    static int share(int part, int whole) {
        return part <= 0 || whole <= 0 ? 0 : 1 + Math.min(4, (int) (part * 5L / whole));
    }

    static int step(int[] steps, int value) {
        int at = 0;
        while (at < steps.length && value >= steps[at]) {
            at++;
        }
        return at;
    }
}
