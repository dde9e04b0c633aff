package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The mentions that are resolved, in text order: what a pronoun or an office looks back on. */
final class Trail {

    /**
     * One resolved mention.
     *
     * @param word the index of the first word of the name or noun, {@code last} that of the last
     * @param subject it is a sentence's subject or a statement's source
     */
    record Step(
            Figure figure,
            int word,
            int last,
            int sentence,
            int paragraph,
            boolean subject,
            int quotation,
            double confidence) {}

    private final TreeMap<Integer, Step> steps = new TreeMap<>();

    void add(Step step) {
        steps.put(step.word(), step);
    }

    /** The latest steps before a word, latest first, at most so many. */
    List<Step> before(int word, int most) {
        return take(steps.headMap(word, false).descendingMap(), most);
    }

    /** The first steps after a word. */
    List<Step> after(int word, int most) {
        return take(steps.tailMap(word, false), most);
    }

    private static List<Step> take(Map<Integer, Step> part, int most) {
        List<Step> out = new ArrayList<>();
        for (Step step : part.values()) {
            if (out.size() >= most) {
                break;
            }
            out.add(step);
        }
        return out;
    }
}
