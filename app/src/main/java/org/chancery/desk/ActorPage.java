package org.chancery.desk;

import java.util.List;
import java.util.Optional;
import org.chancery.view.ActorProfile;
import org.chancery.view.View;

/** One actor: who it is, what he said, what was done by him and to him, and what reviewers decided of him. */
final class ActorPage implements Route.Answering {

    private static final int LATEST = 5;
    private static final int STANDS = 100;

    private final Readers readers;

    ActorPage(Rooms rooms) {
        readers = rooms.readers();
    }

    @Override
    public Reply answer(Call call) {
        long asked = call.id("actor");
        Optional<ActorView> view = readers.ask(reader ->
                reader.view().actor(asked).map(profile -> view(reader.view(), profile, Reviewers.known(call))));
        ActorView found = view.orElseThrow(() -> Refused.missing("actor " + asked));
        return found.id() == asked
                ? Reply.page(found.name(), Section.ACTORS, "actor", found)
                : Reply.redirect(Somewhere.actor(found.id()));
    }

    private static ActorView view(View view, ActorProfile profile, String reviewer) {
        long id = profile.identity().id();
        Query speaks = Query.none().with(Filter.SPEAKER, Somewhere.ask(id));
        Query acts = Query.none().with(Filter.EITHER, Somewhere.ask(id));
        List<SaidLine> said =
                Lines.said(view, view.ask(Questions.statements(speaks, LATEST)).rows());
        List<DoneLine> done =
                Lines.done(view, view.events(Questions.events(acts, LATEST)).rows());
        return new ActorView(
                profile,
                said,
                done,
                view.alike(id),
                view.history(Optional.of(id)).lines(),
                view.stands(id, STANDS),
                reviewer);
    }
}
