package org.chancery.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.SampleLedger;
import org.chancery.source.Failure;
import org.chancery.source.Inputs;
import org.chancery.source.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    @TempDir
    Path folder;

    private final List<Failure> wrong = new ArrayList<>();

    private Verify.Verified against(Path export, Path samples) throws IOException {
        List<String> copies;
        try (var files = Files.list(samples)) {
            copies = files.map(Path::toString)
                    .filter(f -> f.matches(".*\\d\\d\\.(html|txt)"))
                    .sorted()
                    .toList();
        }
        try (Inputs inputs = Sources.with(InputStream.nullInputStream()).open(copies);
                OwnTexts own = OwnTexts.of(inputs, wrong::add)) {
            return Verify.run(export, Optional.of(own), wrong::add);
        }
    }

    @Test
    void offsets_alone_hold_against_one_s_own_copies() throws IOException {
        Path ledger = SampleLedger.of(folder);
        for (Form form : List.of(Form.CSV, Form.JSONL, Form.RECORD)) {
            Path export = Made.exportedTo(ledger, Request.of(form).inOffsetsAlone(), folder.resolve(form + "-offsets"));
            Verify.Verified found = against(export, Path.of("../samples"));
            assertThat(wrong).isEmpty();
            assertThat(found.articles()).isEqualTo(10);
            assertThat(found.spans()).isGreaterThan(300);
        }
    }

    @Test
    void words_hold_against_a_ledger_and_against_the_text_that_a_line_brings() throws IOException {
        Path file = SampleLedger.of(folder);
        Path csv = Made.exportedTo(file, Request.of(Form.CSV), folder.resolve("csv"));
        Path lines = Files.writeString(folder.resolve("all.jsonl"), Made.exported(file, Request.of(Form.JSONL)));
        try (Ledger ledger = Ledger.read(file)) {
            assertThat(Verify.run(csv, Optional.of(Texts.in(ledger)), wrong::add)
                            .spans())
                    .isGreaterThan(900);
        }
        assertThat(Verify.run(lines, Optional.empty(), wrong::add).spans()).isGreaterThan(900);
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatever_is_changed_is_told_with_its_place() throws IOException {
        Path file = SampleLedger.of(folder);
        Path csv = Made.exportedTo(file, Request.of(Form.CSV), folder.resolve("csv"));
        Path spans = csv.resolve("spans.csv");
        String[] rows = Files.readString(spans).split("\r\n", -1);
        rows[1] = rows[1].replace("28,49,28,49", "29,49,28,49");
        rows[2] = rows[2].replace("agree", "argue");
        rows[3] = rows[3].replaceAll("0,21,0,21", "0,999999,0,21");
        Files.writeString(spans, String.join("\r\n", rows));
        try (Ledger ledger = Ledger.read(file)) {
            Verify.Verified found = Verify.run(csv, Optional.of(Texts.in(ledger)), wrong::add);
            assertThat(found.wrong()).isEqualTo(wrong.size());
        }
        assertThat(wrong)
                .extracting(Failure::place)
                .contains(spans.toString(), "spans.csv:2", "spans.csv:3", "spans.csv:4");
        assertThat(wrong).extracting(Failure::problem).anySatisfy(p -> assertThat(p)
                .contains("“agree” and not “argue”"));
        assertThat(wrong).extracting(Failure::problem).anySatisfy(p -> assertThat(p)
                .contains("lies outside the text"));
    }

    @Test
    void another_text_under_the_same_name_and_a_missing_one_are_told_once_each() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.copy(Path.of("../samples/01.html"), mine.resolve("01.html"));
        Files.writeString(mine.resolve("02.txt"), "Another text.");
        Path export = Files.writeString(
                folder.resolve("offsets.jsonl"),
                Made.exported(SampleLedger.of(folder), Request.of(Form.JSONL).inOffsetsAlone()));
        against(export, mine);
        assertThat(wrong).hasSize(9);
        assertThat(wrong)
                .extracting(Failure::problem)
                .filteredOn(p -> p.startsWith("your copy of 02 is another text"))
                .hasSize(1);
        assertThat(wrong)
                .extracting(Failure::problem)
                .filteredOn(p -> p.startsWith("you have no copy of"))
                .hasSize(8);
    }

    @Test
    void a_folder_that_is_no_export_or_names_files_outside_is_refused() throws IOException {
        assertThatThrownBy(() -> Verify.run(folder, Optional.empty(), wrong::add))
                .isInstanceOf(IllegalArgumentException.class);
        Path evil = Files.createDirectory(folder.resolve("evil"));
        Files.writeString(
                evil.resolve("datapackage.json"),
                "{\"chancery\":{},\"resources\":[{\"path\":\"../../etc/passwd\"},{\"path\":\"/etc/passwd\"},{\"path\":\"a\\u0000b\"}]}");
        assertThat(Verify.run(evil, Optional.empty(), wrong::add).files()).isZero();
        assertThat(wrong).hasSize(3);
    }

    @Test
    void a_table_of_rubbish_ends_in_a_sentence() throws IOException {
        Path csv = Files.writeString(folder.resolve("spans.csv"), "article_id,text_sha256,start,end\r\na,b,\"x,1\r\n");
        assertThatThrownBy(() -> Verify.run(csv, Optional.of(Texts.NONE), wrong::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("never closes");
        Files.write(csv, new byte[] {'a', (byte) 0xff, (byte) 0xfe, '\n'});
        Verify.run(csv, Optional.of(Texts.NONE), wrong::add);
        assertThat(wrong).extracting(Failure::problem).containsExactly("it is no UTF-8");
    }
}
