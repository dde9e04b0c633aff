package org.chancery.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.article.Articles;
import org.chancery.page.Pages;
import org.chancery.source.Bytes;
import org.chancery.source.Capture;
import org.chancery.source.Failure;
import org.chancery.source.Input;

/** Files of articles as one's own copies: each is read as {@code read} reads it; the texts wait in a temporary file, so that memory keeps hashes alone. */
public final class OwnTexts implements Texts {

    private record Place(long at, int length) {}

    private final Path file;
    private final FileChannel kept;
    private final Map<String, Place> byHash = new HashMap<>();
    private final Map<String, String> byArticle = new HashMap<>();

    private OwnTexts(Path file, FileChannel kept) {
        this.file = file;
        this.kept = kept;
    }

    /** @param failed is told of what cannot be read; the rest goes on */
    public static OwnTexts of(Iterator<Input> inputs, Consumer<Failure> failed) throws IOException {
        Path file = Files.createTempFile("chancery-texts", ".tmp");
        OwnTexts texts = new OwnTexts(file, FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
        try {
            while (inputs.hasNext()) {
                Input input = inputs.next();
                if (input instanceof Failure failure) {
                    failed.accept(failure);
                } else if (input instanceof Capture capture) {
                    String id = capture.given().id().orElse(capture.id());
                    texts.keep(id, Articles.from(Pages.read(capture)).words());
                }
            }
            return texts;
        } catch (IOException | RuntimeException e) {
            texts.close();
            throw e;
        }
    }

    private void keep(String article, String text) throws IOException {
        Bytes bytes = Bytes.utf8(text);
        String hash = bytes.sha256();
        byArticle.put(article, hash);
        if (!byHash.containsKey(hash)) {
            long at = kept.size();
            ByteBuffer left = ByteBuffer.wrap(bytes.toArray());
            while (left.hasRemaining()) {
                kept.write(left, at + left.position());
            }
            byHash.put(hash, new Place(at, bytes.length()));
        }
    }

    @Override
    public Optional<String> of(String sha256) {
        Place place = byHash.get(sha256);
        if (place == null) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.allocate(place.length);
            while (bytes.hasRemaining() && kept.read(bytes, place.at + bytes.position()) >= 0) {
                // until all is there
            }
            return Optional.of(new String(bytes.array(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    @Override
    public Optional<String> hashOf(String article) {
        return Optional.ofNullable(byArticle.get(article));
    }

    @Override
    public void close() {
        try {
            kept.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("removing " + file, e);
        }
    }
}
