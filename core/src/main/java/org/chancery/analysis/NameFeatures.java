package org.chancery.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chancery.analysis.KnownNames.As;

/** What the judge of names looks at: what the encoder, the parse, the words and the rest of the article say of a candidate. */
final class NameFeatures {

    private static final double LEAST = -8;
    /** Of how many places' worth elsewhere in the article the rest must be to count. */
    private static final double SOME = 0.5;

    private static final double OWN_SHARE = 0.3;
    private static final double SMOOTH = 0.03;
    private static final int LONG = 4;

    private static final Set<As> PARTS =
            EnumSet.of(As.PLACE, As.SURNAME, As.TITLE, As.ORG_HEAD, As.PLACE_HEAD, As.GIVEN, As.ADJECTIVE);

    private static final Set<String> BEFORE =
            Set.of("the", "in", "at", "to", "from", "of", "by", "for", "with", ",", "");

    private static final Set<String> AFTER = Set.of("'s", ",", "and", "of", "-");

    /** The kinds that are judged, in the order of the encoder's labels; others are the encoder's alone. */
    static final List<Name.Kind> KINDS = List.of(Name.Kind.PERSON, Name.Kind.ORGANIZATION, Name.Kind.PLACE);

    private final List<Token> tokens;
    private final List<Sentence> sentences;
    private final Parse parse;
    private final KnownNames known;
    private final NameEvidence evidence;
    private final List<NameChances> chances = new ArrayList<>();
    private final List<NameCandidate> candidates = new ArrayList<>();
    /** By a candidate's words: by kind what the encoder says of all its places together, then that it is no name there. */
    private final Map<String, double[]> together = new HashMap<>();
    /** By word: by kind the sum of chances that it is in a name there, then the rest. */
    private final Map<String, double[]> byWord = new HashMap<>();

    NameFeatures(
            List<Token> tokens,
            List<Sentence> sentences,
            Parse parse,
            KnownNames known,
            Function<Sentence, NameChances> read) {
        this.tokens = tokens;
        this.sentences = sentences;
        this.parse = parse;
        this.known = known;
        this.evidence = new NameEvidence(tokens, sentences);
        NameCandidates runs = new NameCandidates(tokens);
        for (Sentence s : sentences) {
            NameChances c = read.apply(s);
            chances.add(c);
            candidates.addAll(runs.of(s, c));
            for (int i = s.first(); i < s.end(); i++) {
                double[] sums = byWord.computeIfAbsent(key(i, i + 1), k -> new double[NameChances.KINDS + 1]);
                for (int k = 0; k < NameChances.KINDS; k++) {
                    sums[k] += c.in(i - s.first(), k);
                }
                sums[NameChances.KINDS] += c.none(i - s.first());
            }
        }
        for (NameCandidate c : candidates) {
            add(together.computeIfAbsent(key(c.first(), c.end()), k -> new double[NameChances.KINDS + 1]), own(c), 1);
        }
    }

    List<NameCandidate> candidates() {
        return candidates;
    }

