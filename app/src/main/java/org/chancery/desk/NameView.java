package org.chancery.desk;

/** Who is asked for a name, and where he goes then. */
record NameView(String name, String back) {}
