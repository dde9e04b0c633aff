package org.chancery.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Relates cues to the words around them, some cues of one window at a time: that is quicker, and changes no bit. */
final class CueRuns {

    private static final int MOST = 8;

    private final Graphs graphs;
    private final Reading reading;

    CueRuns(Graphs graphs, Reading reading) {
        this.graphs = graphs;
        this.reading = reading;
    }

    /** One reading for each cue, in their order. */
    List<CueReading> of(List<CueWords> cues) {
        Map<Integer, List<Integer>> byWindow = new TreeMap<>();
        for (int c = 0; c < cues.size(); c++) {
            CueWords cue = cues.get(c);
            if (cue.end() > reading.size()) {
                throw new IllegalArgumentException("a cue " + cue + " among " + reading.size() + " words");
            }
            byWindow.computeIfAbsent(reading.window(cue.first()).first(), w -> new ArrayList<>())
                    .add(c);
        }
        CueReading[] found = new CueReading[cues.size()];
        for (List<Integer> here : byWindow.values()) {
            for (int from = 0; from < here.size(); from += MOST) {
                List<Integer> some = here.subList(from, Math.min(here.size(), from + MOST));
                List<CueReading> read = run(some.stream().map(cues::get).toList());
                for (int i = 0; i < some.size(); i++) {
                    found[some.get(i)] = read.get(i);
                }
            }
        }
        return Arrays.asList(found);
    }

    private List<CueReading> run(List<CueWords> cues) {
        Window window = reading.window(cues.get(0).first());
        int words = window.size();
        long[] marks = new long[cues.size() * words];
        long[] distances = new long[marks.length];
        for (int i = 0; i < marks.length; i++) {
            CueWords cue = cues.get(i / words);
            int word = window.first() + i % words;
            marks[i] = cue.contains(word) ? 1 : 0;
            distances[i] = cue.bucket(word);
        }
        Graphs.Relations all = graphs.relations(reading.ctx(window.ownFirst()), cues.size(), marks, distances);
        List<CueReading> read = new ArrayList<>();
        for (int c = 0; c < cues.size(); c++) {
            float[][] scores = new float[words][];
            for (int w = 0; w < words; w++) {
                scores[w] = Scores.logProbabilities(all.scores().row(c * words + w));
            }
            read.add(new CueReading(cues.get(c), all.real().at(c, 0), window.first(), scores));
        }
        return read;
    }
}
