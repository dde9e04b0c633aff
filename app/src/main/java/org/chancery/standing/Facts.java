package org.chancery.standing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.json.Json;

/** An object of a dossier's JSON comes in, its members go out in the shapes that exports need; what is missing is empty. */
public record Facts(Json.Obj json) {

    public static final Facts NONE = new Facts(Json.object().build());

    public Json value(String member) {
        return json.get(member).orElseGet(Json::nothing);
    }

    /** The member's text, empty where it is null or blank. */
    public Optional<String> text(String member) {
        return json.text(member);
    }

    public boolean flag(String member) {
        return value(member) instanceof Json.Bool b && b.value();
    }

    public Facts within(String member) {
        return find(member).orElse(NONE);
    }

    public Optional<Facts> find(String member) {
        return json.get(member).flatMap(Json::asObject).map(Facts::new);
    }

    public List<Facts> all(String member) {
        return json.items(member).stream()
                .flatMap(item -> item.asObject().stream())
                .map(Facts::new)
                .toList();
    }

    public List<String> texts(String member) {
        return json.items(member).stream()
                .flatMap(item -> item.asText().stream())
                .toList();
    }

    /** The spans of a member that lists some, or that is one. */
    public List<Piece> pieces(String member) {
        return value(member) instanceof Json.Obj one
                ? Piece.of(new Facts(one)).stream().toList()
                : all(member).stream().flatMap(p -> Piece.of(p).stream()).toList();
    }

    /** The items of a list of texts, {@code "; "} between them; empty where there are none. */
    public Optional<String> joined(String member) {
        return Optional.of(texts(member).stream().collect(Collectors.joining("; ")))
                .filter(s -> !s.isEmpty());
    }
}
