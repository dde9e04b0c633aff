package org.chancery.lexicon;

/**
 * A line of a lexicon or rules file, so that every finding can name what made it.
 *
 * @param file the file's name as a reader would look for it ({@code cues.tsv})
 * @param line counted from 1
 */
public record Place(String file, int line) {

    public Place {
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1, not " + line);
        }
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
