package org.chancery.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chancery.export.Exports;
import org.chancery.ledger.Ledger;

/** What reviewers made of whole articles, as a ZIP of gold, texts and what the program found, for {@code chancery score record}. */
final class GoldFile implements Route.Answering {

    private final Reviewing reviewing;

    GoldFile(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public Reply answer(Call call) {
        return new Reply.File(
                "gold.zip",
                "application/zip",
                out -> reviewing.ask(ledger -> {
                    pour(ledger, out);
                    return true;
                }));
    }

    private void pour(Ledger ledger, OutputStream out) {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            Exports.gold(ledger, reviewing.review().golds(), (path, text) -> {
                ZipEntry entry = new ZipEntry(path);
                entry.setTime(0); // equal decisions give equal bytes
                zip.putNextEntry(entry);
                zip.write(text.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            });
        } catch (IOException e) {
            throw new UncheckedIOException("writing the gold", e);
        }
    }
}
