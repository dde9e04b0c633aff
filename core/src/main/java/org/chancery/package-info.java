/** The house: {@link org.chancery.Chancery} is its door, the rooms behind it hand data on one way. */
@NullMarked
package org.chancery;

import org.jspecify.annotations.NullMarked;
