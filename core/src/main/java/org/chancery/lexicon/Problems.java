package org.chancery.lexicon;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with files, so that their author hears all of it at once. */
public final class Problems {

    private final List<String> found = new ArrayList<>();

    public void add(Place place, String problem) {
        found.add(place + ": " + problem);
    }

    public void add(String problem) {
        found.add(problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<String> all() {
        return List.copyOf(found);
    }

    /** Throws one exception that names every problem, if there is any. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new LexiconException(found);
        }
    }
}
