package org.chancery.analysis;

/**
 * A run of words that may be a name.
 *
 * @param first the article's number of its first token; {@code end} that of the token after its last
 */
record NameCandidate(int sentence, int first, int end) {

    int length() {
        return end - first;
    }
}
