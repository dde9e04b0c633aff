package org.chancery.actor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.attribution.Attribution;
import org.chancery.text.Span;

/** Namings that stand for somebody come in; each source and addressee as a whole goes out as a mention of its head, so that whoever asks for the span finds it. */
final class SourceMentions {

    private final Words words;
    private final Situation situation;
    private final Labels labels;
    private final Namings namings;
    private final Sources sources;
    private final Roster roster;
    private final Map<Integer, Identified> identified;
    private final Map<Span, Mention> mentions;

    /**
     * @param identified for whom the namings stand, by their numbers
     * @param mentions what the mentions are added to
     */
    SourceMentions(
            Words words,
            Situation situation,
            Labels labels,
            Namings namings,
            Sources sources,
            Roster roster,
            Map<Integer, Identified> identified,
            Map<Span, Mention> mentions) {
        this.words = words;
        this.situation = situation;
        this.labels = labels;
        this.namings = namings;
        this.sources = sources;
        this.roster = roster;
        this.identified = identified;
        this.mentions = mentions;
    }

    /** @param answering who answers, by the number of the attribution */
    void add(Map<Integer, Identified> answering) {
        for (int k = 0; k < situation.attributions.size(); k++) {
            Attribution a = situation.attributions.get(k);
            Identified answerer = answering.get(k);
            for (Span span : a.source()) {
                if (labels.asks().contains(k) || labels.answers().contains(k)) {
                    turn(span, Optional.ofNullable(answerer));
                } else if (a.cue().stream().allMatch(c -> c.start() >= span.end()) && sources.hangs(span)) {
                    made(span);
                } else {
                    whole(span);
                }
            }
            a.addressees().forEach(this::whole);
        }
    }

    private void turn(Span span, Optional<Identified> by) {
        by.ifPresent(it -> it.figure().mentions.add(span));
        mentions.put(
                span,
                new Mention(
                        span,
                        Mention.Kind.DESCRIPTION,
                        by.map(it -> it.figure().id()),
                        by.map(Identified::confidence).orElse(0.0),
                        by.map(Identified::why).orElse("a part in the talk, nobody's name")));
    }

    /** Who only made or saw the document that speaks. */
    private void made(Span span) {
        whole(span);
        Optional<Mention> there = Optional.ofNullable(mentions.get(span));
        Optional<Integer> at = sources.document(span);
        Optional<Identified> document = at.map(identified::get);
        if (document.isPresent()) {
            Figure figure = document.get().figure();
            Naming naming = namings.all().get(at.get());
            figure.describe(
                    sources.wording(words.span(naming.first(), naming.end())),
                    sources.wording(words.span(naming.first(), words.end(span))));
            mentions.put(
                    span,
                    new Mention(
                            span,
                            Mention.Kind.DESCRIPTION,
                            Optional.of(figure.id()),
                            0.7,
                            "not the maker but the document: " + figure.name));
        } else {
            there.ifPresent(m -> mentions.put(
                    span,
                    new Mention(span, m.kind(), m.actor(), Math.min(m.confidence(), 0.5), m.why() + ", behind by")));
        }
    }

    private void whole(Span span) {
        List<Integer> heads = sources.heads(span).namings();
        if (heads.isEmpty()) {
            Optional<Figure> figure = sources.unknown(span, roster);
            String wording = sources.wording(span);
            if (sources.nobody(span)) {
                mentions.put(
                        span, new Mention(span, Mention.Kind.DESCRIPTION, Optional.empty(), 0, "nobody: " + wording));
            } else if (figure.isPresent()) {
                figure.get().mentions.add(span);
                mentions.put(
                        span,
                        new Mention(
                                span,
                                Mention.Kind.DESCRIPTION,
                                Optional.of(figure.get().id()),
                                sources.sure(span),
                                "not named: " + wording));
            }
            return;
        }
        Identified head = identified.get(heads.get(0));
        if (heads.size() == 2 && head != null && identified.get(heads.get(1)) != null) {
            Identified other = identified.get(heads.get(1));
            if (other != null && other.figure() != head.figure()) {
                Figure group = roster.together(head.figure(), other.figure(), words.at(span.start()));
                group.mentions.add(span);
                double both = Math.min(head.confidence(), other.confidence());
                mentions.put(
                        span,
                        new Mention(span, Mention.Kind.NAME, Optional.of(group.id()), both, "joint: " + group.name));
                return;
            }
        }
        Naming naming = namings.all().get(heads.get(0));
        if (head != null) {
            head.figure().describe(sources.wording(words.span(naming.first(), naming.end())), sources.wording(span));
        }
        if (head == null || head.confidence() <= Offices.NOBODY) {
            mentions.put(
                    span, new Mention(span, naming.mentionKind(), Optional.empty(), 0, "nobody fits " + naming.name()));
        } else {
            head.figure().mentions.add(span);
            mentions.put(
                    span,
                    new Mention(
                            span,
                            naming.mentionKind(),
                            Optional.of(head.figure().id()),
                            head.confidence(),
                            head.why()));
        }
    }
}
