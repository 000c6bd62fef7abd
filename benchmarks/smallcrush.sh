#!/bin/sh
# Runs TestU01's SmallCrush (L'Ecuyer and Simard 2007) over keyed luck, keys gone through in several orders.
#
#   benchmarks/smallcrush.sh [order ...]     default: all six orders, high and low halves of each draw;
#                                            "control" is no luck and must be refused
#
# Needs a JDK, Maven and gcc. TestU01 is taken from the system, or else unpacked from Debian's packages (section
# non-free: free of charge, not for sale) into the build directory; nothing is installed. Ends with 1 if a p-value lies
# outside [1e-4, 1 - 1e-4].
set -eu
cd "$(dirname "$0")/.."
work=$PWD/benchmarks/target/smallcrush
mkdir -p "$work"

mvn -q -Dfast -pl benchmarks -am -DskipTests compile
classes=simulation/target/classes:benchmarks/target/classes

root=
if ! [ -e /usr/include/testu01/unif01.h ]; then
    root=$work/root
    if ! [ -e "$root/usr/include/testu01/unif01.h" ]; then
        mkdir -p "$work/apt/lists/partial" "$work/apt/cache/archives/partial" "$work/deb" "$root"
        sed 's/^Components:.*/Components: main non-free/' /etc/apt/sources.list.d/debian.sources > "$work/apt/debian.sources"
        apt="-qq -o Dir::Etc::sourcelist=$work/apt/debian.sources -o Dir::Etc::sourceparts=/dev/null \
             -o Dir::State::lists=$work/apt/lists -o Dir::Cache=$work/apt/cache -o APT::Sandbox::User=root"
        # shellcheck disable=SC2086
        apt-get $apt update
        # shellcheck disable=SC2086
        (cd "$work/deb" && apt-get $apt download libtestu01-0 libtestu01-0-dev libtestu01-0-dev-common)
        for deb in "$work"/deb/*.deb; do dpkg -x "$deb" "$root"; done
    fi
fi
libraries=$root/usr/lib/$(gcc -print-multiarch)
gcc -O2 -o "$work/smallcrush" benchmarks/src/main/c/smallcrush.c -I"$root/usr/include/testu01" -I"$root/usr/include" \
    -I"$root/usr/include/$(gcc -print-multiarch)" \
    "$libraries/libtestu01.a" "$libraries/libtestu01probdist.a" "$libraries/libtestu01mylib.a" -lm

suspects=0
for order in ${*:-owner occurrence purpose replication seed short_streams}; do
    for half in high low; do
        java -XX:+UseSerialGC -cp "$classes" pilottrap.benchmarks.LuckBits "$order" "$half" \
            | "$work/smallcrush" "$order-$half" > "$work/$order-$half.txt" || suspects=1
        grep -E '^(VERDICT|SUSPECT)' "$work/$order-$half.txt" || { echo "no verdict, see $work/$order-$half.txt"; exit 2; }
    done
done
exit $suspects