    private static void add(double[] sums, double[] more, double times) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += times * more[k];
        }
    }

    /** By kind the chance that the candidate is exactly this; then that none of it is in a name. */
    private double[] own(NameCandidate c) {
        Sentence s = sentences.get(c.sentence());
        NameChances from = chances.get(c.sentence());
        double[] own = new double[NameChances.KINDS + 1];
        for (int k = 0; k < NameChances.KINDS; k++) {
            own[k] = Math.exp(from.span(c.first() - s.first(), c.end() - s.first(), k));
        }
        double none = 1;
        for (int i = c.first(); i < c.end(); i++) {
            none = Math.min(none, from.none(i - s.first()));
        }
        own[NameChances.KINDS] = none;
        return own;
    }

    private String key(int first, int end) {
        StringBuilder key = new StringBuilder();
        for (int i = first; i < end; i++) {
            key.append(Letters.lower(tokens.get(i).word())).append(' ');
        }
        return key.toString();
    }

    private static double log(double chance) {
        return Math.max(LEAST, Math.log(chance));
    }

    private static double odds(double chance) {
        return Math.max(LEAST, Math.min(-LEAST, Math.log(chance / (1 - chance))));
    }

    /** What the words and the parse alone say of a candidate as a name of this kind. */
    Map<String, Double> plain(NameCandidate c, Name.Kind kind) {
        Map<String, Double> f = new LinkedHashMap<>();
        Sentence s = sentences.get(c.sentence());
        f.put("bias", 1.0);
        f.put("kind=" + kind, 1.0);
        syntax(f, c, s, kind);
        shape(f, c, s, kind);
        known(f, c, s, kind);
        return f;
    }

    /**
     * What all says of it.
     *
     * @param plain the log-odds that the words and the parse give it
     */
    Map<String, Double> of(NameCandidate c, Name.Kind kind, double plain) {
        Map<String, Double> f = new LinkedHashMap<>();
        int k = KINDS.indexOf(kind);
        Sentence s = sentences.get(c.sentence());
        NameChances from = chances.get(c.sentence());
        double[] own = own(c);
        double any = 0;
        for (int i = 0; i < NameChances.KINDS; i++) {
            any += own[i];
        }
        f.put("bias", 1.0);
        f.put("kind=" + kind, 1.0);
        f.put("plain", Math.max(LEAST, plain));
        f.put("plain/" + kind, Math.max(LEAST, plain));
        f.put("span", odds(own[k]));
        f.put("any-span", odds(any));
        double in = 0;
        double inAny = 0;
        double least = 1;
        for (int i = c.first() - s.first(); i < c.end() - s.first(); i++) {
            in += from.in(i, k);
            inAny += 1 - from.none(i);
            least = Math.min(least, 1 - from.none(i));
        }
        f.put("mean-in", odds(in / c.length()));
        f.put("mean-in-any", odds(inAny / c.length()));
        f.put("least-in", odds(least));
        f.put("of-kind", log(in / inAny));
        article(f, c, k, own);
        known(f, c, s, kind);
        return f;
    }

    private void article(Map<String, Double> f, NameCandidate c, int k, double[] own) {
        double[] all = together.getOrDefault(key(c.first(), c.end()), own).clone();
        add(all, own, -1);
        double any = 0;
        for (int i = 0; i < NameChances.KINDS; i++) {
            any += Math.max(0, all[i]);
        }
        double none = Math.max(0, all[NameChances.KINDS]);
        double here = 0;
        for (int i = 0; i < NameChances.KINDS; i++) {
            here += own[i];
        }
        if (any + none > SOME) {
            f.put("elsewhere-name", odds((any + OWN_SHARE * here) / (any + none + OWN_SHARE)));
            f.put(
                    "elsewhere-kind",
                    log((Math.max(0, all[k]) + OWN_SHARE * own[k] + SMOOTH)
                            / (any + OWN_SHARE * here + KINDS.size() * SMOOTH)));
        } else {
            f.put("nowhere-else", 1.0);
        }
        double[] word = byWord.getOrDefault(key(c.end() - 1, c.end()), new double[NameChances.KINDS + 1]);
        double seen = 0;
        for (double w : word) {
            seen += w;
        }
        f.put("last-word-kind", log((word[k] + SMOOTH) / (seen - word[NameChances.KINDS] + KINDS.size() * SMOOTH)));
        f.put("last-word-name", odds((seen - word[NameChances.KINDS] + SMOOTH) / (seen + 2 * SMOOTH)));
    }

    private void syntax(Map<String, Double> f, NameCandidate c, Sentence s, Name.Kind kind) {
        NameChances from = chances.get(c.sentence());
        int head = -1;
        int heads = 0;
        for (int i = c.first(); i < c.end(); i++) {
            int h = parse.heads().get(i);
            if (h == i || h < c.first() || h >= c.end()) {
                heads++;
                head = i;
            }
        }
        f.put("heads=" + Math.min(3, heads), 1.0);
        if (heads != 1) {
            return;
        }
        int[] run = run(head, s, from);
        String agrees = run[0] == c.first() && run[1] == c.end()
                ? "same"
                : run[0] <= c.first() && run[1] >= c.end()
                        ? "within"
                        : run[0] >= c.first() && run[1] <= c.end() ? "around" : "across";
        f.put("run=" + agrees, 1.0);
        f.put("run=" + agrees + "/" + Math.min(2, c.length()), 1.0);
        String relation = parse.relation(head);
        f.put("head=" + tokens.get(head).tag(), 1.0);
        boolean modifier = parse.is(head, "compound", "flat", "amod", "nmod:poss");
        f.put("modifies=" + modifier + "/" + kind, 1.0);
        if (modifier) {
            int above = parse.heads().get(head);
            f.put("modifies=" + relation + "/" + tokens.get(above).tag() + "/" + (above >= c.end()), 1.0);
        }
        f.put("relation=" + relation + "/" + kind, 1.0);
    }

    /** The run of proper nouns about a head within what hangs on it, joined as names are: its first word and its last. */
    private int[] run(int head, Sentence s, NameChances from) {
        return new int[] {edge(head, -1, s, from), edge(head, 1, s, from) + 1};
    }

    private int edge(int head, int step, Sentence s, NameChances from) {
        int edge = head;
        for (int i = head + step; i >= s.first() && i < s.end() && isUnder(i, head); i += step) {
            if (NameCandidates.isProper(tokens.get(i), 1 - from.none(i - s.first()))) {
                edge = i;
            } else if (!NameCandidates.joins(tokens.get(i))) {
                break;
            }
        }
        return edge;
    }

    /** Whether a word hangs on another, be it over others, but not as a second member or an apposition of it. */
    private boolean isUnder(int word, int head) {
        int at = word;
        while (at != head) {
            if (parse.isRoot(at) || (parse.heads().get(at) == head && parse.is(at, "conj", "appos", "parataxis"))) {
                return false;
            }
            at = parse.heads().get(at);
        }
        return true;
    }

    private void shape(Map<String, Double> f, NameCandidate c, Sentence s, Name.Kind kind) {
        Token first = tokens.get(c.first());
        Token last = tokens.get(c.end() - 1);
        f.put("length=" + Math.min(LONG, c.length()), 1.0);
        f.put("length=" + Math.min(LONG, c.length()) + "/" + kind, 1.0);
        boolean joined = false;
        boolean and = false;
        int small = 0;
        for (int i = c.first(); i < c.end(); i++) {
            joined |= tokens.get(i).is(Tag.ADP);
            and |= tokens.get(i).is(Tag.CCONJ);
            small += !Letters.isCapital(tokens.get(i).word()) && tokens.get(i).is(Tag.NOUN, Tag.ADJ, Tag.VERB, Tag.ADV)
                    ? 1
                    : 0;
        }
        if (joined) {
            f.put("joined/" + kind, 1.0);
        }
        if (and) {
            f.put("and/" + kind, 1.0);
        }
        if (small > 0) {
            f.put("small", 1.0);
        }
        if (!Letters.isCapital(first.word())) {
            f.put("small-first", 1.0);
        }
        f.put("first=" + first.tag(), 1.0);
        f.put("last=" + last.tag(), 1.0);
        if (c.length() == 1 && evidence.seenSmall(first.word())) {
            f.put("seen-small", 1.0);
        }
        if (c.length() == 1 && Letters.isAllCaps(first.word())) {
            f.put("caps/" + kind, 1.0);
        }
        String before = c.first() > s.first() ? tokens.get(c.first() - 1).lower() : "";
        f.put("before=" + (BEFORE.contains(before) ? before : "*") + "/" + kind, 1.0);
        if (c.first() > s.first()) {
            f.put("before-tag=" + tokens.get(c.first() - 1).tag(), 1.0);
        }
        if (c.end() < s.end()) {
            f.put("after-tag=" + tokens.get(c.end()).tag(), 1.0);
            String after = tokens.get(c.end()).lower();
            if (AFTER.contains(after)) {
                f.put("after=" + after + "/" + kind, 1.0);
            }
        }
    }

    private void known(Map<String, Double> f, NameCandidate c, Sentence s, Name.Kind kind) {
        StringBuilder name = new StringBuilder();
        for (int i = c.first(); i < c.end(); i++) {
            boolean spaced = i > c.first()
                    && tokens.get(i).span().start() > tokens.get(i - 1).span().end();
            name.append(spaced ? " " : "").append(tokens.get(i).word());
        }
        Set<As> whole = known.whole(name.toString());
        for (As as : whole) {
            f.put("known=" + as + "/" + kind, 1.0);
            f.put("known=" + as, 1.0);
        }
        if (whole.isEmpty()) {
            f.put("unknown/" + kind, 1.0);
        }
        boolean more = c.length() > 1;
        String first = word(c.first());
        String last = word(c.end() - 1);
        for (As as : PARTS) {
            if (known.is(as, first)) {
                f.put((more ? "first=" : "only=") + as + "/" + kind, 1.0);
            }
            if (more && known.is(as, last)) {
                f.put("last=" + as + "/" + kind, 1.0);
            }
        }
        if (more && known.is(As.TITLE, first) && tokens.get(c.first() + 1).is(Tag.ADP)) {
            f.put("title-of/" + kind, 1.0);
        }
        if (more && !known.is(As.GIVEN, first) && known.is(As.GIVEN, word(c.first() + 1))) {
            f.put("second=given/" + kind, 1.0);
        }
        if (c.first() > s.first() && known.is(As.TITLE, word(c.first() - 1))) {
            f.put("behind-title/" + kind, 1.0);
        }
        if (c.end() < s.end() && Letters.isCapital(word(c.end()))) {
            for (As as : PARTS) {
                if (known.is(as, word(c.end()))) {
                    f.put("before=" + as, 1.0);
                }
            }
        }
    }

    private String word(int token) {
        return tokens.get(token).word();
    }
}
