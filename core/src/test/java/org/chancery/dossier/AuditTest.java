package org.chancery.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.actor.Mention;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.NounPhrase;
import org.chancery.analysis.Quotation;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Token;
import org.chancery.article.Article;
import org.chancery.article.Part;
import org.chancery.attribution.Attribution;
import org.chancery.attribution.Attributions;
import org.chancery.event.Chronicle;
import org.chancery.statement.Statement;
import org.chancery.text.AlignedText;
import org.chancery.text.Note;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

/** A sound dossier passes; one that is broken in one place is reported by the invariant's name. */
class AuditTest {

    private static final Dossier SOUND = Made.dossier();
    private static final Analysis READ = SOUND.analysis();

    private static List<String> broken(Dossier dossier) {
        return Audit.of(dossier).stream()
                .map(Audit.Violation::invariant)
                .distinct()
                .toList();
    }

    private static <T> List<T> first(List<T> all, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(all);
        changed.set(0, change.apply(changed.get(0)));
        return changed;
    }

    private static Dossier with(
            Article article, Analysis analysis, List<Attribution> found, Cast cast, List<Statement> said) {
        Attributions attributions = new Attributions(found, SOUND.attributions().nearMisses());
        return new Dossier(
                SOUND.page(),
                article,
                analysis,
                attributions,
                cast,
                said,
                new Chronicle(cast, List.of(), List.of()), // events have tests of their own
                SOUND.notes(),
                SOUND.lexicons(),
                SOUND.model());
    }

    private static Dossier with(Analysis analysis) {
        return with(SOUND.article(), analysis, SOUND.attributions().found(), SOUND.cast(), SOUND.statements());
    }

    private static Dossier withTokens(List<Token> tokens) {
        return with(new Analysis(
                READ.article(),
                READ.language(),
                READ.sentences(),
                tokens,
                READ.phrases(),
                READ.names(),
                READ.quotations(),
                READ.times(),
                READ.notes()));
    }

    private static Dossier with(UnaryOperator<Attribution> change) {
        List<Attribution> found = first(SOUND.attributions().found(), change);
        return with(SOUND.article(), READ, found, SOUND.cast(), SOUND.statements());
    }

    private static Dossier with(List<Statement> said) {
        return with(SOUND.article(), READ, SOUND.attributions().found(), SOUND.cast(), said);
    }

    private static Dossier with(Cast cast) {
        return with(SOUND.article(), READ, SOUND.attributions().found(), cast, SOUND.statements());
    }

    private static Dossier with(Note note) {
        return new Dossier(
                SOUND.page(),
                SOUND.article(),
                READ,
                SOUND.attributions(),
                SOUND.cast(),
                SOUND.statements(),
                SOUND.chronicle(),
                List.of(note),
                SOUND.lexicons(),
                SOUND.model());
    }

    private static Statement statement(
            Statement s, String id, List<Span> content, Optional<String> speaker, Optional<String> by, double sure) {
        return new Statement(
                id,
                s.source(),
                s.cue(),
                content,
                s.mode(),
                speaker,
                s.doubtful(),
                s.addressees(),
                s.channel(),
                s.kind(),
                s.stance(),
                by,
                s.time(),
                sure,
                s.madeBy(),
                s.why());
    }

    private static Attribution attribution(Attribution a, List<Span> cue, OptionalInt parent, double sure) {
        return new Attribution(
                a.index(),
                a.source(),
                cue,
                a.content(),
                a.addressees(),
                a.mode(),
                a.cueLemma(),
                a.negated(),
                a.channel(),
                parent,
                a.carriesOver(),
                a.madeBy(),
                sure);
    }

    private static Article article(AlignedText text, List<Part> parts) {
        Article a = SOUND.article();
        return a.with(text, parts);
    }

    @Test
    void a_sound_dossier_passes() {
        assertThat(Audit.of(SOUND)).isEmpty();
        assertThat(SOUND.statements()).as("so that something is held").hasSizeGreaterThan(2);
    }

    @Test
    void every_invariant_has_a_name_of_its_own() {
        assertThat(Audit.invariants()).doesNotHaveDuplicates().hasSize(28);
    }

    @Test
    void a_span_behind_the_texts_end_is_reported() {
        int end = SOUND.article().words().length();
        assertThat(broken(with(new Note("x", "x", Optional.of(new Span(end, end + 5))))))
                .contains("spans-lie-in-the-text");
    }

    @Test
    void half_a_character_is_reported() {
        int ship = Made.TEXT.indexOf("🚢");
        assertThat(broken(with(new Note("x", "x", Optional.of(new Span(ship, ship + 1))))))
                .contains("spans-cut-no-character", "code-points-agree");
    }

    @Test
    void an_original_that_is_not_the_page_is_reported() {
        AlignedText other = AlignedText.same(Made.TEXT.replace("Ferry", "Berry"));
        Dossier dossier = with(
                article(other, SOUND.article().parts()),
                READ,
                SOUND.attributions().found(),
                SOUND.cast(),
                SOUND.statements());
        assertThat(broken(dossier)).contains("spans-map-home-to-the-page");
    }

