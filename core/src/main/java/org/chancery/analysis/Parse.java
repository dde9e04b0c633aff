package org.chancery.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The syntax of an article's sentences, as Universal Dependencies write it: for each token its head and its relation to it. Tokens go by their number in
 * the article; every sentence is one tree.
 *
 * @param heads of each token; a sentence's root is its own head
 * @param relations of each token to its head, subtypes included ({@code nsubj:pass}); {@code root} for a root
 * @param children of each token, in text order
 */
public record Parse(List<Integer> heads, List<String> relations, List<List<Integer>> children) {

    public Parse {
        heads = List.copyOf(heads);
        relations = List.copyOf(relations);
        children = List.copyOf(children);
        if (heads.size() != relations.size() || heads.size() != children.size()) {
            throw new IllegalArgumentException(heads.size() + " heads, " + relations.size() + " relations, "
                    + children.size() + " lists of children");
        }
    }

    /** From heads and relations, whose heads must make trees. */
    public static Parse of(List<Integer> heads, List<String> relations) {
        List<List<Integer>> children = new ArrayList<>();
        heads.forEach(h -> children.add(new ArrayList<>(3)));
        for (int token = 0; token < heads.size(); token++) {
            int head = heads.get(token);
            if (head != token) {
                children.get(head).add(token);
            }
        }
        return new Parse(heads, relations, children.stream().map(List::copyOf).toList());
    }

    public int size() {
        return heads.size();
    }

    public boolean isRoot(int token) {
        return heads.get(token) == token;
    }

    /** The token's head; nothing for a root. */
    public Optional<Integer> head(int token) {
        return isRoot(token) ? Optional.empty() : Optional.of(heads.get(token));
    }

    public String relation(int token) {
        return relations.get(token);
    }

    /** Whether the token's relation to its head is one of these, its subtype aside where none is asked for: {@code nsubj} holds {@code nsubj:pass}. */
    public boolean is(int token, String... any) {
        String relation = relations.get(token);
        for (String one : any) {
            int more = relation.length() - one.length();
            if (more >= 0 && (more == 0 || relation.charAt(one.length()) == ':') && relation.startsWith(one)) {
                return true;
            }
        }
        return false;
    }

    /** The token's children, in text order. */
    public List<Integer> children(int token) {
        return children.get(token);
    }

    /** The token's children of these relations, in text order. */
    public List<Integer> children(int token, String... any) {
        List<Integer> all = children.get(token);
        if (all.isEmpty()) {
            return all;
        }
        List<Integer> found = new ArrayList<>(all.size());
        for (Integer c : all) {
            if (is(c, any)) {
                found.add(c);
            }
        }
        return found.isEmpty() ? List.of() : Collections.unmodifiableList(found);
    }

    /** The first child of one of these relations. */
    public Optional<Integer> child(int token, String... any) {
        for (Integer c : children.get(token)) {
            if (is(c, any)) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }

    /** The subject of a predicate, active or passive; of a second predicate in a row, or of one without its own, that of the first or the one above. */
    public Optional<Integer> subject(int predicate) {
        int at = predicate;
        for (int up = 0; up < 4; up++) {
            Optional<Integer> own = child(at, "nsubj", "csubj");
            if (own.isPresent() || !is(at, "conj", "xcomp", "advcl") || isRelative(at)) {
                return own;
            }
            at = heads.get(at);
        }
        return Optional.empty();
    }

    private boolean isRelative(int token) {
        return relations.get(token).equals("advcl:relcl");
    }

    /** The clause that says what the predicate is about: {@code that it rains} of {@code say}; its predicate is given. */
    public Optional<Integer> complement(int predicate) {
        return child(predicate, "ccomp").or(() -> child(predicate, "xcomp"));
    }

    /** The token and all below it, in text order. */
    public List<Integer> subtree(int token) {
        if (children.get(token).isEmpty()) {
            return List.of(token);
        }
        List<Integer> found = new ArrayList<>();
        found.add(token);
        for (int i = 0; i < found.size(); i++) {
            found.addAll(children.get(found.get(i)));
        }
        Collections.sort(found);
        return Collections.unmodifiableList(found);
    }

    /** The first token of the subtree and the one behind its last; tokens between may belong elsewhere. */
    public int[] reach(int token) {
        List<Integer> all = subtree(token);
        return new int[] {all.get(0), all.get(all.size() - 1) + 1};
    }

    /** Whether the token lies below the other, or is it. */
    public boolean isBelow(int token, int other) {
        int at = token;
        while (at != other && !isRoot(at)) {
            at = heads.get(at);
        }
        return at == other;
    }

    /** The root of the token's sentence. */
    public int root(int token) {
        int at = token;
        while (!isRoot(at)) {
            at = heads.get(at);
        }
        return at;
    }

    /** The tokens from one to the other over the nearest one that both lie below, both ends included; empty where they have no sentence in common. */
    public List<Integer> path(int from, int to) {
        List<Integer> up = new ArrayList<>(List.of(from));
        while (!isBelow(to, up.get(up.size() - 1))) {
            int last = up.get(up.size() - 1);
            if (isRoot(last)) {
                return List.of();
            }
            up.add(heads.get(last));
        }
        int top = up.get(up.size() - 1);
        List<Integer> down = new ArrayList<>();
        for (int at = to; at != top; at = heads.get(at)) {
            down.add(0, at);
        }
        up.addAll(down);
        return List.copyOf(up);
    }
}
