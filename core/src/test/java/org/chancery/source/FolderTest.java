package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.chancery.source.Tried.capture;
import static org.chancery.source.Tried.failure;
import static org.chancery.source.Tried.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    @TempDir
    private Path folder;

    private void file(String name) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "The mayor spoke.");
    }

    private List<String> ids() {
        return read(folder).stream().map(i -> capture(i).id()).toList();
    }

    @Test
    void files_come_sorted_and_those_deeper_down_carry_their_path() throws IOException {
        file("b.txt");
        file("a/z.txt");
        file("a/c/y.html.gz.txt");
        file("c.txt");
        assertThat(ids()).containsExactly("a/c/y", "a/z", "b", "c");
    }

    @Test
    void two_files_of_one_name_keep_their_extensions() throws IOException {
        file("a.txt");
        file("a.md");
        file("b.txt");
        assertThat(ids()).containsExactly("a.md", "a.txt", "b");
    }

    @Test
    void hidden_files_and_folders_are_left_out() throws IOException {
        file(".hidden");
        file(".git/config");
        file("seen.txt");
        assertThat(ids()).containsExactly("seen");
    }

    @Test
    void a_link_that_leads_in_a_circle_is_named_and_all_else_is_read() throws IOException {
        file("a/one.txt");
        file("z.txt");
        Files.createSymbolicLink(folder.resolve("a/up"), folder);
        List<Input> all = read(folder);
        assertThat(all).hasSize(3);
        assertThat(capture(all.get(0)).id()).isEqualTo("a/one");
        assertThat(failure(all.get(1)).problem()).contains("leads back");
        assertThat(failure(all.get(1)).place()).endsWith("up");
        assertThat(capture(all.get(2)).id()).isEqualTo("z");
    }

    @Test
    void a_link_to_a_folder_elsewhere_is_followed(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("far.txt"), "The mayor spoke.");
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        assertThat(ids()).containsExactly("link/far");
    }

    @Test
    void what_surrounds_a_saved_page_is_passed_over() throws IOException {
        file("page.html");
        file("page_files/style.css");
        file("page_files/logo.png");
        assertThat(ids()).containsExactly("page");
    }

    @Test
    void a_file_without_permission_is_an_error_beside_the_others() throws IOException {
        file("a.txt");
        file("b.txt");
        Path locked = folder.resolve("a.txt");
        assumeThat(locked.toFile().setReadable(false, false)).isTrue();
        assumeThat(Files.isReadable(locked)).isFalse(); // the superuser reads everything
        List<Input> all = read(folder);
        assertThat(failure(all.get(0)).problem()).isEqualTo("no permission to read it");
        assertThat(capture(all.get(1)).id()).isEqualTo("b");
    }

    @Test
    void an_empty_folder_gives_an_error() {
        assertThat(failure(read(folder).get(0)).problem()).contains("no file to read");
    }
}
