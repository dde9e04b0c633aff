package org.chancery.desk;

import static org.chancery.desk.Route.get;
import static org.chancery.desk.Route.post;

import java.util.List;
import java.util.stream.Stream;

/** The table of all that the desk answers, beside its own files under {@code /static/}. A view is a line here, a class, a record and a template. */
final class Routes {

    private Routes() {}

    static List<Route> of(Rooms rooms) {
        return Stream.of(today(rooms), review(rooms), looks())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> today(Rooms rooms) {
        return List.of(get("/", new TodayPage(rooms)));
    }

    private static List<Route> review(Rooms rooms) {
        Reviewing reviewing = new Reviewing(rooms);
        ReviewActions actions = new ReviewActions(reviewing);
        AddPage add = new AddPage(reviewing);
        return List.of(
                get("/review", new ReviewPage(reviewing)),
                get("/review/queue", new RecordPage(reviewing)),
                get("/review/add", add),
                get("/review/agreement", new AgreementPage(reviewing)),
                get("/review/quality", new QualityPage(reviewing)),
                get("/review/gold", new GoldFile(reviewing)),
                get("/review/example", new ExamplePage(reviewing)),
                new Route(Route.Method.POST, "/review/name", Route.Effect.LOOKS, Reviewing::name),
                post("/review/decide", actions::decide),
                post("/review/undo", actions::undo),
                post("/review/read", actions::readThrough),
                post("/review/add", add::add));
    }

    private static List<Route> looks() {
        return List.of(new Route(Route.Method.POST, "/theme", Route.Effect.LOOKS, Theme::set));
    }

    /** The parts of the desk that are there. */
    static List<Section> sections(List<Route> routes) {
        return Stream.of(Section.values())
                .filter(section ->
                        routes.stream().anyMatch(route -> route.path().equals(section.address())))
                .toList();
    }
}
