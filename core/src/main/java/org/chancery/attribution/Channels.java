package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Tag;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/**
 * An analysis comes in, the words that say how a statement reached the public go out, from {@code channels.tsv}: those of one attribution, in its own
 * clause and outside its content, or all that the article has.
 */
public final class Channels {

    /** How a row's words must stand: as a phrase that says where or how, in any form of the verb, or as the head of the source itself. */
    private enum Match {
        PHRASE,
        VERB,
        HEAD
    }

    private record Entry(List<String> words, String channel, Match match) {}

    private final Grammar grammar;
    private final Map<String, List<Entry>> byFirst = new HashMap<>();

    public Channels(Lexicon lexicon) {
        this(lexicon, new Grammar(lexicon));
    }

    Channels(Lexicon lexicon, Grammar grammar) {
        this.grammar = grammar;
        for (Table.Row row : lexicon.table("channels.tsv").rows()) {
            List<String> words = List.of(row.get("words").split(" ", -1));
            Match match =
                    switch (row.get("match")) {
                        case "verb" -> Match.VERB;
                        case "head" -> Match.HEAD;
                        default -> Match.PHRASE;
                    };
            byFirst.computeIfAbsent(words.get(0), k -> new ArrayList<>())
                    .add(new Entry(words, row.get("channel"), match));
        }
        byFirst.values()
                .forEach(list ->
                        list.sort(Comparator.comparing((Entry e) -> -e.words().size())));
    }

    /** All channel words of the article that stand outside quotations, in text order. */
    public List<Attribution.Channel> named(Analysis analysis) {
        Scene scene = new Scene(analysis);
        List<Attribution.Channel> all = new ArrayList<>();
        for (int i = 0; i < scene.size(); i++) {
            Optional<Entry> entry = scene.quoted(i) ? Optional.empty() : at(scene, i, false);
            if (entry.isPresent()) {
                all.add(channel(scene, i, entry.get()));
                i += entry.get().words().size() - 1;
            }
        }
        return all;
    }

    /** Whether the word, as the head of a source, names a channel: <em>the statement said</em>. */
    boolean isSource(Scene scene, int head) {
        return byFirst.getOrDefault(scene.word(head), List.of()).stream().anyMatch(e -> e.match() == Match.HEAD);
    }

    Optional<Attribution.Channel> of(Scene scene, Draft d) {
        if (d.cue.isEmpty()) {
            return Optional.empty();
        }
        int cue = d.cue.get().first();
        int head = d.source
                .filter(s -> scene.phrase(s.first()) >= 0)
                .map(s -> scene.phraseOf(s.first()).head())
                .orElse(-1);
        Optional<Attribution.Channel> best = Optional.empty();
        int distance = Integer.MAX_VALUE;
        for (int i = scene.sentenceStart(cue); i < scene.sentenceEnd(cue); i++) {
            if (scene.quoted(i) != scene.quoted(cue) || inContent(d, i)) {
                continue;
            }
            Optional<Entry> entry = at(scene, i, i == head);
            int away = Math.abs(i - cue);
            if (entry.isPresent() && away < distance && isOfItsClause(scene, d, i, cue)) {
                distance = away;
                best = Optional.of(channel(scene, i, entry.get()));
            }
        }
        return best;
    }

    private static boolean inContent(Draft d, int i) {
        for (Piece piece : d.content) {
            if (piece.holds(i)) {
                return true;
            }
        }
        return false;
    }

    private static Attribution.Channel channel(Scene scene, int i, Entry entry) {
        return new Attribution.Channel(
                entry.channel(), scene.span(i, i + entry.words().size()));
    }

    /** Whether no other clause begins between the words and the cue, unless a comma ends it (<em>In an interview after he won, X said</em>). */
    private boolean isOfItsClause(Scene scene, Draft d, int words, int cue) {
        boolean another = false;
        for (int i = Math.min(words, cue) + 1; i < Math.max(words, cue); i++) {
            if (!inContent(d, i)) {
                another |= grammar.is("opens-clause", scene.word(i));
                another &= !(words < cue && scene.word(i).equals(","));
            }
        }
        return !another;
    }

    /** Whether the noun stands in a prepositional phrase, <em>in a series of letters</em>, or is what is issued, <em>posted a letter</em>. */
    private boolean saysHow(Scene scene, int i, int end) {
        if (scene.phrase(i) < 0) {
            return end > i + 1;
        }
        boolean leads = scene.phraseOf(i).head() < end
                || scene.is(end - 1, Tag.PROPN)
                || grammar.is("day", scene.word(end)) // said at a briefing Monday
                || (end + 1 < scene.size()
                        && scene.is(end, Tag.ADJ, Tag.ADV)
                        && grammar.is("day", scene.word(end + 1))); // in a letter late Monday
        int before = scene.phraseOf(i).first() - 1;
        if (grammar.is("of", scene.word(before))
                && scene.phrase(before - 1) >= 0
                && grammar.is("measure", scene.word(before - 1))) {
            before = scene.phraseOf(before - 1).first() - 1;
        }
        boolean governed = before >= scene.sentenceStart(i)
                && (grammar.is("channel-preposition", scene.word(before))
                        || (scene.isVerb(before) && grammar.is("channel-verb", scene.lemma(before))));
        return leads && governed;
    }

    private Optional<Entry> at(Scene scene, int i, boolean isSource) {
        for (Entry e : byFirst.getOrDefault(scene.word(i), List.of())) {
            if (holds(e, scene, i, isSource)) {
                return Optional.of(e);
            }
        }
        for (Entry e : byFirst.getOrDefault(scene.lemma(i), List.of())) {
            if (e.match() == Match.VERB && holds(e, scene, i, isSource)) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    private boolean holds(Entry e, Scene scene, int i, boolean isSource) {
        boolean fits = i + e.words().size() <= scene.sentenceEnd(i);
        for (int k = 1; k < e.words().size() && fits; k++) {
            fits = scene.word(i + k).equals(e.words().get(k))
                    || (e.match() == Match.VERB
                            && scene.lemma(i + k).equals(e.words().get(k)));
        }
        return fits
                && switch (e.match()) {
                    case VERB -> scene.isVerb(i);
                    case HEAD -> isSource;
                    case PHRASE -> saysHow(scene, i, i + e.words().size());
                };
    }
}
