#!/bin/sh
# Runs the JMH benchmarks: benchmarks/jmh.sh [JMH options], for example: benchmarks/jmh.sh HoldBenchmark -p pending=500
set -eu
cd "$(dirname "$0")/.."
mvn -q -Dfast -pl simulation,benchmarks -DskipTests compile \
    org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=target/classpath
exec java -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath)" org.openjdk.jmh.Main "$@"
