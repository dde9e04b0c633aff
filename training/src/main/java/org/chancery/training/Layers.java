package org.chancery.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;

/** The layers of a transformer as functions of arrays; all arrays are rows of tokens, {@code [tokens, width]}. */
final class Layers {

    private final Parameters weights;
    private final float dropout;

    Layers(Parameters weights, float dropout) {
        this.weights = weights;
        this.dropout = dropout;
    }

    NDArray linear(NDArray x, String name) {
        return x.getNDArrayInternal()
                .linear(x, weights.get(name + ".w"), weights.get(name + ".b"))
                .get(0);
    }

    NDArray norm(NDArray x, String name, float epsilon) {
        NDArray w = weights.get(name + ".w");
        return x.getNDArrayInternal()
                .layerNorm(x, w.getShape(), w, weights.get(name + ".b"), epsilon)
                .get(0);
    }

    NDArray rows(NDArray indices, String name) {
        return rows(indices, weights.get(name));
    }

    static NDArray rows(NDArray indices, NDArray table) {
        return indices.getNDArrayInternal()
                .embedding(indices, table, SparseFormat.DENSE)
                .get(0);
    }

    NDArray drop(NDArray x) {
        if (dropout == 0) {
            return x;
        }
        NDList dropped = x.getNDArrayInternal().dropout(x, dropout, true);
        return dropped.get(0);
    }

    static NDArray gelu(NDArray x) {
        return x.getNDArrayInternal().gelu();
    }

    /** One post-norm layer over {@code batch} sequences of {@code length}; {@code bias} is added to the attention's scores. */
    NDArray transformer(NDArray x, String name, int batch, int length, int heads, NDArray bias, float epsilon) {
        long width = x.getShape().get(1);
        long size = width / heads;
        Shape heap = new Shape(batch, length, heads, size);
        NDList[] parts = {split(name + ".qkv.w", x), split(name + ".qkv.b", x)};
        NDArray[] seen = new NDArray[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = x.getNDArrayInternal()
                    .linear(x, parts[0].get(i), parts[1].get(i))
                    .get(0)
                    .reshape(heap)
                    .transpose(0, 2, 1, 3);
        }
        NDArray query = seen[0].mul((float) (1 / Math.sqrt((double) size)));
        NDArray key = seen[1];
        NDArray value = seen[2];
        NDArray scores = query.matMul(key.transpose(0, 1, 3, 2)).add(bias).softmax(-1);
        NDArray context = scores.matMul(value).transpose(0, 2, 1, 3).reshape(new Shape((long) batch * length, width));
        NDArray attended = norm(drop(linear(context, name + ".o")).add(x), name + ".ln1", epsilon);
        NDArray inner = gelu(linear(attended, name + ".i"));
        return norm(drop(linear(inner, name + ".f")).add(attended), name + ".ln2", epsilon);
    }

    /** Query's, key's and value's share of a weight; what is made of weights is closed with the step, like all else. */
    private NDList split(String name, NDArray owner) {
        NDList parts = weights.get(name).split(3, 0);
        parts.forEach(part -> part.attach(owner.getManager()));
        return parts;
    }

    /** A view of a weight that is closed with the step. */
    NDArray view(String name, NDArray owner, long... shape) {
        NDArray view = weights.get(name).reshape(new Shape(shape));
        view.attach(owner.getManager());
        return view;
    }
}
