package org.chancery.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Loads DuckDB's classes, and {@link DuckDb} with them, apart from the program's own. In: where the native library lies. Out: an {@link Engine} that uses this one.
 *
 * <p>Left to themselves, DuckDB's classes unpack 60 MB into the JVM's temporary folder at every start, and a killed JVM leaves them there; Java reads the name
 * of that folder once, when it starts, so it cannot be changed for them. They look for their library among their class loader's resources first, which here
 * has none, and then ask that loader by name.
 */
final class DuckDbClasses extends ClassLoader {

    static final String RESOURCE = "libduckdb_java";

    private static final String LIBRARY = "duckdb_java";
    private static final String THEIRS = "org.duckdb.";
    private static final String OURS = DuckDb.class.getName();

    private final Path library;

    private DuckDbClasses(Path library) {
        super(DuckDbClasses.class.getClassLoader());
        this.library = library;
    }

    /** @throws UnsatisfiedLinkError where the library is not for this machine or may not be run where it lies */
    static Engine engine(Path library) {
        try {
            Constructor<?> maker = new DuckDbClasses(library).loadClass(OURS).getDeclaredConstructor();
            maker.setAccessible(true); // for Java the class is in another package: that of its loader
            Engine engine = (Engine) maker.newInstance();
            engine.load(library);
            return engine;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the class path has lost DuckDB's classes", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(THEIRS) && !name.equals(OURS) && !name.startsWith(OURS + "$")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/') + ".class";
        try (InputStream stream = getParent().getResourceAsStream(file)) {
            if (stream == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = stream.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        return name.startsWith(RESOURCE) ? null : super.getResource(name);
    }

    @Override
    protected @Nullable String findLibrary(String name) {
        return name.equals(LIBRARY) ? library.toString() : super.findLibrary(name);
    }
}
