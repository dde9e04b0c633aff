package org.chancery.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.source.Capture;

/** Prints how text files are cut: {@code FlatShow FILE…}. */
public final class FlatShow {

    private FlatShow() {}

    public static void main(String[] args) throws IOException {
        for (String file : args) {
            Page page = Pages.read(Capture.ofText(file, Files.readString(Path.of(file))));
            System.out.println("== " + file + " " + page.verdict());
            for (Block block : page.blocks()) {
                String words = block.words().replaceAll("\\s+", " ");
                System.out.printf(
                        "%-10s %-16s %.2f %s %s%n",
                        block.kind(),
                        block.rule(),
                        block.score(),
                        block.where(),
                        words.length() > 100 ? words.substring(0, 100) + "…" : words);
            }
            page.claims().forEach(System.out::println);
        }
    }
}
