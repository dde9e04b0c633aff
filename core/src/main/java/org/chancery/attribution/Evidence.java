package org.chancery.attribution;

import java.util.List;
import org.chancery.text.Span;

/**
 * The trained reader's part in an attribution.
 *
 * @param cue the chance that it gave the cue's words to be one
 * @param real the chance that these words are a cue, once all around them is weighed for them
 * @param source the chance of the source's words, their geometric mean; 0 where there is none
 * @param content the chance of the content's words, their geometric mean
 * @param runnersUp what it would have taken otherwise, the likeliest first
 */
public record Evidence(double cue, double real, double source, double content, List<RunnerUp> runnersUp) {

    /**
     * Another choice.
     *
     * @param role {@code source} or {@code content}
     * @param words the spans it would have had; none where it would have been without
     * @param chance how likely it was beside the one chosen: 0.5 is just as likely
     */
    public record RunnerUp(String role, List<Span> words, double chance) {

        public RunnerUp {
            words = List.copyOf(words);
        }
    }

    public Evidence {
        runnersUp = List.copyOf(runnersUp);
    }
}
