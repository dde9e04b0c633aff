package org.chancery.desk;

import java.io.InputStream;
import java.util.function.Supplier;

/** A file that was sent: its name as the browser told it (never a path to trust), its bytes' number, and these. */
record Upload(String name, long size, Supplier<InputStream> content) {}
