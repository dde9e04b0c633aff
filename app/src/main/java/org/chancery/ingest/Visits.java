package org.chancery.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Sql;
import org.chancery.source.Validator;
import org.chancery.source.Validators;

/**
 * What servers said of their pages when they were last fetched, kept in the ledger. New ones are held back until {@link #keep()}: a page of which the
 * server says that it has not changed must be one that the ledger has.
 */
public final class Visits implements Validators {

    private final Ledger ledger;
    private final Map<String, Validator> fresh = new LinkedHashMap<>();
    private long unchanged;

    public Visits(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Optional<Validator> of(String address) {
        return Sql.one(
                ledger.connection(),
                "SELECT etag, last_modified FROM validator WHERE uri = ?",
                r -> new Validator(r.text("etag"), r.text("last_modified")),
                address);
    }

    @Override
    public void keep(String address, Validator validator) {
        fresh.put(address, validator);
    }

    @Override
    public void unchanged(String address) {
        unchanged++;
    }

    /** How many pages have not changed since the last visit. */
    public long unchanged() {
        return unchanged;
    }

    /** All that was fetched is in the ledger: what the servers said of it may be, too. */
    public void keep() {
        fresh.forEach((address, v) -> Sql.change(
                ledger.connection(),
                "INSERT OR REPLACE INTO validator (uri, etag, last_modified) VALUES (?, ?, ?)",
                address,
                v.etag(),
                v.lastModified()));
        fresh.clear();
    }
}
