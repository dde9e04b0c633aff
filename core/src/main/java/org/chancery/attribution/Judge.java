package org.chancery.attribution;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chancery.analysis.Tag;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/**
 * Weighs what the sieves and the trained reader make of a cue: the chance that content and source are right, by a log-linear model whose weights are in
 * {@code relation-weights.tsv}.
 */
final class Judge {

    private static final double FAR = 6;
    private static final double SAME = 0.8;
    private static final double HALF = 0.5;

    private final Map<String, Double> weights = new HashMap<>();

    Judge(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("relation-weights.tsv").rows()) {
            weights.put(row.get("feature"), Double.parseDouble(row.get("weight")));
        }
    }

    /** The chance from which on a reading of a cue is taken, of a mere link or of any other. */
    double enough(boolean link) {
        return weights.getOrDefault(link ? "enough-link" : "enough", HALF);
    }

    /** The same within another's words: of a clause, or of a thing that somebody wants or discusses. */
    double enoughInside(boolean clause) {
        return weights.getOrDefault(clause ? "enough-inside" : "enough-inside-thing", HALF);
    }

    double weigh(Scene scene, Alternative a) {
        double sum = 0;
        for (Map.Entry<String, Double> f : features(scene, a).entrySet()) {
            sum += weights.getOrDefault(f.getKey(), 0.0) * f.getValue();
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** What the model looks at. */
    Map<String, Double> features(Scene scene, Alternative a) {
        Map<String, Double> f = new LinkedHashMap<>();
        Draft d = a.draft();
        String by = a.origin().name().toLowerCase(java.util.Locale.ROOT);
        f.put("bias", 1.0);
        f.put("by=" + by, 1.0);
        String kind = kind(scene, d);
        f.put("kind=" + by + "/" + kind, 1.0);
        f.put("source=" + by + "/" + d.source.isPresent(), 1.0);
        d.cue.ifPresent(c -> f.put("quoted-cue=" + scene.quoted(c.first()), 1.0));
        a.asked().ifPresent(asked -> {
            double real = bound(asked.real());
            double cue = bound(logit(asked.chance()));
            f.put("real", real);
            f.put("real=" + by, real);
            f.put("cue", cue);
            f.put("cue=" + by, cue);
        });
        a.relation().flatMap(r -> r.seen).ifPresent(seen -> {
            f.put("seen-source=" + by, bound(seen.source()));
            f.put("seen-content=" + by, bound(seen.content()));
            f.put("source-margin=" + by, bound(seen.sourceMargin()));
            f.put("content-margin=" + by, bound(seen.contentMargin()));
            f.put("no-source=" + by + "/" + a.relation().get().source.isEmpty(), 1.0);
        });
        if (a.asked().isEmpty()) {
            f.put("unseen=" + by, 1.0);
        }
        f.put("subject=" + by + "/" + new SyntaxSource(scene).agreement(d), 1.0);
        a.quotation().ifPresent(q -> f.put("step=" + by + "/" + q.madeBy.rule(), 1.0));
        other(f, "relation-" + by, d, a.relation());
        other(f, "quotation-" + by, d, a.quotation());
        other(f, "rule-" + by, d, a.rule());
        a.rule().ifPresent(r -> {
            f.put("rule", bound(logit(r.score)));
            f.put("rule=" + by, bound(logit(r.score)));
        });
        return f;
    }

    /** Whether another sieve that has this cue has the same source and content for it. */
    private static void other(Map<String, Double> f, String name, Draft d, Optional<Draft> other) {
        if (other.isEmpty()) {
            f.put(name + "=none", 1.0);
        } else if (other.get() != d) {
            double shared = shared(d, other.get());
            f.put(name + "-content=" + (shared >= SAME ? "same" : shared >= HALF ? "like" : "other"), 1.0);
            boolean source = d.source.isEmpty()
                    ? other.get().source.isEmpty()
                    : other.get().source.filter(s -> s.overlaps(d.source.get())).isPresent();
            f.put(name + "-source=" + (source ? "same" : other.get().source.isEmpty() ? "none" : "other"), 1.0);
        }
    }

    /** The words that both contents have, of those that either has. */
    static double shared(Draft a, Draft b) {
        int both = 0;
        for (Piece x : a.content) {
            for (Piece y : b.content) {
                both += Math.max(0, Math.min(x.end(), y.end()) - Math.max(x.first(), y.first()));
            }
        }
        int all = a.content.stream().mapToInt(Piece::length).sum()
                + b.content.stream().mapToInt(Piece::length).sum()
                - both;
        return (double) both / all;
    }

    private static String kind(Scene scene, Draft d) {
        int words = 0;
        int quoted = 0;
        for (Piece p : d.content) {
            for (int i = p.first(); i < p.end(); i++) {
                if (!scene.is(i, Tag.PUNCT)) {
                    words++;
                    quoted += scene.quoted(i) ? 1 : 0;
                }
            }
        }
        return quoted == 0 ? "indirect" : quoted == words ? "direct" : "mixed";
    }

    private static double logit(double p) {
        double q = Math.min(1 - 1e-4, Math.max(1e-4, p));
        return Math.log(q / (1 - q));
    }

    private static double bound(double x) {
        return Math.max(-FAR, Math.min(FAR, x));
    }
}
