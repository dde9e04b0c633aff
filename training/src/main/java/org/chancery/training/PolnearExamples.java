package org.chancery.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.chancery.encoder.Window;
import org.chancery.encoder.Windows;
import org.chancery.text.Span;

/** PolNeAR's articles come in, windows with cues, tags and relations go out. */
final class PolnearExamples {

    private static final int SOURCE = 1;
    private static final int CONTENT = 3;

    /** A word that is a cue this often is also asked about where it is none. */
    private static final double OFTEN = 0.05;

    private static final double ASK_KNOWN = 0.12;
    private static final double ASK_OTHER = 0.004;

    private final Map<String, Integer> cueWords = new HashMap<>();
    private final Map<String, Integer> allWords = new HashMap<>();
    private final Random random;

    private PolnearExamples(List<PolnearTexts.Text> texts, long seed) {
        random = new Random(seed);
        for (PolnearTexts.Text text : texts) {
            List<Span> words = text.passage().words();
            words.forEach(w -> allWords.merge(lower(w, text), 1, Integer::sum));
            for (PolnearTexts.Marked m : text.marked()) {
                m.cue().forEach(w -> cueWords.merge(lower(words.get(w), text), 1, Integer::sum));
            }
        }
    }

    static List<Example.OfAttribution> of(List<PolnearTexts.Text> texts, long seed) {
        PolnearExamples maker = new PolnearExamples(texts, seed);
        List<Example.OfAttribution> examples = new ArrayList<>();
        for (PolnearTexts.Text text : texts) {
            for (Window window : Windows.of(text.passage())) {
                examples.add(maker.example(text, window));
            }
        }
        return examples;
    }

    private Example.OfAttribution example(PolnearTexts.Text text, Window window) {
        int n = window.size();
        int[] cues = new int[n];
        int[] tags = new int[n];
        List<Example.Relation> relations = new ArrayList<>();
        for (PolnearTexts.Marked m : text.marked()) {
            mark(tags, m.content(), window, 5, false);
        }
        for (PolnearTexts.Marked m : text.marked()) {
            mark(tags, m.source(), window, 1, true);
        }
        for (PolnearTexts.Marked m : text.marked()) {
            mark(tags, m.cue(), window, 3, true);
            mark(cues, m.cue(), window, 1, true);
            if (!m.cue().isEmpty()
                    && m.cue().first() >= window.first()
                    && m.cue().last() < window.end()) {
                int[] labels = new int[n];
                mark(labels, m.content(), window, CONTENT, true);
                mark(labels, m.source(), window, SOURCE, true);
                relations.add(new Example.Relation(
                        m.cue().first() - window.first(), m.cue().last() + 1 - window.first(), labels, true));
            }
        }
        List<Span> words = text.passage().words();
        for (int w = 0; w < n; w++) {
            if (cues[w] == 0) {
                String word = lower(words.get(window.first() + w), text);
                boolean known = cueWords.getOrDefault(word, 0) >= OFTEN * allWords.getOrDefault(word, 1);
                if (random.nextDouble() < (known ? ASK_KNOWN : ASK_OTHER) * (tags[w] == 0 ? 1 : 0.5)) {
                    relations.add(new Example.Relation(w, w + 1, new int[n], false));
                }
            }
        }
        return new Example.OfAttribution(window, cues, tags, relations);
    }

    /** Writes B on the first word of each run and I on the rest. */
    private static void mark(int[] labels, Set<Integer> words, Window window, int begin, boolean over) {
        int before = -2;
        for (int word : words) {
            int w = word - window.first();
            if (w >= 0 && w < labels.length && (over || labels[w] == 0)) {
                labels[w] = before == word - 1 ? begin + 1 : begin;
                before = word;
            }
        }
    }

    private static String lower(Span word, PolnearTexts.Text text) {
        return word.in(text.passage().text()).toLowerCase(Locale.ROOT);
    }
}
