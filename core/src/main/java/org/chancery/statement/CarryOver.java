package org.chancery.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.attribution.Attribution;

/**
 * Statements come in, in text order; the channel and the addressees of each go out: its own, else those of the same speaker's statement before it.
 *
 * <p>Another speaker ends the carrying, and so does another channel. What is said inside a statement neither takes nor gives.
 */
final class CarryOver {

    /** Channel and addressees of one statement, and where they come from. */
    record Setting(Optional<String> channel, List<String> addressees, List<String> why) {}

    private Optional<String> speaker = Optional.empty();
    private Optional<String> channel = Optional.empty();
    private List<String> addressees = List.of();

    Setting next(Attribution attribution, Speakers.Choice by, Optional<String> ownChannel, List<String> ownAddressees) {
        List<String> why = new ArrayList<>();
        ownChannel.ifPresent(c -> why.add("channel: " + c + ", by the sentence's own words"));
        if (attribution.parent().isPresent()) {
            return new Setting(ownChannel, ownAddressees, why);
        }
        boolean sameSpeech = by.actor().isPresent()
                && by.actor().equals(speaker)
                && (ownChannel.isEmpty() || channel.isEmpty() || ownChannel.equals(channel));
        if (!sameSpeech) {
            channel = Optional.empty();
            addressees = List.of();
        }
        if (ownChannel.isEmpty() && channel.isPresent()) {
            why.add("channel: carried over from the same speaker's statement before");
        }
        if (ownAddressees.isEmpty() && !addressees.isEmpty()) {
            why.add("addressees: carried over from the same speaker's statement before");
        }
        speaker = by.actor();
        channel = ownChannel.or(() -> channel);
        addressees = ownAddressees.isEmpty() ? addressees : ownAddressees;
        return new Setting(channel, addressees, why);
    }
}
