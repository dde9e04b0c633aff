package org.chancery.attribution;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.analysis.Tag;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** Weighs a candidate: the probability that it is an attribution, by a log-linear model whose weights are in {@code attribution-weights.tsv}. */
final class Weigher {

    private final Map<String, Double> weights = new HashMap<>();
    private final Cues cues;
    private final Grammar grammar;

    Weigher(Lexicon lexicon, Cues cues, Grammar grammar) {
        this.cues = cues;
        this.grammar = grammar;
        for (Table.Row row : lexicon.table("attribution-weights.tsv").rows()) {
            weights.put(row.get("feature"), Double.parseDouble(row.get("weight")));
        }
    }

    double weigh(Scene scene, Draft d) {
        double sum = 0;
        for (Map.Entry<String, Double> f :
                features(scene, d, cues.share(d.pos, d.key, d.frame)).entrySet()) {
            sum += weights.getOrDefault(f.getKey(), 0.0) * f.getValue();
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** What the model looks at; {@code share} is how often the cue attributes in this frame. */
    Map<String, Double> features(Scene scene, Draft d, double share) {
        Clauses clauses = new Clauses(scene, grammar, cues);
        Map<String, Double> f = new LinkedHashMap<>();
        f.put("bias", 1.0);
        f.put("share", Math.log(share / (1 - share)));
        f.put("share=" + d.frame, Math.log(share / (1 - share)));
        f.put("rule=" + d.madeBy.rule(), 1.0);
        f.put("subject=" + d.subject.map(Enum::name).orElse("NONE"), 1.0);
        d.source.ifPresent(s -> f.put("head=" + headKind(scene, s), 1.0));
        if (d.source.isEmpty()) {
            f.put("sourceless-rule=" + d.madeBy.rule(), 1.0);
        }
        d.verb.ifPresent(v -> {
            f.put("form=" + v.form(), 1.0);
            f.put("negated=" + v.negated(), 1.0);
            f.put("modal=" + (v.future() ? "future" : v.modal()), 1.0);
            if (v.form() == VerbGroup.Form.FINITE) {
                f.put(
                        "tense="
                                + (scene.word(v.head()).equals(scene.lemma(v.head()))
                                        ? "base"
                                        : grammar.ends("third-person-ending", scene.word(v.head())) ? "s" : "past"),
                        1.0);
            }
            f.put("quoted=" + scene.quoted(v.head()), 1.0);
            f.put("under=" + under(scene, d, v), 1.0);
        });
        d.cue.ifPresent(c -> f.put("next=" + d.frame + "/" + next(scene, c.end()), 1.0));
        boolean marks = false;
        int words = 0;
        for (Piece c : d.content) {
            words += c.length();
            for (int i = c.first(); i < c.end() && !marks; i++) {
                marks = scene.quoted(i);
            }
        }
        f.put("marks=" + marks, 1.0);
        f.put(
                "length="
                        + (words < 2
                                ? "1"
                                : words < 4 ? "3" : words < 8 ? "7" : words < 16 ? "15" : words < 40 ? "39" : "more"),
                1.0);
        f.put("part=" + scene.sentence(d.start()).part(), 1.0);
        Tag tag = scene.token(d.start()).tag();
        for (String rival : d.rivals) {
            if (!rival.equals(d.frame)) {
                f.put("with=" + d.frame + "+" + rival, 1.0);
            }
        }
        f.put("clausal=" + d.frame + "/" + clauses.begins(d.start(), d.end()), 1.0);
        f.put("opens=" + d.frame + "/" + tag, 1.0);
        return f;
    }

    private String next(Scene scene, int at) {
        if (at >= scene.size() || at >= scene.bodyEnd(at - 1)) {
            return "end";
        }
        return grammar.is("day", scene.word(at)) ? "day" : scene.token(at).tag().name();
    }

    private String headKind(Scene scene, Piece s) {
        String w = scene.word(s.first());
        for (String kind :
                new String[] {"first-person", "second-person", "person-relative", "relative", "empty-subject"}) {
            if (s.length() == 1 && grammar.is(kind, w)) {
                return kind;
            }
        }
        int i = s.first();
        int head = scene.phrase(i) >= 0 ? scene.phraseOf(i).head() : i;
        return scene.token(head).tag().name();
    }

    /** What the sentence puts before the source: a condition, a relative, nothing. */
    private String under(Scene scene, Draft d, VerbGroup v) {
        int first = d.source.map(s -> Math.min(s.first(), v.first())).orElse(v.first());
        if (first <= scene.sentenceStart(v.head())) {
            return "start";
        }
        String w = scene.word(first - 1);
        if (grammar.is("subordinate", w)) {
            return w;
        }
        if (grammar.is("relative", w)) {
            return "relative";
        }
        if (grammar.is("question", w)) {
            return "question";
        }
        return scene.isBreak(first - 1)
                ? "break"
                : grammar.is("and", w) ? "and" : scene.token(first - 1).tag().name();
    }
}
