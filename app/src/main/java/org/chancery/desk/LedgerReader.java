package org.chancery.desk;

import java.sql.Connection;
import org.chancery.ledger.Ledger;
import org.chancery.view.View;

/** A way into the ledger for reading alone, lent for one request: questions of {@code view}, or SQL on the connection. */
record LedgerReader(Ledger ledger, View view) {

    Connection connection() {
        return ledger.connection();
    }
}
