package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** Finds the words that say how a statement reached the public, from {@code channels.tsv}, in the attribution's own sentence and outside its content. */
final class Channels {

    private record Entry(List<String> words, String channel, boolean verb) {}

    private final Grammar grammar;
    private final Map<String, List<Entry>> byFirst = new HashMap<>();

    Channels(Lexicon lexicon, Grammar grammar) {
        this.grammar = grammar;
        for (Table.Row row : lexicon.table("channels.tsv").rows()) {
            List<String> words = List.of(row.get("words").split(" ", -1));
            boolean lemma = row.get("match").equals("lemma");
            byFirst.computeIfAbsent(words.get(0), k -> new ArrayList<>())
                    .add(new Entry(words, row.get("channel"), lemma));
        }
        byFirst.values()
                .forEach(list ->
                        list.sort(Comparator.comparing((Entry e) -> -e.words().size())));
    }

    Optional<Attribution.Channel> of(Scene scene, Draft d) {
        if (d.cue.isEmpty()) {
            return Optional.empty();
        }
        int cue = d.cue.get().first();
        Optional<Attribution.Channel> best = Optional.empty();
        int distance = Integer.MAX_VALUE;
        for (int i = scene.sentenceStart(cue); i < scene.sentenceEnd(cue); i++) {
            if (scene.quoted(i) != scene.quoted(cue) || inContent(d, i)) {
                continue;
            }
            Optional<Entry> entry = at(scene, i);
            int away = Math.abs(i - cue);
            if (entry.isPresent() && away < distance) {
                distance = away;
                best = Optional.of(new Attribution.Channel(
                        entry.get().channel(),
                        scene.span(i, i + entry.get().words().size())));
            }
        }
        return best;
    }

    /** Whether a single noun stands in a prepositional phrase, <em>in a letter</em>, and not after <em>according to</em> or as somebody's. */
    private boolean inPhrase(Scene scene, int i) {
        if (scene.phrase(i) < 0) {
            return scene.isVerb(i);
        }
        int before = scene.phraseOf(i).first() - 1;
        boolean governed = before >= scene.sentenceStart(i) && grammar.is("channel-preposition", scene.word(before));
        return governed || scene.isVerb(before);
    }

    private static boolean inContent(Draft d, int i) {
        return d.content.stream().anyMatch(p -> p.holds(i));
    }

    private Optional<Entry> at(Scene scene, int i) {
        List<Entry> entries = new ArrayList<>(byFirst.getOrDefault(scene.word(i), List.of()));
        entries.addAll(byFirst.getOrDefault(scene.lemma(i), List.of()).stream()
                .filter(Entry::verb)
                .toList());
        for (Entry e : entries) {
            boolean fits = i + e.words().size() <= scene.sentenceEnd(i);
            for (int k = 1; k < e.words().size() && fits; k++) {
                fits = scene.word(i + k).equals(e.words().get(k))
                        || (e.verb() && scene.lemma(i + k).equals(e.words().get(k)));
            }
            if (fits && (e.verb() || e.words().size() > 1 || inPhrase(scene, i))) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }
}
