package org.chancery.actor;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.analysis.Tag;
import org.chancery.attribution.Attribution;
import org.chancery.text.Span;

/** Decides for whom a pronoun of the third person stands, by agreement, subject, nearness and the turns of who speaks. */
final class Pronouns {

    private static final int LOOK_BACK = 40;
    private static final int SENTENCES = 6;

    /** How sure a person is who is only the likeliest of the whole article. */
    private static final double FAR = 0.5;

    /** How far back the subject of a pronoun's own clause may stand, in mentions. */
    private static final int DOERS = 5;

    /** What a speaker gains where somebody else is named within his words before the pronoun; 2 where nobody is. */
    private static final double NEARER = 0;

    /** What the subject of the clause that a fronted participle hangs on scores. */
    private static final double FOLLOWING = 4.2;

    /** Mentions this sure are names. */
    private static final double NAMED = 0.85;

    private final Words words;
    private final Situation situation;
    private final Trail trail;
    private final NamedWithin named;
    private final Map<Integer, Figure> speakers;

    /** @param speakers the speakers found so far, by the attribution's number */
    Pronouns(Words words, Situation situation, Trail trail, NamedWithin named, Map<Integer, Figure> speakers) {
        this.named = named;
        this.words = words;
        this.situation = situation;
        this.trail = trail;
        this.speakers = speakers;
    }

    Optional<Identified> resolve(int at, Knowledge.Pronoun pronoun) {
        if (pronoun.person().equals("rel")) {
            return relative(at, pronoun);
        }
        Map<Figure, Double> scores = new LinkedHashMap<>();
        Map<Figure, String> reasons = new HashMap<>();
        Map<Figure, Double> trust = new HashMap<>();
        Word here = words.get(at);
        int speaking = situation.sourceOf[at];
        Optional<Figure> doer = doer(at, pronoun);
        for (Trail.Step step : trail.before(at, LOOK_BACK)) {
            int distance = here.sentence() - step.sentence();
            if (distance > SENTENCES) {
                break;
            }
            if (!agrees(pronoun, step.figure())
                    || excluded(at, pronoun, step, speaking)
                    || doer.filter(d -> d == step.figure()).isPresent()) {
                continue;
            }
            double score = score(at, pronoun, step, distance);
            String reason = reason(step, distance);
            if (score > scores.getOrDefault(step.figure(), -9.0)) {
                scores.put(step.figure(), score);
                reasons.put(step.figure(), reason);
                trust.put(step.figure(), step.confidence());
            }
        }
        following(at, pronoun).ifPresent(f -> {
            scores.merge(f, FOLLOWING, Math::max);
            reasons.put(f, "subject of the clause that follows");
        });
        if (scores.isEmpty()) {
            return protagonist(at, pronoun, speaking);
        }
        turns(at, pronoun, doer, scores, reasons);
        return choose(scores, reasons, pronoun, here.lower())
                .map(it -> inherit(it, trust.getOrDefault(it.figure(), 1.0)));
    }

    /** Who does what a participle at the head of the sentence says is named behind it: {@code Recalling his promise, X left}. */
    private Optional<Figure> following(int at, Knowledge.Pronoun pronoun) {
        int first = at;
        while (words.sameSentence(first - 1, at)) {
            first--;
        }
        Word head = words.get(first);
        boolean participle = head.is(Tag.VERB) && head.lower().endsWith("ing");
        int begin = first;
        boolean alone = trail.before(at, 1).stream().allMatch(s -> s.word() < begin);
        return participle && alone
                ? trail.after(at, 3).stream()
                        .filter(s -> s.subject() && words.sameSentence(s.word(), at))
                        .findFirst()
                        .map(Trail.Step::figure)
                        .filter(f -> agrees(pronoun, f))
                : Optional.empty();
    }

    /** Who was not named but described may already have been taken for somebody else. */
    private static Identified inherit(Identified it, double trust) {
        if (trust < FAR) {
            return new Identified(it.figure(), Math.min(it.confidence(), trust + 0.1), it.why());
        }
        return trust >= NAMED ? it : new Identified(it.figure(), it.confidence() - 0.06, it.why());
    }

    /** How often such a choice was right in GUM's train and dev part: it rises with the lead over the next one and with the score itself. */
    private static double sure(double score, double lead, Knowledge.Pronoun pronoun, Figure figure) {
        double sure = 0.6 + 0.12 * Math.min(lead, 2.5);
        sure += score < 2 ? -0.15 : score < 3 ? -0.03 : 0.03;
        boolean personal = pronoun.gender().equals("m") || pronoun.gender().equals("f");
        sure -= personal && figure.gender.isEmpty() ? 0.1 : 0;
        return personal ? sure : sure - 0.08;
    }

