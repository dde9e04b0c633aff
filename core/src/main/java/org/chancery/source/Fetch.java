package org.chancery.source;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.text.Note;

/** Fetches one address: http and https, public addresses only, few redirects, bounded size and time; waiting for one's turn does not count. */
final class Fetch {

    private final Network network;
    private final Limits limits;
    private final Manners manners;

    Fetch(Network network, Limits limits, Manners manners) {
        this.network = network;
        this.limits = limits;
        this.manners = manners;
    }

    Answer answer(String place, Ask ask) throws IOException {
        URI uri = Addresses.of(place);
        Duration left = limits.fetchTime();
        List<Note> notes = new ArrayList<>();
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            Turn turn = turn(uri, ask, left);
            left = turn.left;
            Optional<String> onward = turn.answer.redirect();
            if (onward.isEmpty()) {
                return new Answer(place, ask, uri, turn.answer, List.copyOf(notes));
            }
            URI next = Addresses.resolve(uri, onward.get());
            notes.add(Note.of("redirected", "from " + uri + " to " + next));
            uri = next;
        }
        throw new Unreadable(
                "more than " + limits.redirects() + " redirects, at last to " + uri, "give the page's own address");
    }

    private record Turn(Exchange answer, Duration left) {}

    private Turn turn(URI uri, Ask ask, Duration left) throws IOException {
        Duration remaining = left;
        Exchange answer;
        int asked = 0;
        do {
            manners.before(uri);
            Deadline deadline = new Deadline(limits.fetchTime(), remaining);
            answer = Exchange.get(uri, ask, network, limits, deadline);
            remaining = deadline.left();
        } while (manners.again(uri, answer) && ++asked < 2);
        return new Turn(answer, remaining);
    }
}
