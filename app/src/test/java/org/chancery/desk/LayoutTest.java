package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static List<Layout.Edge> edges(int nodes, int number) {
        Random random = new Random(5);
        List<Layout.Edge> edges = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            edges.add(new Layout.Edge(random.nextInt(nodes), random.nextInt(nodes), 1 + random.nextInt(50)));
        }
        return edges;
    }

    @Test
    void the_same_network_lies_the_same_way() {
        assertThat(Layout.of(40, edges(40, 100))).isEqualTo(Layout.of(40, edges(40, 100)));
    }

    @Test
    void all_lie_in_the_field_and_no_two_at_one_place() {
        List<Layout.Spot> spots = Layout.of(60, edges(60, 120));
        assertThat(spots)
                .hasSize(60)
                .doesNotHaveDuplicates()
                .allMatch(s -> s.x() > 0 && s.x() < Layout.WIDTH && s.y() > 0 && s.y() < Layout.HEIGHT);
    }

    @Test
    void what_is_tied_lies_nearer_than_what_is_not() {
        List<Layout.Edge> two = List.of(
                new Layout.Edge(0, 2, 30),
                new Layout.Edge(2, 4, 30),
                new Layout.Edge(0, 4, 30),
                new Layout.Edge(1, 3, 30),
                new Layout.Edge(3, 5, 30),
                new Layout.Edge(1, 5, 30));
        List<Layout.Spot> spots = Layout.of(6, two);
        assertThat(distance(spots, 0, 2)).isLessThan(distance(spots, 0, 1));
        assertThat(distance(spots, 1, 5)).isLessThan(distance(spots, 5, 4));
    }

    private static double distance(List<Layout.Spot> spots, int one, int other) {
        return Math.hypot(
                spots.get(one).x() - spots.get(other).x(),
                spots.get(one).y() - spots.get(other).y());
    }

    @Test
    void one_alone_lies_in_the_middle_and_none_is_no_trouble() {
        assertThat(Layout.of(0, List.of())).isEmpty();
        assertThat(Layout.of(1, List.of())).containsExactly(new Layout.Spot(Layout.WIDTH / 2.0, Layout.HEIGHT / 2.0));
    }

    @Test
    void names_do_not_cover_each_other() {
        NamePlaces places = new NamePlaces();
        assertThat(places.name("Orla Venn", 500, 300, 10))
                .map(NamePlaces.Place::anchor)
                .contains("after");
        assertThat(places.name("Piet Venn", 500, 304, 10))
                .map(NamePlaces.Place::anchor)
                .contains("before");
        assertThat(places.name("Somebody with a long name", 995, 660, 3))
                .map(NamePlaces.Place::anchor)
                .contains("before");
    }
}
