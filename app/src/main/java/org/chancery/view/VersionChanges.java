package org.chancery.view;

import java.util.List;
import java.util.Optional;

/** What is another in the newer of two versions of an article. */
public record VersionChanges(ArticleSheet older, ArticleSheet newer, boolean sameText, List<Change> changes) {

    /** What became of a record. */
    public enum Kind {
        NEW,
        GONE,
        CHANGED
    }

    /** A record as one of the versions has it: {@code who} and how in a few words, and the words of the article. */
    public record Side(String who, String how, String words) {}

    /**
     * One change.
     *
     * @param record {@code s-…}, {@code e-…}
     * @param words of both, where both have words that differ
     */
    public record Change(
            Kind kind, String record, Optional<Side> before, Optional<Side> after, Optional<Compared> words) {}

    public VersionChanges {
        changes = List.copyOf(changes);
    }
}
