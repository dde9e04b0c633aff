package org.chancery.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.json.Json;

/**
 * A dossier's JSON as the ledger keeps it: without what stands elsewhere (its text, and what read it), packed by {@link Packer}; and back, member
 * for member.
 */
final class PackedDossier {

    private PackedDossier() {}

    static byte[] pack(Json.Obj dossier) {
        Map<String, Json> members = new LinkedHashMap<>(dossier.members());
        members.replace("text", Json.nothing());
        members.replace("made_by", Json.nothing());
        return Packer.pack(new Json.Obj(members), text(dossier));
    }

    static Json.Obj unpack(byte[] packed, String text, Json madeBy) {
        Json.Obj kept = Unpacker.unpack(packed, text)
                .asObject()
                .orElseThrow(() -> new IllegalArgumentException("the packed dossier is no object"));
        Map<String, Json> members = new LinkedHashMap<>(kept.members());
        members.replace("text", Json.of(text));
        members.replace("made_by", madeBy);
        return new Json.Obj(members);
    }

    /** The article's canonical text. */
    static String text(Json.Obj dossier) {
        return dossier.get("text").flatMap(Json::asText).orElse("");
    }
}