    /** Where nobody near agrees, the one person named before whom the article has named most; never without doubt. */
    private Optional<Identified> protagonist(int at, Knowledge.Pronoun pronoun, int speaking) {
        if (situation.inQuotation(at)
                || pronoun.gender().isEmpty()
                || pronoun.gender().equals("n")) {
            return Optional.empty();
        }
        Figure best = null;
        for (Trail.Step step : trail.before(at, 2 * LOOK_BACK)) {
            Figure f = step.figure();
            if (f.isPerson()
                    && agrees(pronoun, f)
                    && !excluded(at, pronoun, step, speaking)
                    && (best == null || f.count > best.count)) {
                best = f;
            }
        }
        return Optional.ofNullable(best).map(f -> new Identified(f, FAR, "pronoun: the person named most before"));
    }

    /** Who spoke last in this paragraph or the one before goes on speaking; who is told to speak within a content is most often its speaker. */
    private void turns(
            int at,
            Knowledge.Pronoun pronoun,
            Optional<Figure> doer,
            Map<Figure, Double> scores,
            Map<Figure, String> reasons) {
        int around = situation.contentOf[at];
        Figure speaker = speakers.get(around);
        if (around >= 0
                && !situation.inQuotation(at)
                && doer.filter(d -> d == speaker).isEmpty()) {
            double by = nearer(at, pronoun, around, speaker) ? NEARER : 2.0;
            raise(speaker, by, "speaker of the statement around it", pronoun, scores, reasons);
        }
        int speaking = situation.sourceOf[at];
        if (speaking > 0 && !situation.inQuotation(at)) {
            for (int k = speaking - 1; k >= 0 && k >= speaking - 4; k--) {
                Figure last = speakers.get(k);
                boolean near = situation.attributions.get(k).content().get(0).start() + 1500
                        > words.get(at).span().start();
                boolean turn = situation.parent(k) < 0
                        && !situation.attributions.get(k).source().isEmpty();
                if (last != null && near && turn && !named.excludes(at, last)) {
                    raise(
                            last,
                            relieved(at, pronoun, k, last) ? 0.3 : 1.5,
                            "turn: spoke last",
                            pronoun,
                            scores,
                            reasons);
                }
                if (turn) {
                    break;
                }
            }
        }
    }

    /** Who does to the one whom an object form stands for what the verb right before it says: never the same ({@code X praised him}). */
    private Optional<Figure> doer(int at, Knowledge.Pronoun pronoun) {
        boolean object =
                pronoun.form().equals("object") || (words.get(at).lower().equals("her") && !owns(at));
        int verb = at - 1;
        if (!object || !words.joined(at) || !words.get(verb).is(Tag.VERB)) {
            return Optional.empty();
        }
        int before = verb - 1;
        while (before > 0 && words.joined(before + 1) && words.get(before).is(Tag.ADV, Tag.AUX)) {
            before--;
        }
        boolean joint = words.get(Math.max(0, before)).is(Tag.CCONJ);
        int subject = before;
        return trail.before(verb, DOERS).stream()
                .filter(s -> s.subject() && words.sameSentence(s.word(), verb))
                .findFirst()
                .filter(s -> joint || s.last() == subject)
                .map(Trail.Step::figure);
    }

    private boolean owns(int at) {
        return words.joined(at + 1) && words.get(at + 1).is(Tag.NOUN, Tag.ADJ, Tag.PROPN, Tag.NUM);
    }

    /** Whether somebody else who agrees stands between the content's beginning and the pronoun. */
    private boolean nearer(
            int at, Knowledge.Pronoun pronoun, int around, @org.jspecify.annotations.Nullable Figure speaker) {
        return trail.before(at, DOERS).stream()
                .anyMatch(s -> s.figure() != speaker
                        && words.sameSentence(s.word(), at)
                        && situation.contentOf[s.word()] == around
                        && s.figure().human
                        && (!pronoun.form().equals("subject") || s.subject())
                        && agrees(pronoun, s.figure()));
    }

    /** Whether somebody else who agrees has become the subject since the statement ended. */
    private boolean relieved(int at, Knowledge.Pronoun pronoun, int statement, Figure last) {
        Attribution a = situation.attributions.get(statement);
        int end = 0;
        for (List<Span> spans : List.of(a.content(), a.source(), a.cue())) {
            for (Span s : spans) {
                end = Math.max(end, s.end());
            }
        }
        int from = words.at(end);
        for (Trail.Step step : trail.before(at, 12)) {
            if (step.word() < from || step.figure() == last) {
                return false;
            }
            if (step.subject() && step.quotation() < 0 && step.figure().human && agrees(pronoun, step.figure())) {
                return true;
            }
        }
        return false;
    }

