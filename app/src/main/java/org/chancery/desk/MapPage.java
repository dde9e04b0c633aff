package org.chancery.desk;

import org.chancery.view.EventQuestion;
import org.chancery.view.Places;

/** Where the events happened that the address asks for as the search does. */
final class MapPage implements Route.Answering {

    private static final int PAGE = 20;

    private final Readers readers;
    private final World world = World.read();

    MapPage(Rooms rooms) {
        readers = rooms.readers();
    }

    @Override
    public Reply answer(Call call) {
        Query query = call.query().without(Filter.PAGE).without(Filter.WHAT);
        EventQuestion question = Questions.events(query, PAGE);
        Places places = readers.ask(reader -> reader.view().places(question));
        return Reply.page("Map", Section.MAP, "map", MapView.of(query, places, world));
    }
}
