package org.chancery.duplicates;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells whether two outlets report one quotation, whole, shortened or with other marks. In: two quotations. Out: a verdict.
 *
 * <p>The fewer rare words they share, the more must be known: many will do whoever spoke and whenever, some need a known speaker or nearness in time, and
 * formulas (<em>No comment</em>) need the same words of the same speaker on the same day. Speakers that are two persons are always apart.
 */
final class WordsJudge implements QuotationJudge {

    /** So much of the shorter's words must stand in the longer. */
    private static final double CONTAINED = 0.8;
    /** In a weak case nearly all words of the shorter must stand in the longer, and so many of them in a row. */
    private static final double WHOLLY = 0.9;

    private static final int LONG_RUN = 7;
    /** Everyday words in a row that two people may say. */
    private static final int BY_ANYBODY = 8;
    /** Rare words that no two speakers use in a row by chance. */
    private static final int MANY = 8;

    private static final int SOME = 5;
    private static final int FEW = 3;
    /** Rare words shared by two extracts of one speech that overlap and neither of which holds the other. */
    private static final int OVERLAP = 10;

    private static final double OVERLAPPING = 0.4;
    /** Days within which one saying is reported by most outlets. */
    private static final int NEWS = 3;

    private static final int MONTH = 31;
    private static final int NEXT_DAY = 1;

    private final Wording wording;

    WordsJudge(Wording wording) {
        this.wording = wording;
    }

    @Override
    public List<Long> keys(Quotation quotation) {
        return QuotationKeys.of(quotation, Words.of(quotation, wording));
    }

    @Override
    public List<Difference> differences(Quotation first, Quotation second) {
        WordAlignment alignment = WordAlignment.of(
                        Words.of(first, wording).tokens(),
                        Words.of(second, wording).tokens())
                .ofWrittenWords();
        return new Comparison(alignment, wording)
                .differences(first.text().length(), second.text().length());
    }

    @Override
    public Verdict compare(Quotation a, Quotation b) {
        Words words = Words.of(a, wording);
        Words others = Words.of(b, wording);
        Likeness speakers = Likeness.of(a.speaker(), b.speaker());
        if (words.tokens().isEmpty() || others.tokens().isEmpty()) {
            return Verdict.unlike(0, List.of("a quotation without words is like no other"));
        }
        if (speakers == Likeness.DIFFERENT) {
            return Verdict.apart(List.of("two speakers: " + names(a, b)));
        }
        boolean inOrder = words.order(others) <= 0;
        Words shorter = inOrder ? words : others;
        Words longer = inOrder ? others : words;
        if (!mayContain(shorter, longer)) {
            return Verdict.unlike(0, List.of("they share few rare words"));
        }
        return weigh(a, b, shorter, longer, speakers);
    }

    /** Before the words are laid side by side: whether enough of the rare ones of either stand anywhere in the other. */
    private static boolean mayContain(Words shorter, Words longer) {
        Set<String> mine = forms(shorter);
        Set<String> theirs = forms(longer);
        long common = mine.stream().filter(theirs::contains).count();
        return common >= OVERLAPPING * Math.min(mine.size(), theirs.size());
    }

    private static Set<String> forms(Words words) {
        Set<String> forms = new TreeSet<>();
        words.rare().forEach(t -> forms.add(t.form()));
        return forms;
    }

    private Verdict weigh(Quotation a, Quotation b, Words shorter, Words longer, Likeness speakers) {
        Comparison comparison = new Comparison(WordAlignment.of(shorter.tokens(), longer.tokens()), wording);
        double contained = Math.min(1, comparison.sharedWeight() / Math.min(shorter.weight(), longer.weight()));
        int shared = comparison.shared().size();
        List<String> exchanged = comparison.exchanged();
        boolean turned = comparison.isTurned();
        OptionalLong days = daysBetween(a, b);
        List<String> evidence = new ArrayList<>();
        evidence.add(Math.round(contained * 100) + " % of the shorter’s words stand in the longer in their order, "
                + shared + " rare ones (" + shorter.tokens().size() + " and "
                + longer.tokens().size() + " words)");
        evidence.add(speakersInWords(a, b, speakers));
        evidence.add(days.isPresent() ? days.getAsLong() + " days between them" : "days not known");
        if (!exchanged.isEmpty()) {
            evidence.add("exchanged: " + String.join(", ", exchanged));
        }
        if (turned) {
            evidence.add("one has a negation that the other has not");
        }
        boolean same = decide(
                new Signs(
                        contained,
                        shared,
                        comparison.longestRun(),
                        shorter.sameAs(longer),
                        a.article() == b.article(),
                        turned,
                        exchanged,
                        days.orElse(MONTH)),
                speakers != Likeness.UNKNOWN);
        double likeness = 0.8 * contained + 0.2 * Math.min(1, shared / 20.0);
        return same ? Verdict.same(likeness, evidence) : Verdict.unlike(likeness / 2, evidence);
    }

    /** What the decision rests on. */
    private record Signs(
            double contained,
            int shared,
            int run,
            boolean equal,
            boolean oneArticle,
            boolean turned,
            List<String> exchanged,
            long days) {

        /** In rare words; four words in a row that agree count as one more, where the speaker is not known only behind the eighth. */
        double strength(boolean known) {
            return shared + Math.max(0, known ? run : run - BY_ANYBODY) / 4.0;
        }

        /** Whether no word says something else: in another figure, another word on another day, or with a negation. */
        boolean agree() {
            boolean otherFigure = exchanged.stream().anyMatch(w -> Character.isDigit(w.charAt(0)));
            return !turned && !otherFigure && (days <= NEWS || exchanged.isEmpty());
        }
    }

    private static boolean decide(Signs signs, boolean known) {
        if (signs.strength(known) < FEW) {
            return signs.equal() && known && !signs.oneArticle() && signs.days() <= NEXT_DAY;
        }
        if (signs.contained() < CONTAINED) {
            return signs.contained() >= OVERLAPPING
                    && signs.shared() >= OVERLAP
                    && known
                    && signs.days() <= NEWS
                    && signs.agree();
        }
        if (signs.strength(known) >= MANY) {
            boolean slip = known && signs.days() <= NEXT_DAY; // one outlet misheard a word of a long quotation
            return signs.agree() || slip;
        }
        if (signs.strength(known) >= SOME) {
            return signs.agree() && signs.days() <= (known ? MONTH : 2 * NEWS);
        }
        // a term of three rare words in anybody's mouth is no quotation: radical Islamic terrorism
        boolean wholly = (known && signs.equal()) || (signs.contained() >= WHOLLY && signs.run() >= LONG_RUN);
        return signs.agree() && wholly && signs.days() <= (known ? NEWS : NEXT_DAY);
    }

    private static OptionalLong daysBetween(Quotation a, Quotation b) {
        return a.published().isPresent() && b.published().isPresent()
                ? OptionalLong.of(Math.abs(ChronoUnit.DAYS.between(
                        a.published().get(), b.published().get())))
                : OptionalLong.empty();
    }

    private static String speakersInWords(Quotation a, Quotation b, Likeness speakers) {
        return switch (speakers) {
            case SAME -> "the same speaker, " + names(a, b);
            case COMPATIBLE -> "speakers that may be one: " + names(a, b);
            default -> "speakers not known to be one: " + names(a, b);
        };
    }

    private static String names(Quotation a, Quotation b) {
        return Sides.bothNames(name(a), name(b));
    }

    private static String name(Quotation quotation) {
        Who who = quotation.speaker();
        return who.name().or(who::identity).orElse("somebody unnamed");
    }
}
