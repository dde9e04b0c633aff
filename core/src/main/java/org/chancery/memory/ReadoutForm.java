package org.chancery.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chancery.analysis.Name;
import org.chancery.analysis.Parse;
import org.chancery.analysis.Readout;
import org.chancery.analysis.Tag;

/** The form of what the encoder said of the words: column behind column, a head as its distance, a word as its number in a list. */
final class ReadoutForm {

    private ReadoutForm() {}

    static void write(Out out, Readout readout) {
        out.bits(readout.passage());
        out.number(readout.tags().size());
        out.words(readout.tags(), Tag::name);
        runs(out, readout.sentences());
        List<Integer> heads = readout.parse().heads();
        for (int w = 0; w < heads.size(); w++) {
            out.signed(heads.get(w) - w);
        }
        out.words(readout.parse().relations(), Function.identity());
        runs(out, readout.endings().stream().map(Readout.End::word).toList());
        out.column(readout.endings(), e -> e.likely() ? 1 : 0);
        runs(out, readout.names().stream().map(Readout.Named::first).toList());
        out.column(readout.names(), n -> n.end() - n.first());
        out.words(readout.names(), n -> n.kind().name());
    }

    static Readout read(In in) {
        long passage = in.bits();
        int words = in.size();
        List<Tag> tags = in.words(words, Tag::valueOf);
        List<Integer> sentences = runs(in);
        Parse parse = parse(in, words, sentences);
        List<Integer> endings = runs(in);
        int[] likely = in.column(endings.size());
        List<Readout.End> ends = new ArrayList<>();
        for (int i = 0; i < likely.length; i++) {
            ends.add(new Readout.End(endings.get(i), likely[i] == 1));
        }
        List<Integer> firsts = runs(in);
        int[] lengths = in.column(firsts.size());
        List<Name.Kind> kinds = in.words(firsts.size(), Name.Kind::valueOf);
        List<Readout.Named> names = new ArrayList<>();
        for (int i = 0; i < lengths.length; i++) {
            names.add(new Readout.Named(firsts.get(i), firsts.get(i) + lengths[i], kinds.get(i)));
        }
        return new Readout(passage, tags, ends, sentences, parse, names);
    }

    private static Parse parse(In in, int words, List<Integer> sentences) {
        List<Integer> heads = new ArrayList<>();
        for (int w = 0; w < words; w++) {
            heads.add(w + in.signed());
        }
        requireTrees(heads, sentences);
        return Parse.of(heads, in.words(words, Function.identity()));
    }

    /** Whoever goes up from a word comes to an end, within its sentence. */
    private static void requireTrees(List<Integer> heads, List<Integer> sentences) {
        int first = 0;
        for (int end : sentences) {
            for (int w = first; w < end; w++) {
                int at = w;
                for (int steps = first; heads.get(at) != at; steps++) {
                    at = heads.get(at);
                    if (at < first || at >= end || steps == end) {
                        throw new IllegalArgumentException("the word " + w + " has no way to a root");
                    }
                }
            }
            first = end;
        }
    }

    /** Rising numbers by the steps between them. */
    private static void runs(Out out, List<Integer> rising) {
        out.number(rising.size());
        int last = 0;
        for (int number : rising) {
            out.signed(number - last);
            last = number;
        }
    }

    private static List<Integer> runs(In in) {
        int size = in.size();
        List<Integer> rising = new ArrayList<>(size);
        int last = 0;
        for (int i = 0; i < size; i++) {
            last += in.signed();
            rising.add(last);
        }
        return rising;
    }
}
