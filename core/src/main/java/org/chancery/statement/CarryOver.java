package org.chancery.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Sentence;
import org.chancery.attribution.Attribution;

/**
 * Scenes and statements come in, in text order; the channel and the addressees of each statement go out: its own, else those of the same speaker's scene
 * or statement before it.
 *
 * <p>Another speaker ends the carrying, and so do another channel and another day. What is said inside a statement, or by nobody who is known, neither
 * takes nor gives, and who is asked to do something is not therefore spoken to in what follows.
 */
final class CarryOver {

    /** A scene reaches a statement this many paragraphs on. */
    private static final int REACH = 2;

    /** Channel and addressees of one statement, and where they come from. */
    record Setting(Optional<String> channel, List<String> addressees, List<String> why) {}

    /** What a statement's own sentence says of its setting. */
    record Own(
            Speakers.Choice by,
            Optional<String> channel,
            List<String> addressees,
            boolean unnamed,
            boolean demands,
            Optional<String> day,
            Optional<Sentence> sentence) {}

    private Optional<String> speaker = Optional.empty();
    private Optional<String> channel = Optional.empty();
    private Optional<String> day = Optional.empty();
    private List<String> addressees = List.of();
    private int limit = Integer.MAX_VALUE;
    private int last = -1;

    /** From here on the scene's speaker speaks as it says, if soon; unless his own statement in the same sentence has a channel. */
    void open(Scenes.Scene scene) {
        if (scene.sentence().index() == last && speaker.equals(Optional.of(scene.speaker()))) {
            return;
        }
        speaker = Optional.of(scene.speaker());
        channel = Optional.of(scene.channel());
        day = Optional.empty();
        addressees = scene.addressees();
        limit = scene.sentence().paragraph() + REACH;
    }

    Setting next(Attribution attribution, Own own) {
        List<String> why = new ArrayList<>();
        own.channel().ifPresent(c -> why.add("channel: " + c + ", by the sentence's own words"));
        if (attribution.parent().isPresent()) {
            return new Setting(own.channel(), own.addressees(), why);
        }
        if (own.by().actor().isEmpty() && own.channel().isEmpty()) {
            return new Setting(Optional.empty(), own.addressees(), why);
        }
        if (!isSameSpeech(own)) {
            channel = Optional.empty();
            day = Optional.empty();
            addressees = List.of();
        }
        speaker = own.by().actor();
        limit = Integer.MAX_VALUE;
        last = own.channel().flatMap(c -> own.sentence()).map(Sentence::index).orElse(-1);
        day = own.day().or(() -> day);
        if (own.channel().isEmpty() && channel.isPresent()) {
            why.add("channel: carried over from the same speaker before");
        }
        channel = own.channel().or(() -> channel);
        boolean keeps = own.addressees().isEmpty() || (own.unnamed() && !addressees.isEmpty());
        if (keeps && !addressees.isEmpty()) {
            why.add("addressees: carried over from the same speaker before");
        }
        List<String> heard = keeps ? addressees : own.addressees();
        addressees = own.demands() ? addressees : heard;
        return new Setting(channel, heard, why);
    }

    private boolean isSameSpeech(Own own) {
        return own.by().actor().isPresent()
                && own.by().actor().equals(speaker)
                && own.sentence().map(Sentence::paragraph).orElse(0) <= limit
                && (own.channel().isEmpty()
                        || channel.isEmpty()
                        || own.channel().equals(channel))
                && (own.day().isEmpty() || day.isEmpty() || own.day().equals(day));
    }
}
