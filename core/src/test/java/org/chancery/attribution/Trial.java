package org.chancery.attribution;

import java.util.function.Function;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Analyst;
import org.chancery.article.Articles;
import org.chancery.encoder.Encoder;
import org.chancery.encoder.Passage;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.Pages;
import org.chancery.source.Capture;

/** Annotated articles with a reader: {@code encoder} is the real one, {@code gold} one without fault, {@code noisy} that one blurred. */
final class Trial {

    private final Function<GoldText, Analysis> analyses;
    private final Attributor attributor;
    private final String reader;
    private final Encoder encoder = Encoder.standard();

    Trial(Lexicon lexicon, String reader) {
        this(
                lexicon,
                reader,
                reader.equals("encoder") ? new Analyst(lexicon, Encoder.standard()) : new Analyst(lexicon));
    }

    private Trial(Lexicon lexicon, String reader, Analyst analyst) {
        this(
                lexicon,
                reader,
                gold -> analyst.analyse(Articles.from(Pages.read(Capture.ofText(gold.id(), gold.text())))));
    }

    Trial(Lexicon lexicon, String reader, Function<GoldText, Analysis> analyses) {
        this.reader = reader;
        this.analyses = analyses;
        attributor = new Attributor(lexicon, encoder);
    }

    Attributor attributor() {
        return attributor;
    }

    Analysis analysis(GoldText gold) {
        return analyses.apply(gold);
    }

    ScoredSight sight(Analysis analysis, GoldText gold) {
        return switch (reader) {
            case "encoder" -> new EncoderSight(encoder, analysis.reading().orElseThrow());
            case "gold" -> new GoldSight(analysis, gold.attributions());
            case "noisy" -> new NoisySight(
                    new GoldSight(analysis, gold.attributions()), gold.id().hashCode());
            default -> throw new IllegalArgumentException("no reader '" + reader + "'");
        };
    }

    Attributions attributions(Analysis analysis, GoldText gold) {
        Function<Passage, ScoredSight> again =
                reader.equals("encoder") ? p -> new EncoderSight(encoder, encoder.read(p)) : GoldSight::blind;
        return attributor.attribute(analysis, Reader.of(sight(analysis, gold), again));
    }
}
