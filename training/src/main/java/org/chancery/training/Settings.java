package org.chancery.training;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one training is run with. In: {@code name=value} words. Out: the settings, defaults filled in.
 *
 * @param epochs times each window is seen
 * @param tokens wordpieces of a step, padding counted
 * @param rate peak learning rate of the encoder, {@code headRate} that of what starts at random
 * @param syntaxWeight weight of the treebank losses beside attribution's
 * @param syntaxShare share of the treebank windows that an epoch takes
 */
record Settings(
        String run,
        String base,
        Path gold,
        Path work,
        int epochs,
        int tokens,
        double rate,
        double headRate,
        double dropout,
        double syntaxWeight,
        double syntaxShare,
        long seed,
        int threads,
        int stopAfter,
        boolean oneDnn) {

    static Settings of(String... words) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String word : words) {
            int at = word.indexOf('=');
            if (at < 1) {
                throw new IllegalArgumentException("not name=value: " + word);
            }
            given.put(word.substring(0, at), word.substring(at + 1));
        }
        Settings settings = new Settings(
                take(given, "run", "minilm"),
                take(given, "base", "all-minilm-l6-v2"),
                Path.of(take(given, "gold", "../shared/gold")),
                Path.of(take(given, "work", "work/train")),
                Integer.parseInt(take(given, "epochs", "5")),
                Integer.parseInt(take(given, "tokens", "1400")),
                Double.parseDouble(take(given, "rate", "1.5e-4")),
                Double.parseDouble(take(given, "headRate", "8e-4")),
                Double.parseDouble(take(given, "dropout", "0.1")),
                Double.parseDouble(take(given, "syntaxWeight", "0.5")),
                Double.parseDouble(take(given, "syntaxShare", "1")),
                Long.parseLong(take(given, "seed", "7")),
                Integer.parseInt(take(given, "threads", "2")),
                Integer.parseInt(take(given, "stopAfter", "0")),
                Boolean.parseBoolean(take(given, "oneDnn", "true")));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("no such setting: " + given.keySet());
        }
        return settings;
    }

    private static String take(Map<String, String> given, String name, String otherwise) {
        String value = given.remove(name);
        return value == null ? otherwise : value;
    }

    /** The folder of this run's checkpoints and log. */
    Path folder() {
        return work.resolve(run);
    }
}
