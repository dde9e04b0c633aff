package org.chancery.analysis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Learns the tagger's weights: {@code TaggerTraining OUT EPOCHS TRAIN.conllu … -- DEV.conllu …}.
 *
 * <p>Same files, same seed, same bytes. Every sixth sentence is seen a second time without its capitals, so that headlines are learnt too.
 */
final class TaggerTraining {

    private static final int TAGS = Tagger.TAGS;
    private static final List<Tag> NUMBERED = List.of(Tag.values());
    private static final double SCALE = 4;
    private static final double LEAST = 0.9;

    private final float[] weights = new float[TagFeatures.ROWS * TAGS];
    private final double[] sums = new double[TagFeatures.ROWS * TAGS];
    private final int[] rows = new int[TagFeatures.PER_WORD];
    private final float[] scores = new float[TAGS];
    private int step = 1;

    private record Sample(List<String> words, List<Integer> tags, boolean caseTells) {}

    private TaggerTraining() {}

    public static void main(String[] args) throws IOException {
        List<List<Conllu.Word>> train = new ArrayList<>();
        List<List<Conllu.Word>> dev = new ArrayList<>();
        boolean forDev = false;
        for (int i = 2; i < args.length; i++) {
            if (args[i].equals("--")) {
                forDev = true;
                continue;
            }
            for (Conllu.Document d : Conllu.read(Path.of(args[i]))) {
                (forDev ? dev : train).addAll(d.sentences());
            }
        }
        byte[] model = new TaggerTraining().learn(train, dev, Integer.parseInt(args[1]));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(args[0])))) {
            out.write(model);
        }
    }

    private byte[] learn(List<List<Conllu.Word>> train, List<List<Conllu.Word>> dev, int epochs) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < train.size(); i++) {
            samples.add(sample(train.get(i), true));
            if (i % 6 == 0) {
                samples.add(sample(train.get(i), false));
            }
        }
        Random random = new Random(11);
        for (int e = 0; e < epochs; e++) {
            Collections.shuffle(samples, random);
            int wrong = 0;
            for (Sample s : samples) {
                wrong += see(s);
            }
            System.out.println("epoch " + (e + 1) + ": " + wrong + " wrong, dev " + accuracy(quantised(), dev));
        }
        return quantised();
    }

    private static Sample sample(List<Conllu.Word> sentence, boolean caseTells) {
        List<String> words = sentence.stream().map(Conllu.Word::form).toList();
        List<Integer> tags =
                sentence.stream().map(w -> NUMBERED.indexOf(w.tag())).toList();
        return new Sample(words, tags, caseTells && Tagger.caseTells(words.toArray(String[]::new)));
    }

    private int see(Sample s) {
        TagFeatures features = new TagFeatures(s.words().toArray(String[]::new), s.caseTells());
        int before = TAGS;
        int beforeThat = TAGS;
        int wrong = 0;
        for (int i = 0; i < s.words().size(); i++) {
            features.rows(i, before, beforeThat, rows);
            int best = best();
            int gold = s.tags().get(i);
            if (best != gold) {
                wrong++;
                for (int row : rows) {
                    add(row * TAGS + gold, 1);
                    add(row * TAGS + best, -1);
                }
            }
            step++;
            beforeThat = before;
            before = best;
        }
        return wrong;
    }

    private int best() {
        java.util.Arrays.fill(scores, 0);
        for (int row : rows) {
            for (int t = 0; t < TAGS; t++) {
                scores[t] += weights[row * TAGS + t];
            }
        }
        int best = 0;
        for (int t = 1; t < TAGS; t++) {
            best = scores[t] > scores[best] ? t : best;
        }
        return best;
    }

    private void add(int at, int by) {
        weights[at] += by;
        sums[at] += (double) by * step;
    }

    /** The averaged weights as bytes; weights that hardly ever tell are left out, so that the file packs small. */
    private byte[] quantised() {
        double[] average = new double[weights.length];
        for (int i = 0; i < average.length; i++) {
            average[i] = weights[i] - sums[i] / step;
        }
        byte[] out = new byte[average.length];
        for (int i = 0; i < out.length; i++) {
            double scaled = average[i] * SCALE;
            out[i] = Math.abs(scaled) < LEAST ? 0 : (byte) Math.max(-127, Math.min(127, Math.round(scaled)));
        }
        return out;
    }

    private static double accuracy(byte[] model, List<List<Conllu.Word>> sentences) {
        Tagger tagger = new Tagger(model);
        int right = 0;
        int all = 0;
        for (List<Conllu.Word> sentence : sentences) {
            Tag[] tags = tagger.tags(sentence.stream().map(Conllu.Word::form).toArray(String[]::new));
            for (int i = 0; i < tags.length; i++) {
                right += tags[i] == sentence.get(i).tag() ? 1 : 0;
                all++;
            }
        }
        return (double) right / all;
    }
}
