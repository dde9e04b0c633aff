package org.chancery.desk;

/** What was just done, as the address of the next page has it, in a sentence. */
final class Notice {

    private Notice() {}

    static String of(String did) {
        return switch (did) {
            case "accept" -> "Accepted.";
            case "reject" -> "Rejected.";
            case "correct" -> "Corrected.";
            case "add" -> "Added.";
            case "undo" -> "Taken back.";
            case "nothing-undone" -> "There is nothing of yours to take back.";
            case "nothing" -> "Nothing was changed, so nothing was written.";
            case "read" -> "Marked as read through.";
            default -> "";
        };
    }
}
