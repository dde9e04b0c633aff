package org.chancery.export;

import java.util.Optional;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Sql;

/** One's own copies of articles: a text's hash comes in, the text goes out. To be closed. */
public interface Texts extends AutoCloseable {

    /** Nobody's copies. */
    Texts NONE = new Texts() {
        @Override
        public Optional<String> of(String sha256) {
            return Optional.empty();
        }

        @Override
        public Optional<String> hashOf(String article) {
            return Optional.empty();
        }

        @Override
        public void close() {}
    };

    /** The text with this SHA-256 (of its UTF-8), where there is a copy. */
    Optional<String> of(String sha256);

    /** The hash of the copy that one has of an article, by the article's id; empty where there is none under that id. */
    Optional<String> hashOf(String article);

    @Override
    void close();

    /** The texts of a ledger, which stays open. */
    static Texts in(Ledger ledger) {
        return new Texts() {
            @Override
            public Optional<String> of(String sha256) {
                return Sql.one(
                        ledger.connection(), "SELECT body FROM text WHERE sha256 = ?", row -> row.need("body"), sha256);
            }

            @Override
            public Optional<String> hashOf(String article) {
                return Sql.one(
                        ledger.connection(),
                        "SELECT t.sha256 FROM article a JOIN version v ON v.id = a.current JOIN text t ON t.id = v.text WHERE a.name = ?",
                        row -> row.need("sha256"),
                        article);
            }

            @Override
            public void close() {}
        };
    }
}
