package org.chancery.attribution;

import org.chancery.analysis.Tag;

/**
 * A verb with the auxiliaries, negations and adverbs before it.
 *
 * @param first where it begins
 * @param head its main verb
 */
record VerbGroup(int first, int head, Form form, boolean negated, boolean modal, boolean future) {

    private static final int LONGEST = 7;

    /** What shape the verb has. */
    enum Form {
        FINITE,
        PARTICIPLE,
        INFINITIVE,
        PASSIVE
    }

    static VerbGroup at(Scene scene, Grammar grammar, int head) {
        int first = head;
        boolean be = false;
        boolean auxiliary = false;
        boolean negated = false;
        boolean modal = false;
        boolean future = false;
        boolean to = false;
        int limit = Math.max(scene.sentenceStart(head), head - LONGEST);
        for (int i = head - 1; i >= limit; i--) {
            String w = scene.word(i);
            if (grammar.is("negation", w) && !scene.is(i, Tag.DET)) {
                negated = true;
            } else if (scene.is(i, Tag.AUX)) {
                auxiliary = true;
                be |= grammar.is("be", w) && i >= head - 3;
                modal |= grammar.is("modal", w);
                future |= grammar.is("future", w);
            } else if (grammar.is("infinitive", w) && scene.is(i, Tag.PART) && first == i + 1) {
                to = true;
                first = i;
                break;
            } else if (!scene.is(i, Tag.ADV)) {
                break;
            }
            first = i;
        }
        String w = scene.word(head);
        boolean ing = w.length() > 4 && grammar.ends("participle-ending", w);
        Form form =
                to ? Form.INFINITIVE : be && !ing ? Form.PASSIVE : ing && !auxiliary ? Form.PARTICIPLE : Form.FINITE;
        return new VerbGroup(first, head, form, negated, modal, future);
    }
}
