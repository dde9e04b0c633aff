/**
 * Room: reads the words of a text with a small neural network. It knows nothing of articles, and it alone knows ONNX Runtime.
 *
 * <p>In: a {@link org.chancery.encoder.Passage}, the words of a text by paragraphs. Out: scores per word.
 *
 * <p>The same words give the same bits on the same kind of processor, whatever else is read and by however many threads. Between kinds of processor
 * sums of integers stay exact, while floats are added up in another order: scores differ in their last digits, and a close decision may be another;
 * {@link org.chancery.encoder.Checkup} counts those.
 */
@NullMarked
package org.chancery.encoder;

import org.jspecify.annotations.NullMarked;
