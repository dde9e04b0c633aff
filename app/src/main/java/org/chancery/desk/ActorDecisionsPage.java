package org.chancery.desk;

import java.util.Optional;

/** All that reviewers decided of actors, to be looked through and taken back. */
final class ActorDecisionsPage implements Route.Answering {

    private final Readers readers;

    ActorDecisionsPage(Rooms rooms) {
        readers = rooms.readers();
    }

    @Override
    public Reply answer(Call call) {
        ActorDecisionsView view = readers.ask(reader ->
                new ActorDecisionsView(reader.view().history(Optional.empty()).lines(), Reviewers.known(call)));
        return Reply.page("Decisions about actors", Section.ACTORS, "actorDecisions", view);
    }
}
