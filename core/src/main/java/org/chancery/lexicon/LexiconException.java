package org.chancery.lexicon;

import java.util.List;

/** Lexicon or rules files that cannot be used as they are: all problems at once, each with file and line. */
public final class LexiconException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    public LexiconException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
