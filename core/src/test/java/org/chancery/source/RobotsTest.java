package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RobotsTest {

    private static Robots robots(String... lines) {
        return Robots.of(Bytes.utf8(String.join("\n", lines)), "Chancery");
    }

    private static boolean allows(String path, String... rules) {
        return robots("User-agent: *\n" + String.join("\n", rules)).allows(path);
    }

    @Test
    void the_group_that_names_chancery_goes_before_that_for_all() {
        Robots ours = robots(
                "User-Agent: *",
                "Disallow: /",
                "",
                "User-agent: OTHERBOT",
                "USER-AGENT: chancery/2.0 # ours",
                "Disallow: /a");
        assertThat(ours.allows("/b")).isTrue();
        assertThat(ours.allows("/a/b")).isFalse();
        assertThat(robots("User-agent: chancerybot", "Disallow: /").allows("/")).isTrue();
        assertThat(robots("User-agent: chancery", "Disallow:", "User-agent: *", "Disallow: /")
                        .allows("/a"))
                .as("an empty rule forbids nothing")
                .isTrue();
    }

    @Test
    void groups_of_one_agent_are_one_group() {
        Robots both = robots(
                "User-agent: chancery",
                "Disallow: /a",
                "Sitemap: /s.xml",
                "",
                "User-agent: x",
                "Disallow: /x",
                "",
                "User-agent: Chancery",
                "Disallow: /b");
        assertThat(List.of("/a", "/b", "/x", "/c").stream().map(both::allows))
                .containsExactly(false, false, true, true);
    }

    @Test
    void lines_that_are_no_rules_do_not_part_the_agents_of_a_group() {
        Robots all =
                robots("User-agent: chancery", "Sitemap: https://quay.example/s", "", "User-agent: *", "Disallow: /");
        assertThat(all.allows("/a")).isFalse();
        assertThat(robots("Disallow: /", "User-agent: x", "Allow: /").allows("/a"))
                .isTrue();
    }

    @Test
    void the_longest_rule_decides_and_of_equals_that_which_allows() {
        assertThat(allows("/example/page/a.gif", "Allow: /example/page/", "Disallow: /example/page/a.gif"))
                .isFalse();
        assertThat(allows("/news/x", "Disallow: /news", "Allow: /news/x")).isTrue();
        assertThat(allows("/page", "Disallow: /page", "Allow: /page")).isTrue();
        assertThat(allows("/", "Disallow: /*")).isFalse();
        assertThat(allows("/robots.txt", "Disallow: /")).isTrue();
    }

    @Test
    void stars_and_ends_are_understood() {
        assertThat(allows("/a/b.pdf", "Disallow: /*.pdf$")).isFalse();
        assertThat(allows("/a/b.pdf?x", "Disallow: /*.pdf$")).isTrue();
        assertThat(allows("/a/x/b/y/c", "Disallow: /a*b*c$")).isFalse();
        assertThat(allows("/abcb", "Disallow: /a*cb*b$")).isTrue();
        assertThat(allows("/a", "Disallow: /a$")).isFalse();
        assertThat(allows("/ab", "Disallow: /a$")).isTrue();
        assertThat(allows("/tide?page=2", "Disallow: /*?page=")).isFalse();
    }

    @Test
    void paths_are_compared_in_one_spelling() {
        assertThat(allows("/stra%C3%9Fe", "Disallow: /straße")).isFalse();
        assertThat(allows("/a%62c", "Disallow: /abc")).isFalse();
        assertThat(allows("/a%2fb", "Disallow: /a/b"))
                .as("a reserved character stays apart")
                .isTrue();
        assertThat(allows("/a%2fb", "Disallow: /a%2Fb")).isFalse();
    }

    @Test
    void the_delay_is_that_of_our_group() {
        assertThat(robots("User-agent: *", "Crawl-delay: 2.5", "Disallow: /x").delay())
                .contains(2.5);
        assertThat(robots("User-agent: *", "Crawl-delay: soon").delay()).isEmpty();
        assertThat(robots("User-agent: *", "Crawl-delay: 9", "Disallow:", "User-agent: chancery", "Allow: /")
                        .delay())
                .isEmpty();
    }

    @Test
    void no_file_makes_it_slow() {
        long start = System.nanoTime();
        String rule = "Disallow: /" + "*a".repeat(900) + "b$";
        Robots trap = robots("\uFEFFUser-agent: *\r", (rule + "\r\n").repeat(400), "x".repeat(1 << 20));
        for (int i = 0; i < 20; i++) {
            assertThat(trap.allows("/" + "a".repeat(2000))).isTrue();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(robots("\0\uFFFD:::", "user-agent", ":").allows("/a")).isTrue();
    }
}
