package org.chancery.page;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.page.FlatWords.Sign;

/** Lines and whether each is body in; the kind of each line out, with the rule that decided it. */
final class FlatTyper {

    private static final int HEAD = 10;
    private static final double NEARLY_ALL = 0.8;
    private static final int MOST_BODY_ABOVE_HEADLINE = 25;
    private static final int LONGEST_HEADLINE = 32;
    /** Of the 22 headlines in our gold pages that have so many words, none ends with a full stop. */
    private static final int SHORTEST_PARAGRAPH = 14;

    private static final Pattern ENDED = Pattern.compile("[.][\"”’')]*\\s*$");
    private static final int LONGEST_STANDFIRST = 60;
    private static final int LONGEST_SUBHEAD = 14;

    private final List<FlatFacts> lines;
    private final String text;
    private final FlatWords lexicon;
    private final boolean[] body;
    private final double[] sure;
    private final BlockKind[] kinds;
    private final String[] rules;
    private final int firstBody;
    private final int lastBody;

    FlatTyper(List<FlatFacts> lines, String text, double[] scores, boolean[] body, FlatWords lexicon) {
        this.lexicon = lexicon;
        this.lines = lines;
        this.text = text;
        this.body = body.clone();
        int size = lines.size();
        kinds = new BlockKind[size];
        rules = new String[size];
        sure = new double[size];
        int first = -1;
        int last = -1;
        boolean wanting = hasNone(body);
        for (int i = 0; i < size; i++) {
            double p = FlatModel.probability(scores[i]);
            this.body[i] |= wanting && lines.get(i).isSentence();
            set(i, BlockKind.OTHER, "flat-model", 1 - p);
            if (this.body[i]) {
                set(i, BlockKind.BODY, wanting ? "only-prose" : "flat-model", p);
                first = first < 0 ? i : first;
                last = i;
            }
        }
        firstBody = first;
        lastBody = last;
    }

    BlockKind kind(int i) {
        return kinds[i];
    }

    String rule(int i) {
        return rules[i];
    }

    double score(int i) {
        return sure[i];
    }

    /** Types every line; {@code title} is the headline as the caller knows it, or empty. */
    FlatTyper type(String title) {
        between();
        int headline = headline(title);
        signs();
        if (firstBody >= 0) {
            furnitureRuns();
            if (headline >= 0) {
                Arrays.fill(kinds, 0, headline, BlockKind.OTHER);
                Arrays.fill(rules, 0, headline, "above-headline");
                set(headline, BlockKind.HEADLINE, "headline", 0.9);
            }
            smallLines(headline);
            standfirst(headline);
            subheads();
        }
        return this;
    }

    /** Whether the model found no body at all: then whatever reads like a sentence is taken for it, as lost statements weigh more than stray ones. */
    private static boolean hasNone(boolean[] body) {
        for (boolean b : body) {
            if (b) {
                return false;
            }
        }
        return true;
    }

    private void set(int i, BlockKind kind, String rule, double score) {
        kinds[i] = kind;
        rules[i] = rule;
        sure[i] = score;
    }

    private int headline(String title) {
        if (firstBody < 0) {
            return -1;
        }
        List<String> given = FlatWords.of(title).stream().map(FlatWord::text).toList();
        for (int i = 0; i < Math.min(lines.size(), firstBody + HEAD) && !given.isEmpty(); i++) {
            if (lines.get(i).list().equals(given)) {
                return i;
            }
        }
        int copy = HeadlineCopy.find(lines);
        if (copy > 0 && bodyWordsAbove(copy) < MOST_BODY_ABOVE_HEADLINE) {
            return copy;
        }
        if (mayBeHeadline(0) && firstBody <= HEAD) {
            return 0;
        }
        int lead = Math.min(lines.size() - 1, firstProse());
        for (int i = lead; i >= Math.max(0, lead - HEAD); i--) {
            if (mayBeHeadline(i)
                    && lines.get(i).count() >= 4
                    && !lines.get(i).isProse()
                    && lines.get(i).signs() == 0
                    && !isSmallLine(i)) {
                return i;
            }
        }
        return -1;
    }

    private int bodyWordsAbove(int headline) {
        int words = 0;
        for (int i = 0; i < headline; i++) {
            words += body[i] && (lines.get(i).isProse() || lines.get(i).line().piece())
                    ? lines.get(i).count()
                    : 0;
        }
        return words;
    }

    private int firstProse() {
        for (int i = firstBody; i < lines.size(); i++) {
            if (body[i] && lines.get(i).isProse()) {
                return i;
            }
        }
        return lines.size();
    }

    private boolean mayBeHeadline(int i) {
        FlatFacts line = lines.get(i);
        boolean short_ = line.count() >= 2 && line.count() <= LONGEST_HEADLINE && line.count() * 3 <= text.length();
        boolean belowIsMore = i + 1 < lines.size();
        return short_
                && belowIsMore
                && !isParagraph(line, own(i))
                && Dateline.length(own(i), true, lexicon) == 0
                && !(line.has(Sign.MENU) && line.count() <= 3)
                && MenuPrefix.menu(line.list(), lexicon) < line.count();
    }

    /** A long line that ends with a full stop: a text without a headline begins with its first paragraph. */
    private static boolean isParagraph(FlatFacts line, String own) {
        return line.count() >= SHORTEST_PARAGRAPH && ENDED.matcher(own).find();
    }

    private String own(int i) {
        return lines.get(i).line().where().in(text);
    }

    private boolean isSmallLine(int i) {
        FlatFacts line = lines.get(i);
        String own = line.count() > 90 ? "" : own(i);
        return LineType.isByline(line, lexicon)
                || (!own.isEmpty()
                        && (TextDates.isDateLine(line, own, lexicon) || LineType.isCredit(line, own, lexicon)));
    }

