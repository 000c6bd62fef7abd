#!/bin/sh
# What a sweep costs with and without its store, on one thread and on two, in a warm process:
# benchmarks/sweep.sh PLAN REPLICATIONS ROUNDS [KEY=VALUE ...], by default the load curve of the large enterprise, then of a
# small organization (small.yaml).
set -eu
cd "$(dirname "$0")/.."
mvn -q -Dfast -pl simulation,scenarios,output,benchmarks -DskipTests compile \
    org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=target/classpath
cost() {
    java -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath)" pilottrap.benchmarks.SweepCost "$@"
}
if [ $# -gt 0 ]; then
    cost "$@"
else
    cost scenarios/library/load-curve.yaml 200 5
    cost benchmarks/small.yaml 1000 5
fi
