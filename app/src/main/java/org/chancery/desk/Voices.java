package org.chancery.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.ledger.Records;
import org.chancery.statement.Statement;
import org.chancery.view.Reading;

/** The line of voices through which a record came: the outlet first, then all who passed it on, the one who says it last. */
final class Voices {

    private final Telling telling;

    Voices(Telling telling) {
        this.telling = telling;
    }

    List<RecordCard.Voice> of(Reading.Said s) {
        List<RecordCard.Voice> voices = new ArrayList<>();
        voices.add(outlet());
        telling.reading().chain(s).forEach(one -> voices.add(voice(one)));
        return voices;
    }

    List<RecordCard.Voice> of(Reading.Done e) {
        return e.onWordOf().flatMap(telling.reading()::said).map(this::of).orElseGet(() -> List.of(outlet()));
    }

    private RecordCard.Voice outlet() {
        Optional<String> outlet = telling.sheet().origin().outlet();
        return new RecordCard.Voice(
                outlet.orElse("the outlet, not named"),
                outlet.map(o -> "/search?outlet=" + URLEncoder.encode(o, StandardCharsets.UTF_8)),
                "reports",
                false,
                false,
                Optional.empty());
    }

    private RecordCard.Voice voice(Reading.Said s) {
        return new RecordCard.Voice(
                telling.speaker(s),
                s.speaker().flatMap(telling::somebody).map(one -> "/actor/" + one.id()),
                Telling.how(s),
                s.stance() != Statement.Stance.AFFIRMS,
                s.doubtful(),
                Optional.ofNullable(telling.sheet().records().get(s.id())).map(Records::statement));
    }
}