    /** On a page that is nearly all prose, a line between body lines is body as well, unless it says otherwise. */
    private void between() {
        int words = 0;
        int prose = 0;
        for (FlatFacts line : lines) {
            words += line.count();
            prose += line.isProse() ? line.count() : 0;
        }
        for (int i = firstBody + 1; i < lastBody && prose >= NEARLY_ALL * words; i++) {
            if (!body[i]
                    && !lines.get(i).line().piece()
                    && lines.get(i).signs() == 0
                    && lines.get(i).count() > 0) {
                body[i] = true;
                set(i, BlockKind.BODY, "between-body", 0.5);
            }
        }
    }

    private void signs() {
        for (int i = 0; i < lines.size(); i++) {
            FlatFacts line = lines.get(i);
            if (body[i] || line.count() > 12) {
                continue;
            }
            for (Sign sign : List.of(Sign.SHARE, Sign.MENU, Sign.LEGAL, Sign.PROMO)) {
                if (line.has(sign)) {
                    rules[i] = sign.name().toLowerCase(java.util.Locale.ROOT);
                }
            }
        }
    }

    /** Below a heading such as “Related Articles” or “Leave a Comment” all that is not body is of its kind, until the next heading. */
    private void furnitureRuns() {
        BlockKind run = BlockKind.OTHER;
        for (int i = firstBody; i < lines.size(); i++) {
            FlatFacts line = lines.get(i);
            boolean heading = line.count() <= 8 && !line.isProse();
            if (body[i]) {
                run = run == BlockKind.COMMENT && i <= lastBody ? run : BlockKind.OTHER;
            } else if (heading && line.has(Sign.COMMENT)) {
                run = BlockKind.COMMENT;
            } else if (heading && line.has(Sign.RELATED)) {
                run = BlockKind.RELATED;
            } else if (line.has(Sign.LEGAL)) {
                run = BlockKind.OTHER;
            }
            if (!body[i] && run != BlockKind.OTHER) {
                set(i, run, run.label() + "-heading", Math.max(0.6, sure[i]));
            }
        }
    }

    private void smallLines(int headline) {
        for (int i = 0; i < lines.size(); i++) {
            FlatFacts line = lines.get(i);
            boolean near =
                    (i > headline && i <= Math.max(firstBody + 3, headline + 6)) || (i > lastBody && i <= lastBody + 3);
            if (i == headline || kinds[i] == BlockKind.COMMENT || i < headline || line.count() > 90) {
                continue;
            }
            String own = own(i);
            if (i > firstBody - 2 && i < lastBody && TextDates.isTimeLine(line, own, lexicon)) {
                set(i, BlockKind.DATE, "time-line", 0.8);
            } else if (near && LineType.isByline(line, lexicon)) {
                set(i, BlockKind.BYLINE, "byline", 0.9);
            } else if (TextDates.isDateLine(line, own, lexicon) && (near || body[i])) {
                set(i, BlockKind.DATE, "date-line", 0.9);
            } else if ((near || body[i]) && LineType.isCredit(line, own, lexicon)) {
                set(i, BlockKind.CREDIT, "credit", 0.85);
            } else if ((near || body[i]) && LineType.isCaption(line, own, lexicon)) {
                set(i, BlockKind.CAPTION, "caption", 0.8);
            } else if (near
                    && i < firstProse()
                    && ((LineType.isName(line) && besideDate(i)) || LineType.isNameAndDay(line, lexicon))) {
                set(i, BlockKind.BYLINE, "byline-name", 0.6);
            }
        }
    }

    private boolean besideDate(int i) {
        for (int k = Math.max(0, i - 2); k <= Math.min(lines.size() - 1, i + 2); k++) {
            if (k != i && lines.get(k).dated() && lines.get(k).count() <= 14) {
                return true;
            }
        }
        return false;
    }

    /** The first sentence-like line between headline and body that has no full stop. */
    private void standfirst(int headline) {
        for (int i = headline + 1; headline >= 0 && i < Math.min(lines.size(), headline + 8); i++) {
            FlatFacts line = lines.get(i);
            boolean free = kinds[i] == BlockKind.BODY || (kinds[i] == BlockKind.OTHER && line.signs() == 0);
            boolean nextIsDateline = i + 1 < lines.size() && Dateline.length(own(i + 1), true, lexicon) > 0;
            if (free && line.isProse() && !(nextIsDateline && line.count() <= 24)) {
                return;
            }
            boolean sentence = line.count() >= 6 && line.count() <= LONGEST_STANDFIRST && line.stops() >= 1;
            boolean open = line.end() == FlatFacts.End.WORD || nextIsDateline;
            if (free
                    && sentence
                    && open
                    && i < lastBody
                    && Dateline.length(own(i), true, lexicon) == 0
                    && own(i).indexOf(':') < 0) {
                set(i, BlockKind.STANDFIRST, "standfirst", 0.8);
                return;
            }
        }
    }

    private void subheads() {
        for (int i = firstBody + 1; i < lastBody; i++) {
            FlatFacts line = lines.get(i);
            boolean form = !line.line().piece()
                    && line.count() <= LONGEST_SUBHEAD
                    && (line.end() == FlatFacts.End.WORD || line.end() == FlatFacts.End.QUESTION)
                    && line.capitals() > 0
                    && Character.isLetterOrDigit(line.first())
                    && !Character.isLowerCase(line.first())
                    && own(i).indexOf(':') < 0;
            if (kinds[i] == BlockKind.BODY
                    && form
                    && line.count() > 0
                    && lines.get(i + 1).count() >= 15
                    && body[i + 1]
                    && lines.get(i - 1).count() >= 12) {
                set(i, BlockKind.SUBHEAD, "subhead", 0.7);
            }
        }
    }
}
