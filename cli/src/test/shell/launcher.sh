#!/usr/bin/env bash
# The launcher, in copies of this checkout: first use, changed sources, odd places, two at once, broken builds.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../.." && pwd)
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
copy="$work/a house of ünusual name"
failures=0

check() { # what it checks, then a command that must succeed
    local what=$1
    shift
    if "$@"; then
        printf 'ok    %s\n' "$what"
    else
        printf 'FAILED %s\n' "$what"
        failures=1
        head -n 20 "$work/out" "$work/err" 2>/dev/null
    fi
}
launch() { "$copy/pilottrap" "$@" > "$work/out" 2> "$work/err"; }
is_version() { grep -qE '^pilottrap [0-9]+\.[0-9]+\.[0-9]+' "$1" && [[ $(wc -l < "$1") == 1 ]]; }
builds() { find "$copy/.build/app" -mindepth 1 -maxdepth 1 -type d | wc -l; }

mkdir "$copy"
(cd "$root" && git ls-files -z --cached --others --exclude-standard | tar -c --null -T - --ignore-failed-read 2>/dev/null) |
    tar -x -C "$copy"

(cd / && launch --version)
check 'the first use builds and answers, in a path with blanks' is_version "$work/out"
check 'the build says so in one line on stderr' test "$(grep -c '^pilottrap: building (first use' "$work/err") $(wc -l < "$work/err")" = '1 1'

launch --version
check 'the second use is silent' test ! -s "$work/err"
check 'the second use does not build again' test "$(builds)" = 1

# How long a start takes stands in docs/performance.md; here, that it takes the shortcut. Java loads no program's classes
# from an archive where the path has blanks or letters beyond ASCII, so this build is tried in a plainer place as well.
check 'the build leaves a class-data archive and nothing of its training' \
    test "$(find "$copy/.build/app/current/" -mindepth 1 -maxdepth 1 | sed 's|.*/||; s|-[0-9-]*\.jsa|.jsa|' | sort | xargs)" = \
    'built classes.jsa lib pilottrap.jar'
plain=$work/plain
mkdir -p "$plain/.build/app/current"
cp "$copy/pilottrap" "$plain/"
cp -r "$copy"/.build/app/current/{built,lib,pilottrap.jar} "$plain/.build/app/current/"
from_archive() { # a class, then the arguments of a start that must load it from there
    local class=$1
    shift
    PILOTTRAP_JAVA_OPTS="-Xlog:class+load:file=$work/classes" "$plain/pilottrap" "$@" > "$work/out" 2> "$work/err" &&
        grep -qF "$class source: shared objects file (top)" "$work/classes"
}
check 'a start makes the archive where there is none, and loads the program from it' from_archive pilottrap.cli.Main --version
check 'a run loads the model from it' \
    from_archive pilottrap.simulation.Simulation run enterprise -n 1 --charts none -o "$work/result"

ln -s "$copy/pilottrap" "$work/link"
(cd / && "$work/link" --version > "$work/out" 2> "$work/err")
check 'it works through a symbolic link' is_version "$work/out"

launch --no-such 'two  blanks' ''
check 'arguments arrive as they were given' grep -qF "'two  blanks', ''" "$work/err"
LC_ALL=C launch --no-such 'ünusual → name'
check 'arguments keep their letters in the C locale' grep -qF "'ünusual → name'" "$work/err"
launch --no-such
check 'a usage error exits 2' test $? = 2
check 'a usage error leaves stdout empty' test ! -s "$work/out"

touch "$copy/cli/src/main/java/pilottrap/cli/Main.java"
launch --version & launch_1=$!
"$copy/pilottrap" --version > "$work/out.2" 2> "$work/err.2" & launch_2=$!
wait "$launch_1" && wait "$launch_2"
check 'two launches after a change both answer' test $? = 0
check 'they built once between them' test "$(builds)" = 2
check 'the change was announced' grep -qhF 'pilottrap: building (the sources have changed)' "$work/err" "$work/err.2"

mv "$copy/cli/src/main/java/pilottrap/cli/Version.java" "$work/kept"
launch --version
check 'a build that fails exits 1' test $? = 1
check 'a build that fails shows the compiler error' grep -qF 'Main.java' "$work/err"
check 'a build that fails leaves stdout empty' test ! -s "$work/out"
mv "$work/kept" "$copy/cli/src/main/java/pilottrap/cli/Version.java"
launch --version
check 'once mended, it builds again' is_version "$work/out"

# Root writes everywhere, so a real read-only mount would be needed; another user shows it as well.
chmod -R a-w "$copy" && chmod a+rx "$work"
if [[ $(id -u) == 0 ]] && command -v setpriv > /dev/null; then
    setpriv --reuid=65534 --regid=65534 --clear-groups "$copy/pilottrap" --version > "$work/out" 2> "$work/err"
else
    launch --version
fi
check 'a read-only checkout runs' is_version "$work/out"
check 'a read-only checkout runs in silence' test ! -s "$work/err"
chmod -R u+w "$copy"

mkdir "$work/bin"
for tool in bash readlink sed head find cksum cat env dirname; do ln -s "$(command -v "$tool")" "$work/bin/"; done
# The places where Linux keeps its JDKs are out of a test's hands, so this copy of the launcher does not know them.
sed -i 's|/usr/lib/jvm|/nowhere|' "$copy/pilottrap"
env -i PATH="$work/bin" "$copy/pilottrap" --version > "$work/out" 2> "$work/err"
check 'without Java it says what to install, in one line' test "$(grep -c 'needs Java 17' "$work/err") $(wc -l < "$work/err")" = '1 1'
cp "$root/pilottrap" "$copy/"
touch "$copy/pom.xml"
ln -s "$(command -v mkdir)" "$(command -v flock)" "$(command -v mktemp)" "$work/bin/"
env -i PATH="$work/bin" JAVA_HOME="${JAVA_HOME:-}" "$copy/pilottrap" --version > "$work/out" 2> "$work/err"
check 'without Maven it says what to install, in one line' test "$(grep -c 'needs Maven 3.8' "$work/err") $(wc -l < "$work/err")" = '1 1'

exit "$failures"
