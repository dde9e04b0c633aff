package org.chancery.duplicates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.chancery.duplicates.Made.Said;
import org.chancery.duplicates.Made.Sentence;
import org.chancery.duplicates.Made.Story;

/** What editors do to an article that they take over. In: a story. Out: another version of it, which is still the same one. */
final class Edits {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");
    private static final List<List<String>> CONTRACTIONS = List.of(
            List.of("n't", " not"),
            List.of("I've", "I have"),
            List.of("it's", "it is"),
            List.of("It's", "It is"),
            List.of("we'd", "we would"),
            List.of("they'll", "they will"),
            List.of("it'll", "it will"),
            List.of("We're", "We are"),
            List.of("we're", "we are"),
            List.of("that's", "that is"));

    private final Random random;
    private final Function<Story, Sentence> addition;

    Edits(Random random, Function<Story, Sentence> addition) {
        this.random = random;
        this.addition = addition;
    }

    Story copy(Story story) {
        LocalDate day = story.day().plusDays(random.nextInt(3));
        int kind = random.nextInt(10);
        List<Sentence> sentences = new ArrayList<>(story.sentences());
        if (kind < 2) {
            return story.with("verbatim", day, credited(sentences));
        }
        if (kind < 6) {
            drop(sentences, random.nextDouble() * 0.25);
            add(sentences, story, random.nextDouble() * 0.2);
            return story.with(
                    "light",
                    day,
                    credited(sentences.stream()
                            .map(s -> styled(figures(s, 0.15)))
                            .toList()));
        }
        if (kind < 8) {
            drop(sentences, 0.2 + random.nextDouble() * 0.25);
            add(sentences, story, 0.1 + random.nextDouble() * 0.2);
            reorder(sentences);
            return story.with(
                    "heavy",
                    day,
                    sentences.stream().map(s -> styled(figures(s, 0.3))).toList());
        }
        int kept = Math.max(4, (int) (sentences.size() * (0.3 + random.nextDouble() * 0.4)));
        return story.with(
                "cut",
                day,
                sentences.subList(0, Math.min(kept, sentences.size())).stream()
                        .map(this::styled)
                        .toList());
    }

    private static List<Sentence> credited(List<Sentence> sentences) {
        List<Sentence> all = new ArrayList<>(sentences);
        all.add(Sentence.of("(With agency reports.)"));
        return all;
    }

    private void drop(List<Sentence> sentences, double part) {
        for (int n = (int) Math.round(sentences.size() * part); n > 0 && sentences.size() > 4; n--) {
            sentences.remove(random.nextInt(sentences.size()));
        }
    }

    private void add(List<Sentence> sentences, Story story, double part) {
        for (int n = (int) Math.round(sentences.size() * part); n > 0; n--) {
            sentences.add(random.nextInt(sentences.size() + 1), addition.apply(story));
        }
    }

    private void reorder(List<Sentence> sentences) {
        for (int n = 0; n < 3; n++) {
            Collections.swap(sentences, random.nextInt(sentences.size()), random.nextInt(sentences.size()));
        }
    }

    private Sentence figures(Sentence sentence, double share) {
        String text = NUMBER.matcher(sentence.text())
                .replaceAll(m -> random.nextDouble() < share ? "" + (2 + random.nextInt(900)) : m.group());
        return new Sentence(text, sentence.said());
    }

    /** The marks, dashes and ways of writing of another house. */
    private Sentence styled(Sentence sentence) {
        String text = random.nextBoolean() ? sentence.text().replace('“', '"').replace('”', '"') : sentence.text();
        return new Sentence(text, sentence.said().map(this::styled));
    }

    private Said styled(Said said) {
        String words = said.words();
        if (random.nextBoolean()) {
            for (List<String> both : CONTRACTIONS) {
                words = words.replace("can't", "cannot")
                        .replace("won't", "will not")
                        .replace(both.get(0), both.get(1));
            }
        }
        words = random.nextBoolean() ? words.replace('\'', '’') : words;
        words = random.nextInt(3) == 0 ? words.replaceFirst(", ", " — ") : words;
        words = random.nextInt(4) == 0 ? words.toLowerCase(java.util.Locale.ROOT) : words;
        return new Said(said.truth(), said.speaker(), words);
    }

    /** A part of the words: beginning, middle or end, with dots where something is left out, or a bracket in place of some. */
    Said shortened(Said said) {
        List<String> words = List.of(said.words().split(" "));
        int size = words.size();
        int length = Math.min(size, Math.max(9, (int) (size * (0.35 + random.nextDouble() * 0.5))));
        int start = random.nextInt(size - length + 1);
        List<String> part = new ArrayList<>(words.subList(start, start + length));
        int way = random.nextInt(4);
        if (way == 0 && part.size() > 14) {
            part.set(6, "…");
            part.subList(7, 9).clear();
        } else if (way == 1) {
            part.set(1 + random.nextInt(2), "[the owners]");
        } else if (way == 2 && Character.isLetter(part.get(0).charAt(0))) {
            String first = part.get(0);
            part.set(0, "[" + Character.toUpperCase(first.charAt(0)) + "]" + first.substring(1));
        }
        return styled(
                new Said(said.truth(), said.speaker(), String.join(" ", part).replaceAll("[,;]$", "")));
    }
}
