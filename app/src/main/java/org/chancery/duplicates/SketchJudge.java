package org.chancery.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells copies, cuts and revisions of one article from others that share its subject, its form or a quotation. In: two sketches. Out: a verdict.
 *
 * <p>A copy shares most of the shorter text's shingles, and the names with them. Another article filled into the same form shares the shingles but not the
 * names; a later bulletin of the same body shares the names but not the figures; what shares a quotation or the foot of a page shares neither.
 */
final class SketchJudge implements ArticleJudge {

    /** Fewer shingles tell nothing but that the texts are equal. */
    private static final int FEWEST = 10;

    /** What is quoted many outlets share; their own words tell, where there are so many runs of them, unless nearly everything is shared. */
    private static final int ENOUGH_OWN = 20;

    private static final double NEARLY_ALL = 0.8;
    private static final double CONTAINED = 0.5;
    /** What shares less than that is a copy only where all facts agree. */
    private static final double REWRITTEN = 0.4;
    /** Names must agree at least so far where there are enough of them to tell, and names and figures together. */
    private static final double NAMES = 0.6;

    private static final double FACTS = 0.6;
    private static final double ALL_FACTS = 0.65;
    private static final int ENOUGH_NAMES = 4;
    private static final int ENOUGH_FACTS = 6;
    private static final int ENOUGH_FIGURES = 5;
    /** Where nearly all words agree so many figures must too, else it is the next bulletin in the same form; of a text much rewritten none need. */
    private static final double FIGURES = 0.45;

    /** A text so many times as long as another may be a page of several articles. */
    private static final double MUCH_LONGER = 2;
    /** So much of the openings a text and what an editor cut from it have in common. */
    private static final double OPENING = 0.2;
    /** Below it two texts of some length are of different things, whatever third holds both. */
    private static final double STRANGE = 0.1;

    private static final int SOME_LENGTH = 30;

    private final Sketching sketching;

    SketchJudge(Wording wording) {
        sketching = new Sketching(wording);
    }

    @Override
    public Sketch sketch(String body) {
        return sketching.sketch(body);
    }

    @Override
    public List<Long> keys(Sketch article) {
        return article.keys();
    }

    @Override
    public Verdict compare(Sketch a, Sketch b) {
        if (a.words() == 0 || b.words() == 0) {
            return Verdict.unlike(0, List.of("a text without words is like no other"));
        }
        if (a.words() == b.words() && a.whole() == b.whole()) {
            return Verdict.same(1, List.of("the same " + a.words() + " words in the same order"));
        }
        Fingerprint.Overlap own = a.own().with(b.own());
        boolean ownAlone = isOwnEnough(a, b, own);
        Fingerprint.Overlap shingles = ownAlone ? own : all(a, b, own);
        List<String> evidence = new ArrayList<>();
        evidence.add(percent(shingles) + " of the shorter text’s runs of " + Sketching.SHINGLE
                + (ownAlone ? " words outside quotations" : " words") + " stand in the longer, resemblance "
                + decimal(shingles.resemblance()) + " (" + Math.min(a.words(), b.words()) + " and "
                + Math.max(a.words(), b.words()) + " words)");
        if (shingles.smaller() < FEWEST) {
            evidence.add("too short to be compared: " + shingles.smaller() + " runs");
            return Verdict.unlike(0, evidence);
        }
        if (shingles.containment() < STRANGE && shingles.smaller() >= SOME_LENGTH) {
            return Verdict.apart(evidence);
        }
        if (shingles.containment() < REWRITTEN) {
            return Verdict.unlike(shingles.containment() / 2, evidence);
        }
        Fingerprint.Overlap names = a.names().with(b.names());
        Fingerprint.Overlap figures = a.figures().with(b.figures());
        evidence.add(share(names, "names") + ", " + share(figures, "figures"));
        boolean otherNames = names.smaller() >= ENOUGH_NAMES && names.containment() < NAMES;
        boolean otherFigures = figures.smaller() >= ENOUGH_FIGURES
                && figures.containment() < Math.min(FIGURES, shingles.containment() - CONTAINED);
        double facts = (2.0 * names.common() + figures.common()) / Math.max(1, 2 * names.smaller() + figures.smaller());
        boolean enough = names.smaller() + figures.smaller() >= ENOUGH_FACTS;
        if (otherNames || otherFigures || (enough && facts < FACTS)) {
            evidence.add("the same form with other " + (otherNames ? "names" : "figures"));
            return Verdict.apart(evidence);
        }
        if (shingles.containment() < CONTAINED && facts < ALL_FACTS) {
            return Verdict.unlike(shingles.containment() / 2, evidence);
        }
        Sketch longer = a.words() >= b.words() ? a : b;
        boolean muchLonger = longer.words() > MUCH_LONGER * Math.min(a.words(), b.words());
        if (muchLonger && (longer.roundUp() || a.opening().with(b.opening()).containment() < OPENING)) {
            evidence.add("the longer begins otherwise or tells of others: it may hold several articles");
            return Verdict.unlike(shingles.containment() / 2, evidence);
        }
        return Verdict.same(likeness(shingles, names), evidence);
    }

    /** Whether both have words enough of their own, and what they quote cannot make nearly all of it the same. */
    private static boolean isOwnEnough(Sketch a, Sketch b, Fingerprint.Overlap own) {
        int most = own.common() + Math.max(a.quoted().size(), b.quoted().size());
        int least = Math.min(
                a.own().size() + a.quoted().size(), b.own().size() + b.quoted().size());
        return own.smaller() >= ENOUGH_OWN
                && (most < NEARLY_ALL * least || all(a, b, own).containment() < NEARLY_ALL);
    }

    /** Of all runs of words, whether one of the two has them in quotation marks or not. */
    private static Fingerprint.Overlap all(Sketch a, Sketch b, Fingerprint.Overlap own) {
        Fingerprint.Overlap quoted = a.quoted().with(b.quoted());
        int crossed =
                a.own().with(b.quoted()).common() + a.quoted().with(b.own()).common();
        return new Fingerprint.Overlap(
                own.common() + quoted.common() + crossed, own.mine() + quoted.mine(), own.theirs() + quoted.theirs());
    }

    /** Mostly how much of the shorter is contained, then how alike the two are in all. */
    private static double likeness(Fingerprint.Overlap shingles, Fingerprint.Overlap names) {
        double named = names.smaller() == 0 ? shingles.containment() : names.containment();
        return 0.5 * shingles.containment() + 0.3 * shingles.resemblance() + 0.15 * named;
    }

    private static String share(Fingerprint.Overlap overlap, String what) {
        return overlap.smaller() == 0
                ? "no " + what + " to compare"
                : overlap.common() + " of " + overlap.smaller() + " " + what + " shared";
    }

    private static String percent(Fingerprint.Overlap overlap) {
        return Math.round(overlap.containment() * 100) + " %";
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
