package org.chancery.desk;

import static org.chancery.desk.Route.get;
import static org.chancery.desk.Route.post;

import java.util.List;
import java.util.stream.Stream;

/** The table of all that the desk answers, beside its own files under {@code /static/}. A view is a line here, a class, a record and a template. */
final class Routes {

    private Routes() {}

    static List<Route> of(Rooms rooms) {
        return Stream.of(
                        today(rooms),
                        search(rooms),
                        article(rooms),
                        add(rooms),
                        actors(rooms),
                        pictures(rooms),
                        review(rooms),
                        looks())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> today(Rooms rooms) {
        return List.of(get("/", new TodayPage(rooms)));
    }

    private static List<Route> review(Rooms rooms) {
        Reviewing reviewing = new Reviewing(rooms);
        ReviewActions actions = new ReviewActions(reviewing);
        MissedPage missed = new MissedPage(reviewing);
        return List.of(
                get("/review", new ReviewPage(reviewing)),
                get("/review/queue", new RecordPage(reviewing)),
                get("/review/add", missed),
                get("/review/agreement", new AgreementPage(reviewing)),
                get("/review/quality", new QualityPage(reviewing)),
                get("/review/gold", new GoldFile(reviewing)),
                get("/review/example", new ExamplePage(reviewing)),
                new Route(Route.Method.POST, "/review/name", Route.Effect.LOOKS, Reviewing::name),
                post("/review/decide", actions::decide),
                post("/review/undo", actions::undo),
                post("/review/read", actions::readThrough),
                post("/review/add", missed::add));
    }

    private static List<Route> search(Rooms rooms) {
        ExportPage exports = new ExportPage(rooms);
        List<Route> pages = List.of(get("/search", new SearchPage(rooms)), get("/export/{form}", exports));
        return Stream.concat(pages.stream(), QuotationPages.routes(rooms, exports).stream())
                .toList();
    }

    private static List<Route> article(Rooms rooms) {
        return new ArticlePages(rooms).routes();
    }

    private static List<Route> add(Rooms rooms) {
        return new AddPages(rooms).routes();
    }

    private static List<Route> actors(Rooms rooms) {
        ActorDesk decisions = new ActorDesk(rooms);
        return List.of(
                get("/actors", new ActorsPage(rooms)),
                get("/actors/decisions", new ActorDecisionsPage(rooms)),
                get("/actor/{actor}", new ActorPage(rooms)),
                post("/actor/{actor}/merge", decisions::merge),
                post("/actor/{actor}/split", decisions::split),
                post("/actor-decision/{decision}/undo", decisions::undo));
    }

    private static List<Route> pictures(Rooms rooms) {
        return List.of(
                get("/dyads", new DyadsPage(rooms)),
                get("/dyad", new DyadPage(rooms)),
                get("/network", new NetworkPage(rooms)),
                get("/map", new MapPage(rooms)));
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
