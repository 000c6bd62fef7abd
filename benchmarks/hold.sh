#!/bin/sh
# The HOLD model on our calendars and their peers, in nanoseconds of CPU an event, each engine in a JVM of its own:
# benchmarks/hold.sh [pending ...]
set -eu
cd "$(dirname "$0")/.."
mvn -q -Dfast -pl simulation,benchmarks -DskipTests compile \
    org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=target/classpath
classpath=benchmarks/target/classes:$(cat benchmarks/target/classpath)
if command -v g++ > /dev/null; then
    g++ -O3 -o benchmarks/target/hold benchmarks/src/main/cpp/hold.cpp
    benchmarks/target/hold
fi
for pending in ${*:-50 500 5000 100000}; do
    for engine in draw winnerTree priorityQueue dsolCalendar dsolStock; do
        java -XX:+UseSerialGC -Xmx1g -cp "$classpath" pilottrap.benchmarks.Hold "$engine" "$pending"
    done
done
