package org.chancery.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.chancery.json.Json;

/** The figures of a run over pages; out go its lines for people and its JSON, both as the Python scorer writes them. */
public final class PageScore {

    /** Precision and recall of one page's bags of words. */
    record Overlap(double precision, double recall) {
        double f1() {
            return harmonic(precision, recall);
        }
    }

    /** One page: the overlap of its 4-grams, the F1 of its words, and whether its words are the gold's in order. */
    record Page(String id, String url, Overlap grams, double word, boolean exact) {}

    /** How many agree of those the gold has. */
    record Share(int right, int of) {
        Share plus(boolean agrees) {
            return new Share(right + (agrees ? 1 : 0), of + 1);
        }
    }

    private final List<Page> pages;
    private final int missing;
    private final Map<String, Share> meta;

    PageScore(List<Page> pages, int missing, Map<String, Share> meta) {
        this.pages = List.copyOf(pages);
        this.missing = missing;
        this.meta = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(meta));
    }

    private static double harmonic(double p, double r) {
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    private double mean(ToDoubleFunction<Page> figure) {
        return Digits.mean(pages.stream().map(figure::applyAsDouble).toList());
    }

    private double precision() {
        return mean(p -> p.grams().precision());
    }

    private double recall() {
        return mean(p -> p.grams().recall());
    }

    public int pages() {
        return pages.size();
    }

    public int missing() {
        return missing;
    }

    /** Mean precision and mean recall of word 4-grams, combined. */
    public double f1() {
        return harmonic(precision(), recall());
    }

    /** The share of pages whose body has exactly the gold's words in order. */
    public double exact() {
        return mean(p -> p.exact() ? 1 : 0);
    }

    /** The mean F1 of single words. */
    public double word() {
        return mean(Page::word);
    }

    /** The share of agreeing titles, authors or dates where the gold has them; 0 where it has none. */
    public double meta(String name) {
        Share share = meta.getOrDefault(name, new Share(0, 0));
        return share.of == 0 ? 0 : (double) share.right / share.of;
    }

    /** The figures on one line. */
    public String line() {
        List<String> parts = new ArrayList<>();
        json().members().forEach((name, value) -> parts.add(name + " " + shown(value)));
        return String.join("  ", parts);
    }

    private static String shown(Json value) {
        String literal = value instanceof Json.Num n ? n.literal() : "";
        return literal.contains(".") || literal.contains("e") ? Digits.fixed(Double.parseDouble(literal), 3) : literal;
    }

    /** The pages with the lowest F1, worst first, one line each. */
    public List<String> worst(int number) {
        return pages.stream()
                .sorted(PageScorer.worstFirst())
                .limit(number)
                .map(p -> Digits.fixed(p.grams().f1(), 3) + " " + p.id() + " " + p.url())
                .toList();
    }

    /** All figures. */
    public Json.Obj json() {
        double exact = exact();
        Json.Builder out = Json.object()
                .put("pages", pages.size())
                .put("missing", missing)
                .put("f1", Digits.number(f1()))
                .put("precision", Digits.number(precision()))
                .put("recall", Digits.number(recall()))
                // Python's mean of truth values is a whole number where it can be.
                .put("acc", exact == Math.rint(exact) ? Json.of((long) exact) : Digits.number(exact))
                .put("word", Digits.number(word()));
        meta.forEach((name, share) -> {
            if (share.of > 0) {
                out.put(name, Digits.number(meta(name)));
            }
        });
        return out.build();
    }
}
