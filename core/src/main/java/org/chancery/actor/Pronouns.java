package org.chancery.actor;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides for whom a pronoun of the third person stands, by agreement, subject, nearness and the turns of who speaks. */
final class Pronouns {

    private static final int LOOK_BACK = 40;
    private static final int SENTENCES = 6;

    private final Words words;
    private final Situation situation;
    private final Trail trail;
    private final Map<Integer, Figure> speakers;

    /** @param speakers the speakers found so far, by the attribution's number */
    Pronouns(Words words, Situation situation, Trail trail, Map<Integer, Figure> speakers) {
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
        Word here = words.get(at);
        int speaking = situation.sourceOf[at];
        for (Trail.Step step : trail.before(at, LOOK_BACK)) {
            int distance = here.sentence() - step.sentence();
            if (distance > SENTENCES) {
                break;
            }
            if (!agrees(pronoun, step.figure()) || excluded(at, pronoun, step, speaking)) {
                continue;
            }
            double score = score(at, pronoun, step, distance);
            String reason = reason(step, distance);
            if (score > scores.getOrDefault(step.figure(), -9.0)) {
                scores.put(step.figure(), score);
                reasons.put(step.figure(), reason);
            }
        }
        turns(at, pronoun, scores, reasons);
        return choose(scores, reasons, here.lower());
    }

    /** Who spoke last in this paragraph or the one before goes on speaking; who is told to speak within a content is most often its speaker. */
    private void turns(int at, Knowledge.Pronoun pronoun, Map<Figure, Double> scores, Map<Figure, String> reasons) {
        int around = situation.contentOf[at];
        if (around >= 0 && !situation.inQuotation(at)) {
            raise(speakers.get(around), 2.0, "speaker of the statement around it", pronoun, scores, reasons);
        }
        int speaking = situation.sourceOf[at];
        if (speaking > 0 && !situation.inQuotation(at)) {
            for (int k = speaking - 1; k >= 0 && k >= speaking - 4; k--) {
                Figure last = speakers.get(k);
                boolean near = situation.attributions.get(k).content().get(0).start() + 1500
                        > words.get(at).span().start();
                if (last != null && near && situation.parent(k) < 0) {
                    raise(last, 1.5, "turn: spoke last", pronoun, scores, reasons);
                    break;
                }
            }
        }
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

    private static Optional<Identified> choose(Map<Figure, Double> scores, Map<Figure, String> reasons, String word) {
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
        double confidence = Math.min(0.93, 0.45 + 0.08 * Math.min(first, 3) + 0.13 * Math.min(first - second, 2.5));
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
        if (speaking >= 0 && situation.within(step.word(), speaking)) {
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
