package org.chancery.analysis;

import java.util.List;
import java.util.Optional;
import org.chancery.encoder.Reading;

/** What somebody who has read an article's words says of them: the encoder, or what was kept of it. */
interface Look {

    /** The likeliest part of speech of each word. */
    List<Tag> tags();

    /** How likely the word is the last of its sentence. */
    Ending ending(int word);

    /** Whether it can say anything of these sentences. */
    boolean knows(List<Sentence> sentences);

    Parse parse(List<Sentence> sentences);

    /** The names it sees, titles that belong to them included. */
    List<NameReader.Found> names(List<Sentence> sentences);

    /** The scores behind it, where they are at hand. */
    Optional<Reading> reading();

    /** All that it said, to be kept. */
    Readout readout(List<Sentence> sentences, Parse parse, List<NameReader.Found> names);
}
