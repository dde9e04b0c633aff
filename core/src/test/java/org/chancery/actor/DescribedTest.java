package org.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Analyst;
import org.chancery.article.Article;
import org.chancery.article.Articles;
import org.chancery.article.Part;
import org.chancery.encoder.Encoder;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.BlockKind;
import org.chancery.page.Pages;
import org.chancery.source.Capture;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

/** Whom noun phrases mean that neither name anybody nor speak. */
class DescribedTest {

    private static final Analyst ANALYST = new Analyst(Lexicon.english(), Encoder.standard());
    private static final Casting CASTING = new Casting(Lexicon.english());
    private static final Described DESCRIBED = new Described(Lexicon.english());

    private final String text;
    private final Analysis analysis;
    private final Described.Builder builder;

    DescribedTest() {
        text =
                """
                Israeli jets bombed a bridge on Monday. The jets flew low over the valley. \
                Two Norwegian trawlermen were freed and the protest ended. \
                French tanks rolled past a spokesman for the Chadian army. A storm hit the coast.""";
        Article a = Articles.from(Pages.read(Capture.ofText("t", text)));
        Article body = a.with(a.text(), List.of(new Part(BlockKind.BODY, new Span(0, text.length()), "test", 1)));
        analysis = ANALYST.analyse(body);
        builder = DESCRIBED.over(analysis, CASTING.cast(analysis, List.of()));
    }

    private Optional<Actor> who(String word, int nth) {
        int at = -1;
        for (int n = 0; n < nth; n++) {
            at = text.indexOf(word, at + 1);
        }
        return builder.at(analysis.tokenAt(at)).flatMap(Mention::actor).flatMap(id -> builder.cast()
                .actor(id));
    }

    @Test
    void jets_are_the_armed_force_of_the_country_whose_they_are() {
        Actor jets = who("jets", 1).orElseThrow();
        assertThat(jets.name()).isEqualTo("Israeli jets");
        assertThat(jets.type()).isEqualTo(Actor.Type.ARMED_FORCE);
        assertThat(jets.country()).contains("ISR");
        assertThat(jets.sector()).contains("MIL");
        assertThat(jets.why()).isNotEmpty();
    }

    @Test
    void the_jets_are_those_described_before() {
        assertThat(who("jets", 1).map(Actor::id)).isEqualTo(who("jets", 2).map(Actor::id));
    }

    @Test
    void tanks_and_a_protest_stand_for_people() {
        assertThat(who("tanks", 1).flatMap(Actor::country)).contains("FRA");
        assertThat(who("protest", 1).flatMap(Actor::sector)).contains("CVL");
    }

    @Test
    void a_bridge_and_a_storm_are_nobody() {
        assertThat(who("bridge", 1)).isEmpty();
        assertThat(who("storm", 1)).isEmpty();
    }

    @Test
    void an_armys_spokesman_is_of_its_country_and_sector() {
        Actor spokesman = who("spokesman", 1).orElseThrow();
        assertThat(spokesman.country()).contains("TCD");
        assertThat(spokesman.sector()).contains("MIL");
    }

    @Test
    void the_cast_grows_by_whoever_was_asked_for_and_found() {
        int before = builder.cast().mentions().size();
        who("jets", 1);
        who("storm", 1);
        assertThat(builder.cast().mentions()).hasSize(before + 1);
    }
}
