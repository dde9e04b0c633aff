package org.chancery.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.encoder.Passage;
import org.chancery.encoder.Reading;

/** What the encoder says of the words that it has just read. */
final class EncoderLook implements Look {

    private final Parser parser;
    private final long passage;
    private final Reading reading;
    private final List<Tag> tags;
    private final List<Ending> endings;

    EncoderLook(Parser parser, Passage passage) {
        this.parser = parser;
        this.passage = passage.fingerprint();
        reading = parser.read(passage);
        tags = parser.tags(reading);
        endings = Parser.endings(reading);
    }

    @Override
    public List<Tag> tags() {
        return tags;
    }

    @Override
    public Ending ending(int word) {
        return endings.get(word);
    }

    @Override
    public boolean knows(List<Sentence> sentences) {
        return true;
    }

    @Override
    public Parse parse(List<Sentence> sentences) {
        return parser.parse(reading, sentences);
    }

    @Override
    public List<NameReader.Found> names(List<Sentence> sentences) {
        return NameReader.names(reading, sentences);
    }

    @Override
    public Optional<Reading> reading() {
        return Optional.of(reading);
    }

    @Override
    public Readout readout(List<Sentence> sentences, Parse parse, List<NameReader.Found> names) {
        List<Readout.End> ends = new ArrayList<>();
        for (int w = 0; w < endings.size(); w++) {
            if (endings.get(w) != Ending.UNLIKELY) {
                ends.add(new Readout.End(w, endings.get(w) == Ending.LIKELY));
            }
        }
        List<Readout.Named> named = names.stream()
                .map(n -> new Readout.Named(n.first(), n.end(), n.kind()))
                .toList();
        return new Readout(passage, tags, ends, Readout.ends(sentences), parse, named);
    }
}
