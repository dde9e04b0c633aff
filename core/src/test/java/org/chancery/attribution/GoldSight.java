package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chancery.analysis.Analysis;
import org.chancery.text.Span;

/** What a reader without fault would see: attributions of an annotated text come in, the scores that give them back go out. For measuring what is lost after the reader. */
final class GoldSight implements Sight {

    private static final float SURE = (float) Math.log(0.98);
    private static final float NOT = (float) Math.log(0.005);

    /** One annotated attribution, as spans of the text. */
    record Gold(List<Span> source, List<Span> cue, List<Span> content) {}

    private final Analysis analysis;
    private final List<Gold> gold;
    private final int[] cues;

    GoldSight(Analysis analysis, List<Gold> gold) {
        this.analysis = analysis;
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
            float[][] scores = new float[labels.length][5];
            for (int w = 0; w < labels.length; w++) {
                Arrays.fill(scores[w], NOT);
                scores[w][labels[w]] = SURE;
            }
            relations.add(new Relation(cue, real, 0, scores));
        }
        return relations;
    }
}
