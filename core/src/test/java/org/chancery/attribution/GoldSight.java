package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Passages;
import org.chancery.encoder.Passage;
import org.chancery.encoder.Window;
import org.chancery.encoder.Windows;
import org.chancery.text.Span;

/** What a reader without fault would see: attributions of an annotated text come in, the scores that give them back go out. For measuring what is lost after the reader. */
final class GoldSight implements ScoredSight {

    private static final float SURE = (float) Math.log(0.98);
    private static final float NOT = (float) Math.log(0.005);

    /** One annotated attribution, as spans of the text. */
    record Gold(List<Span> source, List<Span> cue, List<Span> content) {}

    private final Analysis analysis;
    private final List<Gold> gold;
    private final int[] cues;
    private final List<Window> windows;

    GoldSight(Analysis analysis, List<Gold> gold) {
        this.analysis = analysis;
        windows = Windows.of(Passages.of(analysis));
        this.gold = gold.stream()
                .filter(g -> !g.cue().isEmpty() && !g.content().isEmpty())
                .toList();
        cues = new int[analysis.tokens().size()];
        for (Gold g : this.gold) {
            mark(cues, g.cue(), 1);
        }
    }

    private void mark(int[] labels, List<Span> spans, int begins) {
        for (Span span : spans) {
            int label = begins;
            for (int i = analysis.tokenAt(span.start());
                    i < labels.length && analysis.tokens().get(i).span().start() < span.end();
                    i++) {
                labels[i] = label;
                label = begins + 1;
            }
        }
    }

    /** The same of a part of the text. */
    ScoredSight of(Passage passage) {
        GoldSight whole = this;
        List<Integer> tokens =
                passage.words().stream().map(w -> analysis.tokenAt(w.start())).toList();
        return new ScoredSight() {
            @Override
            public int size() {
                return tokens.size();
            }

            @Override
            public double[] cue(int word) {
                return whole.cue(tokens.get(word));
            }

            @Override
            public List<Relation> relations(List<Piece> cues) {
                List<Relation> found = new ArrayList<>();
                for (Piece cue : cues) {
                    Relation r = whole.relations(
                                    List.of(new Piece(tokens.get(cue.first()), tokens.get(cue.end() - 1) + 1)))
                            .get(0);
                    float[][] scores = new float[tokens.size()][];
                    for (int w = 0; w < scores.length; w++) {
                        scores[w] = r.scores()[tokens.get(w) - r.first()];
                    }
                    found.add(new Relation(cue, r.real(), 0, scores));
                }
                return found;
            }
        };
    }

    /** What a reader sees that finds nothing. */
    static ScoredSight blind(Passage passage) {
        return new ScoredSight() {
            @Override
            public int size() {
                return passage.size();
            }

            @Override
            public double[] cue(int word) {
                return new double[] {1, 0, 0};
            }

            @Override
            public List<Relation> relations(List<Piece> cues) {
                return List.of();
            }
        };
    }

    @Override
    public int size() {
        return cues.length;
    }

    @Override
    public double[] cue(int word) {
        double[] chances = {0.01, 0.01, 0.01};
        chances[cues[word]] = 0.98;
        return chances;
    }

    @Override
    public List<Relation> relations(List<Piece> asked) {
        List<Relation> relations = new ArrayList<>();
        for (Piece cue : asked) {
            int[] labels = new int[cues.length];
            double real = -4;
            for (Gold g : gold) {
                int first = analysis.tokenAt(g.cue().get(0).start());
                if (cue.holds(first)) {
                    mark(labels, g.content(), Relation.BEGINS_CONTENT);
                    mark(labels, g.source(), Relation.BEGINS_SOURCE);
                    real = 4;
                    break;
                }
            }
            Window window = windows.stream()
                    .filter(x -> x.ownFirst() <= cue.first() && cue.first() < x.ownEnd())
                    .findFirst()
                    .orElseThrow();
            float[][] scores = new float[window.size()][5];
            for (int w = 0; w < scores.length; w++) {
                Arrays.fill(scores[w], NOT);
                scores[w][labels[window.first() + w]] = SURE;
            }
            relations.add(new Relation(cue, real, window.first(), scores));
        }
        return relations;
    }
}