    private void raise(
            @org.jspecify.annotations.Nullable Figure figure,
            double by,
            String why,
            Knowledge.Pronoun pronoun,
            Map<Figure, Double> scores,
            Map<Figure, String> reasons) {
        if (figure != null && agrees(pronoun, figure)) {
            scores.merge(figure, by + (scores.containsKey(figure) ? 0 : 0.5), Double::sum);
            reasons.put(figure, why);
        }
    }

    private static Optional<Identified> choose(
            Map<Figure, Double> scores, Map<Figure, String> reasons, Knowledge.Pronoun pronoun, String word) {
        Figure best = null;
        double first = -9;
        double second = 0;
        for (Map.Entry<Figure, Double> e : scores.entrySet()) {
            if (e.getValue() > first) {
                second = Math.max(second, first);
                best = e.getKey();
                first = e.getValue();
            } else {
                second = Math.max(second, e.getValue());
            }
        }
        if (best == null || first < 0.4) {
            return Optional.empty();
        }
        double confidence = sure(first, first - second, pronoun, best);
        return Optional.of(
                new Identified(best, confidence, "pronoun " + word + ": " + reasons.getOrDefault(best, "nearest")));
    }

    private double score(int at, Knowledge.Pronoun pronoun, Trail.Step step, int distance) {
        double score = step.subject() ? 2.6 : 1.3;
        score -= 0.7 * distance;
        if (distance == 0 && step.subject()) {
            score += 0.4;
        }
        if (step.paragraph() == words.get(at).paragraph()) {
            score += 0.4;
        }
        boolean quotedThere = step.quotation() >= 0;
        boolean quotedHere = situation.inQuotation(at);
        if (quotedThere && (!quotedHere || step.quotation() != situation.quotation[at])) {
            score -= 1.2;
        }
        boolean sure = !pronoun.gender().isEmpty() && pronoun.gender().equals(step.figure().gender);
        score += sure ? 0.6 : 0;
        score += 0.1 * Math.min(6, step.figure().count);
        score -= step.confidence() < 0.6 ? 0.3 : 0;
        score -= step.figure().isPerson() && !step.figure().human ? 1.2 : 0;
        return score;
    }

    private static String reason(Trail.Step step, int distance) {
        String place = distance == 0
                ? "of this sentence"
                : distance == 1 ? "of the sentence before" : "of " + distance + " sentences before";
        return (step.subject() ? "subject " : "named in one ") + place;
    }

    /** Nobody is he in his own quotation, and no source is named within what it says. */
    private boolean excluded(int at, Knowledge.Pronoun pronoun, Trail.Step step, int speaking) {
        if (named.excludes(at, step.figure()) || (speaking >= 0 && situation.within(step.word(), speaking))) {
            return true;
        }
        int around = situation.contentOf[at];
        if (situation.inQuotation(at) && around >= 0 && speakers.get(around) == step.figure()) {
            return true;
        }
        int source = situation.sourceOf[step.word()];
        boolean object = pronoun.form().equals("object");
        return object && source >= 0 && words.sameSentence(at, step.word()) && situation.contentOf[at] != source;
    }

    static boolean agrees(Knowledge.Pronoun pronoun, Figure figure) {
        boolean many = figure.plural || figure.type == Actor.Type.GROUP;
        return switch (pronoun.gender()) {
            case "m", "f" -> !many
                    && human(figure)
                    && (figure.gender.isEmpty() || figure.gender.equals(pronoun.gender()));
            case "n" -> !many && !human(figure);
            default -> pronoun.number().equals("p") ? many || !human(figure) : true;
        };
    }

    private static boolean human(Figure figure) {
        return figure.type == Actor.Type.PERSON || (figure.type == Actor.Type.UNNAMED && figure.human);
    }

    /** Who and which stand for what was named just before. */
    private Optional<Identified> relative(int at, Knowledge.Pronoun pronoun) {
        List<Trail.Step> before = trail.before(at, 4);
        for (Trail.Step step : before) {
            boolean near = words.sameSentence(step.word(), at) && at - step.word() <= 14;
            boolean fits =
                    pronoun.gender().equals("n") ? !human(step.figure()) : human(step.figure()) || step.figure().plural;
            if (near && fits) {
                return Optional.of(
                        new Identified(step.figure(), at - step.word() <= 3 ? 0.8 : 0.65, "relative pronoun"));
            }
        }
        return Optional.empty();
    }
}
