package org.chancery.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** What SQLite complains of comes in; the same in plain words, with what to do, goes out. */
final class Trouble {

    private Trouble() {}

    static LedgerException of(Connection connection, SQLException e) {
        return of(place(connection), e);
    }

    static LedgerException of(String place, SQLException e) {
        return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff)) {
            case SQLITE_FULL -> new LedgerException(
                    place, "the disk is full", "make room and go on: what was acknowledged is kept", e);
            case SQLITE_READONLY -> new LedgerException(
                    place, "it may only be read", "change the permissions of the file and its folder", e);
            case SQLITE_BUSY, SQLITE_LOCKED -> new LedgerException(
                    place, "another program is writing to it", "wait until that is done, or end it", e);
            case SQLITE_CORRUPT -> new LedgerException(
                    place,
                    "the file is damaged",
                    "keep a copy of the file; 'chancery doctor --ledger FILE --save NEW' saves what can be read",
                    e);
            case SQLITE_NOTADB -> new LedgerException(place, "it is no ledger", "check the file's name", e);
            case SQLITE_CANTOPEN -> new LedgerException(
                    place, "it cannot be opened", "check that the folder exists and may be written to", e);
            case SQLITE_IOERR -> new LedgerException(
                    place,
                    "the disk does not answer as it should",
                    "check the disk and the room on it, then try again: what was acknowledged is kept",
                    e);
            case SQLITE_INTERRUPT -> new LedgerException(place, "the question took too long", "narrow it down", e);
            default -> new LedgerException(
                    place, "SQLite says: " + e.getMessage(), "please report it with the command you gave", e);
        };
    }

    private static String place(Connection connection) {
        try {
            return connection
                    .getMetaData()
                    .getURL()
                    .replaceFirst("^jdbc:sqlite:(file:)?", "")
                    .replaceFirst("\\?.*$", "");
        } catch (SQLException e) {
            return "ledger";
        }
    }
}
