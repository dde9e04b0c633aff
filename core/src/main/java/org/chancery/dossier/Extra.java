package org.chancery.dossier;

import java.util.Map;
import org.chancery.json.Json;

/** An output's own fields and the input's unknown ones come in, both go out in one object: nothing that came along gets lost. */
final class Extra {

    private Extra() {}

    /** A carried field whose name is taken comes back as {@code given_} and the name. */
    static Json.Obj carry(Json.Obj own, Json.Obj extra) {
        Json.Builder all = Json.object();
        own.members().forEach(all::put);
        for (Map.Entry<String, Json> field : extra.members().entrySet()) {
            String name = field.getKey();
            while (own.members().containsKey(name)) {
                name = "given_" + name;
            }
            all.put(name, field.getValue());
        }
        return all.build();
    }
}
