package org.chancery.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.encoder.Reading;

/** What was kept of a reading, as a look at the same words. */
final class KeptLook implements Look {

    private final Readout kept;
    private final Map<Integer, Ending> endings = new HashMap<>();

    KeptLook(Readout kept) {
        this.kept = kept;
        kept.endings().forEach(e -> endings.put(e.word(), e.likely() ? Ending.LIKELY : Ending.POSSIBLE));
    }

    @Override
    public List<Tag> tags() {
        return kept.tags();
    }

    @Override
    public Ending ending(int word) {
        return endings.getOrDefault(word, Ending.UNLIKELY);
    }

    @Override
    public boolean knows(List<Sentence> sentences) {
        return kept.sentences().equals(Readout.ends(sentences));
    }

    @Override
    public Parse parse(List<Sentence> sentences) {
        return kept.parse();
    }

    @Override
    public List<NameReader.Found> names(List<Sentence> sentences) {
        return kept.names().stream()
                .map(n -> new NameReader.Found(n.first(), n.end(), n.kind()))
                .toList();
    }

    @Override
    public Optional<Reading> reading() {
        return Optional.empty();
    }

    @Override
    public Readout readout(List<Sentence> sentences, Parse parse, List<NameReader.Found> names) {
        return kept;
    }
}
