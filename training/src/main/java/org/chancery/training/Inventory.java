package org.chancery.training;

import java.util.List;

/**
 * The labels the encoder's heads choose between, in order of their index: training, export and serving all take them from here.
 *
 * <p>In: nothing. Out: the lists. The grammatical ones are Universal Dependencies', subtypes cut off, as the treebanks' training parts use them.
 */
public final class Inventory {
    /** Universal Dependencies' parts of speech, in alphabetical order. */
    public static final List<String> UPOS = List.of(
            "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
            "SCONJ", "SYM", "VERB", "X");

    /** Universal Dependencies' relations in alphabetical order; {@code clf} does not occur in English. */
    public static final List<String> DEPREL = List.of(
            "acl",
            "advcl",
            "advmod",
            "amod",
            "appos",
            "aux",
            "case",
            "cc",
            "ccomp",
            "compound",
            "conj",
            "cop",
            "csubj",
            "dep",
            "det",
            "discourse",
            "dislocated",
            "expl",
            "fixed",
            "flat",
            "goeswith",
            "iobj",
            "list",
            "mark",
            "nmod",
            "nsubj",
            "nummod",
            "obj",
            "obl",
            "orphan",
            "parataxis",
            "punct",
            "reparandum",
            "root",
            "vocative",
            "xcomp");

    /** Whether a word is the last of its sentence. */
    public static final List<String> ENDS = List.of("inside", "end");

    /** Names and what they name. */
    public static final List<String> NAMES = List.of(
            "O",
            "B-person",
            "I-person",
            "B-organization",
            "I-organization",
            "B-place",
            "I-place",
            "B-other",
            "I-other");

    /** Words that introduce what somebody says. */
    public static final List<String> CUES = List.of("O", "B-cue", "I-cue");

    /** Source, cue and content, without saying which belongs to which. */
    public static final List<String> TAGS =
            List.of("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content");

    /** Source and content of one given cue. */
    public static final List<String> RELATIONS = List.of("O", "B-source", "I-source", "B-content", "I-content");

    /** Rows of the table {@code type}: case of the word (lower, Capitalised, ALL CAPS), and the same three again inside quotation marks. */
    public static final int TYPES = 6;

    private Inventory() {}
}
