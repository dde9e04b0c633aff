package org.chancery.view;

import java.util.List;

/**
 * One thing that must hold of what is found.
 *
 * @param paths the ways through indexes that together find all of which it holds; none where there is no such way
 * @param filter the same, asked of a row
 * @param dear what asking a row costs, where a look at a column of it costs 1
 */
record Condition(List<Path> paths, Term filter, int dear) {

    /** A look into another table. */
    static final int LOOK = 2;

    /** A look into the full text. */
    static final int WORDS = 25;

    /** A look for a phrase. */
    static final int PHRASE = 30;

    Condition {
        paths = List.copyOf(paths);
    }

    static Condition filter(Term filter) {
        return new Condition(List.of(), filter, 1);
    }

    static Condition of(Path path, Term filter) {
        return new Condition(List.of(path), filter, 1);
    }

    Condition costing(int much) {
        return new Condition(paths, filter, much);
    }

    boolean isSorted() {
        return paths.stream().allMatch(Path::isSorted);
    }
}
