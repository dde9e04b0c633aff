package org.chancery.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Place;
import org.chancery.lexicon.Problems;
import org.chancery.lexicon.Table;
import org.jspecify.annotations.Nullable;

/** The words that attribute, from {@code cues.tsv}: how often each did so in which frame, of how often it could have. */
final class Cues {

    /** How often a cue attributed in a frame ({@code hits}) of how often it stood in it ({@code seen}). */
    record Count(double hits, double seen) {}

    /** One row: the key, how it is found, its frames and its line. */
    record Cue(String key, String pos, Map<String, Count> frames, Place place) {}

    /** A cue of fixed words found in the text. */
    record Found(Cue cue, Piece words) {}

    private static final double DOUBT = 2;
    private static final double PRIOR = 0.12;

    /** By part of speech and key. */
    private final Map<String, Map<String, Cue>> byKey = new HashMap<>();

    private final Map<String, List<Cue>> phrases = new HashMap<>();
    private final Map<String, Double> strengths = new HashMap<>();

    Cues(Lexicon lexicon) {
        Problems problems = new Problems();
        for (Table.Row row : lexicon.table("cues.tsv").rows()) {
            Map<String, Count> frames = new TreeMap<>();
            for (String cell : row.list("frames")) {
                String[] parts = cell.split("[:/]", -1);
                if (parts.length == 3 && parts[1].matches("[0-9]+") && parts[2].matches("[0-9]+")) {
                    frames.put(parts[0], new Count(Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
                } else {
                    problems.add(row.place(), "a frame is written name:hits/seen, not '" + cell + "'");
                }
            }
            add(new Cue(row.get("cue"), row.get("pos"), frames, row.place()));
        }
        problems.throwIfAny();
    }

    private void add(Cue cue) {
        byKey.computeIfAbsent(cue.pos(), pos -> new HashMap<>()).put(cue.key(), cue);
        if (cue.pos().equals("phrase")) {
            phrases.computeIfAbsent(first(cue.key()), k -> new ArrayList<>()).add(cue);
        }
        if (cue.pos().equals("verb")) {
            double best = cue.frames().values().stream()
                    .mapToDouble(Cues::share)
                    .max()
                    .orElse(0);
            strengths.merge(cue.key(), best, Math::max);
        }
    }

    private static String first(String key) {
        int blank = key.indexOf(' ');
        return blank < 0 ? key : key.substring(0, blank);
    }

    private static double share(Count c) {
        return (c.hits() + DOUBT * PRIOR) / (c.seen() + DOUBT);
    }

    /** The row of a key. */
    Optional<Cue> find(String pos, String key) {
        return Optional.ofNullable(row(pos, key));
    }

    private @Nullable Cue row(String pos, String key) {
        return byKey.getOrDefault(pos, Map.of()).get(key);
    }

    /** How likely the cue attributes in this frame, by its counts; {@code without} takes one occurrence out, as training needs. */
    double share(String pos, String key, String frame) {
        Cue cue = row(pos, key);
        Count count = cue == null ? null : cue.frames().get(frame);
        double prior = prior(pos, frame);
        return count == null ? prior / 2 : (count.hits() + DOUBT * prior) / (count.seen() + DOUBT);
    }

    /** How likely any cue attributes in the frame: the row of {@code *}. */
    private double prior(String pos, String frame) {
        Cue any = row(pos, "*");
        Count count = any == null ? null : any.frames().get(frame);
        return count == null || count.seen() == 0 ? PRIOR : count.hits() / count.seen();
    }

    boolean takes(String pos, String key, String frame) {
        Cue cue = row(pos, key);
        return cue != null && cue.frames().containsKey(frame);
    }

    /** How likely a verb attributes in the frame that suits it best. */
    double strength(String lemma) {
        return strengths.getOrDefault(lemma, 0.0);
    }

    /** The fixed phrase that begins at the token and has its source after it, as in two of three places. */
    Optional<Found> sourceAfter(Scene scene, int at) {
        return phrasesAt(scene, at).stream()
                .filter(f -> {
                    Count c = f.cue().frames().get("source-after");
                    return c != null && c.hits() * 3 >= c.seen() * 2;
                })
                .findFirst();
    }

    /** The fixed phrases that begin at the token, the longest first. */
    List<Found> phrasesAt(Scene scene, int at) {
        List<Cue> here = phrases.getOrDefault(scene.word(at), List.of());
        if (here.isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        for (Cue cue : here) {
            String[] words = cue.key().split(" ", -1);
            boolean fits = true;
            for (int k = 1; k < words.length && fits; k++) {
                fits = scene.word(at + k).equals(words[k]);
            }
            if (fits) {
                found.add(new Found(cue, new Piece(at, at + words.length)));
            }
        }
        found.sort(java.util.Comparator.comparing((Found f) -> -f.words().length()));
        return found;
    }
}
