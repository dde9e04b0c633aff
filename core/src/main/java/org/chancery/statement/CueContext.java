package org.chancery.statement;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.analysis.Token;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.LexiconException;
import org.chancery.lexicon.Table;

/** The words of {@code cue-context.tsv}: a word comes in, whether it denies, withholds or only supposes that something was said goes out. */
final class CueContext {

    enum Role {
        NEGATES,
        CANCELS,
        WITHHOLDS,
        UNREAL,
        FUTURE,
        SUPPOSES,
        JOINS,
        LACKS,
        SILENT,
        ASKS,
        OPENS
    }

    private final Map<Role, Set<String>> words = new EnumMap<>(Role.class);

    CueContext(Lexicon lexicon) {
        for (Role role : Role.values()) {
            words.put(role, new HashSet<>());
        }
        for (Table.Row line : lexicon.table("cue-context.tsv").rows()) {
            Role role = role(line);
            words.computeIfAbsent(role, r -> new HashSet<>()).add(line.get("word"));
        }
    }

    private static Role role(Table.Row line) {
        try {
            return Role.valueOf(line.get("role").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new LexiconException(java.util.List.of(line.place() + ": no such role '" + line.get("role") + "'"));
        }
    }

    boolean is(Role role, Token token) {
        Set<String> all = words.getOrDefault(role, Set.of());
        return all.contains(token.lower()) || all.contains(token.lemma().toLowerCase(Locale.ROOT));
    }
}
