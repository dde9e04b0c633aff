# Sourced by train and export: builds what they need and makes the class path. Not run by itself.
home=$(cd "$(dirname "$0")/.." && pwd -P)
mkdir -p "$home/work"
(cd "$home" && mvn -q -B -Dfast -Dmaven.test.skip=true install -pl core,app -am && cd training && mvn -q -B -Dfast compile \
    dependency:build-classpath -Dmdep.outputFile="$home/work/training.classpath") || exit 3
classpath=$home/training/target/classes:$(cat "$home/work/training.classpath")
export DJL_CACHE_DIR="${DJL_CACHE_DIR:-$home/work/djl}" # 450 MB of native libraries are unpacked there once
export OMP_WAIT_POLICY=PASSIVE                          # threads that wait leave the processor to others
export GLIBC_TUNABLES=glibc.malloc.hugetlb=1:glibc.malloc.mmap_threshold=33554432:glibc.malloc.trim_threshold=8589934592
java="java -Xmx4g -XX:+UseSerialGC -Dai.djl.offline=true -cp $classpath"
