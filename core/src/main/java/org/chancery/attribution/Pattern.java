package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a rule looks for: elements left of its cue, the cue, elements right of it.
 *
 * @param cue which kind of cue: {@code CUE}, {@code NOUN}, {@code PHRASE}
 * @param frame the frame its row in {@code cues.tsv} must have
 */
record Pattern(List<Element> left, String cue, String frame, List<Element> right) {

    /**
     * One step.
     *
     * @param kind an element's name, or {@code WORD}
     * @param words of which the text must have one
     * @param label what it fills; empty for nothing
     */
    record Element(String kind, Set<String> words, String label, boolean optional) {}

    private static final Set<String> CUES = Set.of("CUE", "NOUN", "PHRASE");
    private static final Set<String> KINDS = Set.of(
            "SUBJECT", "OWNER", "NP", "CLAUSE", "REST", "THING", "VERB", "ADV", "BEFORE", "FROM-SUBJECT", "ASIDE");

    static Pattern parse(String when) {
        List<Element> left = new ArrayList<>();
        List<Element> right = new ArrayList<>();
        String cue = "";
        String frame = "";
        String label = "";
        for (String raw : when.replace("{", " {")
                .replace("}", " } ")
                .replace("} ?", "}?")
                .strip()
                .split("\\s+", -1)) {
            String word = raw;
            if (word.startsWith("{")) {
                int colon = word.indexOf(':');
                label = word.substring(1, colon);
                word = word.substring(colon + 1);
            }
            if (word.isEmpty()) {
                continue;
            }
            if (word.startsWith("}")) {
                if (word.equals("}?")) {
                    makeOptional(cue.isEmpty() ? left : right, label);
                }
                label = "";
                continue;
            }
            int bracket = word.indexOf('(');
            if (bracket > 0 && CUES.contains(word.substring(0, bracket))) {
                cue = word.substring(0, bracket);
                frame = word.substring(bracket + 1, word.length() - 1);
                continue;
            }
            boolean optional = word.length() > 1 && word.endsWith("?");
            String bare = optional ? word.substring(0, word.length() - 1) : word;
            boolean kind = bare.length() > 1 && bare.equals(bare.toUpperCase(java.util.Locale.ROOT));
            if (kind && !KINDS.contains(bare)) {
                throw new IllegalArgumentException(
                        "no element '" + bare + "'; there are " + new java.util.TreeSet<>(KINDS));
            }
            Element element = new Element(
                    kind ? bare : "WORD",
                    kind ? Set.of() : Set.copyOf(Arrays.asList(bare.split("\\|", -1))),
                    label,
                    optional);
            (cue.isEmpty() ? left : right).add(element);
        }
        if (cue.isEmpty()) {
            throw new IllegalArgumentException("a pattern needs CUE(frame), NOUN(frame) or PHRASE(frame)");
        }
        return new Pattern(List.copyOf(left), cue, frame, List.copyOf(right));
    }

    private static void makeOptional(List<Element> elements, String label) {
        for (int i = elements.size() - 1; i >= 0 && elements.get(i).label().equals(label); i--) {
            Element e = elements.get(i);
            elements.set(i, new Element(e.kind(), e.words(), e.label(), true));
        }
    }
}
