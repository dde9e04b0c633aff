package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The launcher for Windows, which cannot be run here, beside that of the shell. */
class LaunchersTest {

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])-X[\\w:+.-]+(=[\\w.:]+)?");

    private static String text(String launcher) throws IOException {
        return Files.readString(Path.of("..", launcher)).replace("\r\n", "\n");
    }

    private static Set<String> options(String launcher) {
        Set<String> options = new TreeSet<>();
        Matcher option = OPTION.matcher(launcher);
        while (option.find()) {
            options.add(option.group());
        }
        return options;
    }

    @Test
    void both_give_java_the_same_options() throws IOException {
        assertThat(options(text("chancery.cmd")))
                .isEqualTo(options(text("chancery")))
                .contains(
                        "-XX:+UseSerialGC", "-Xshare:auto", "-XX:InitialRAMPercentage=1.6", "-XX:TieredStopAtLevel=1");
    }

    @Test
    void every_parenthesis_and_quotation_mark_of_the_one_for_windows_is_closed() throws IOException {
        int open = 0;
        for (String line : List.of(text("chancery.cmd").split("\n"))) {
            if (!line.startsWith("rem ")) {
                String bare = line.replaceAll("\"[^\"]*\"", "").replaceAll("\\^[()]", "");
                assertThat(bare).doesNotContain("\"");
                open += bare.chars().map(c -> c == '(' ? 1 : c == ')' ? -1 : 0).sum();
                assertThat(open).as(line).isNotNegative();
            }
        }
        assertThat(open).isZero();
    }
}
