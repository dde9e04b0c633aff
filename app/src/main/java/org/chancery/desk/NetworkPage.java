package org.chancery.desk;

import org.chancery.view.Network;

/** Who speaks to and about whom, or who does what to whom, in what the address asks for as the search does. */
final class NetworkPage implements Route.Answering {

    private static final int NODES = 60;
    private static final int PAGE = 20;

    private final Readers readers;

    NetworkPage(Rooms rooms) {
        readers = rooms.readers();
    }

    @Override
    public Reply answer(Call call) {
        Query query = call.query().without(Filter.PAGE);
        boolean events = query.has(Filter.WHAT, "events");
        boolean named = query.one(Filter.DESCRIBED).isEmpty();
        Network network = readers.ask(reader -> events
                ? reader.view().network(Questions.events(query, PAGE), NODES, named)
                : reader.view().network(Questions.statements(query, PAGE), NODES, named));
        return Reply.page("Network", Section.NETWORK, "network", NetworkView.of(query, events, network));
    }
}