    @Test
    void a_part_told_twice_is_reported() {
        List<Part> parts = new ArrayList<>(SOUND.article().parts());
        parts.add(parts.get(0));
        Dossier dossier = with(
                article(SOUND.article().text(), parts),
                READ,
                SOUND.attributions().found(),
                SOUND.cast(),
                SOUND.statements());
        assertThat(broken(dossier)).containsExactly("parts-stand-apart");
    }

    @Test
    void a_token_of_other_letters_is_reported() {
        assertThat(broken(withTokens(first(READ.tokens(), t -> new Token(t.index(), t.span(), "x", t.tag(), "x")))))
                .containsExactly("tokens-are-the-text");
    }

    @Test
    void a_token_in_no_sentence_is_reported() {
        List<Sentence> fewer = READ.sentences().subList(0, READ.sentences().size() - 1);
        Analysis analysis = new Analysis(
                READ.article(),
                READ.language(),
                fewer,
                READ.tokens(),
                READ.phrases(),
                READ.names(),
                READ.quotations(),
                READ.times(),
                READ.notes());
        assertThat(broken(with(analysis))).containsExactly("tokens-lie-in-sentences");
    }

    @Test
    void a_phrase_without_its_head_is_reported() {
        List<NounPhrase> phrases = first(READ.phrases(), p -> new NounPhrase(p.span(), p.first(), p.end(), p.end()));
        Analysis analysis = new Analysis(
                READ.article(),
                READ.language(),
                READ.sentences(),
                READ.tokens(),
                phrases,
                READ.names(),
                READ.quotations(),
                READ.times(),
                READ.notes());
        assertThat(broken(with(analysis))).containsExactly("phrases-hold-their-heads");
    }

    @Test
    void a_quotation_of_another_number_is_reported() {
        List<Quotation> quotations = first(READ.quotations(), q -> new Quotation(7, q.pieces(), q.depth(), q.closed()));
        Analysis analysis = new Analysis(
                READ.article(),
                READ.language(),
                READ.sentences(),
                READ.tokens(),
                READ.phrases(),
                READ.names(),
                quotations,
                READ.times(),
                READ.notes());
        assertThat(broken(with(analysis))).containsExactly("quotations-are-numbered");
    }

    @Test
    void a_cue_in_its_own_content_is_reported() {
        assertThat(broken(with(a -> attribution(a, a.content(), a.parent(), a.confidence()))))
                .containsExactly("attributions-are-sound");
    }

    @Test
    void a_confidence_above_one_is_reported() {
        assertThat(broken(with(a -> attribution(a, a.cue(), a.parent(), 1.5))))
                .containsExactly("attributions-are-sound");
    }

    @Test
    void a_parent_that_is_none_is_reported() {
        assertThat(broken(with(a -> attribution(a, a.cue(), OptionalInt.of(99), a.confidence()))))
                .containsExactly("attributions-resolve");
    }

    @Test
    void a_mention_of_nobody_is_reported() {
        List<Mention> mentions = first(
                SOUND.cast().mentions(),
                m -> new Mention(m.span(), m.kind(), Optional.of("a99"), m.confidence(), m.why()));
        assertThat(broken(with(new Cast(SOUND.cast().actors(), mentions)))).containsExactly("actors-resolve");
    }

    @Test
    void two_actors_of_one_id_are_reported() {
        List<Actor> actors = new ArrayList<>(SOUND.cast().actors());
        actors.add(actors.get(0));
        assertThat(broken(with(new Cast(actors, SOUND.cast().mentions())))).containsExactly("ids-are-unique");
    }

    @Test
    void a_statement_of_another_number_is_reported() {
        List<Statement> said = new ArrayList<>(SOUND.statements());
        said.add(
                statement(said.get(0), "s99", said.get(0).content(), said.get(0).speaker(), Optional.empty(), 1));
        assertThat(broken(with(said))).containsExactly("ids-are-unique");
    }

    @Test
    void a_speaker_who_is_nobody_is_reported() {
        assertThat(broken(with(first(
                        SOUND.statements(),
                        s -> statement(s, s.id(), s.content(), Optional.of("a99"), s.reportedBy(), 1)))))
                .containsExactly("statements-resolve");
    }

    @Test
    void a_statement_that_reports_itself_is_reported() {
        assertThat(broken(with(first(
                        SOUND.statements(),
                        s -> statement(s, s.id(), s.content(), s.speaker(), Optional.of(s.id()), 1)))))
                .containsExactly("the-chain-has-no-cycle");
    }

    @Test
    void a_nested_statement_outside_its_parent_is_reported() {
        String last = SOUND.statements().get(SOUND.statements().size() - 1).id();
        assertThat(broken(with(first(
                        SOUND.statements(),
                        s -> statement(s, s.id(), s.content(), s.speaker(), Optional.of(last), 1)))))
                .containsExactly("the-nested-lie-within-their-parents");
    }

    @Test
    void a_confidence_that_is_no_share_is_reported() {
        assertThat(broken(with(first(
                        SOUND.statements(), s -> statement(s, s.id(), s.content(), s.speaker(), s.reportedBy(), -1)))))
                .containsExactly("doubt-is-about-a-speaker");
    }
}
