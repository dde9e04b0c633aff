package org.chancery.memory;

import java.util.Optional;
import org.chancery.analysis.Readout;
import org.chancery.article.Article;
import org.chancery.attribution.Answers;

/**
 * What is kept of a first reading.
 *
 * @param house 64 bits that tell whether page, article and encoder were what they are now
 * @param readout what the encoder said of the words; nothing where it did not read them
 * @param answers what it answered about cues; nothing where it was not asked
 */
public record Kept(long house, Article article, Optional<Readout> readout, Optional<Answers> answers) {

    public Kept {
        int words = readout.map(r -> r.tags().size()).orElse(0);
        if (answers.filter(a -> !a.isWithin(words)).isPresent()) {
            throw new IllegalArgumentException("answers about other words than the " + words + " that were read");
        }
    }
}
