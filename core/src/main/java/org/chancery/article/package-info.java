/**
 * Room: a page becomes an article.
 *
 * <p>In: a page. Out: its canonical text, typed parts, headline, author, outlet, dates with the evidence for each. Knows no foreign library.
 */
@NullMarked
package org.chancery.article;

import org.jspecify.annotations.NullMarked;
