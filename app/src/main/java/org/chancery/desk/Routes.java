package org.chancery.desk;

import static org.chancery.desk.Route.get;

import java.util.List;
import java.util.stream.Stream;

/** The table of all that the desk answers, beside its own files under {@code /static/}. A view is a line here, a class, a record and a template. */
final class Routes {

    private Routes() {}

    static List<Route> of(Rooms rooms) {
        return Stream.of(today(rooms), article(rooms), add(rooms), looks())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> today(Rooms rooms) {
        return List.of(get("/", new TodayPage(rooms)));
    }

    private static List<Route> article(Rooms rooms) {
        return new ArticlePages(rooms).routes();
    }

    private static List<Route> add(Rooms rooms) {
        return new AddPages(rooms).routes();
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
