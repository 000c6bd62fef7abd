# What tests of real processes share; sourced by them: a copy of the program, a directory apart, and checks.
# shellcheck shell=bash
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../.." && pwd)
work=$(mktemp -d)
full='' # where a disk that is soon full is mounted
trap '[[ -n $full ]] && umount "$full"; rm -rf "$work"' EXIT
cd "$work" || exit 1
failures=0

# The build as it is now, apart from its sources: what is edited or pulled meanwhile must not be built under the tests.
"$root/pilottrap" --version > /dev/null || exit 1
program=$work/program
mkdir -p "$program/.build/app"
cp "$root/pilottrap" "$program/"
cp -rL "$root/.build/app/current" "$program/.build/app/current"
rm -f "$program"/.build/app/current/classes-*
"$program/pilottrap" --version > /dev/null || exit 1 # makes its own archive

check() { # what it checks, then a command that must succeed
    local what=$1
    shift
    if "$@"; then
        printf 'ok    %s\n' "$what"
    else
        printf 'FAILED %s\n' "$what"
        failures=1
        head -n 20 "$work/out" "$work/err" 2> /dev/null
    fi
}
trap_() { "$program/pilottrap" "$@" > "$work/out" 2> "$work/err"; }
digest() { sed -n 's/.*"digest" : "\([0-9a-f]*\)".*/\1/p' "$1/digest.json"; }
same() { [[ -n $(digest "$1") && $(digest "$1") == "$(digest "$2")" ]]; }
same_bytes() { diff -r -x times.json -x .lock "$1" "$2" > "$work/out"; }
one_line() { [[ $(wc -l < "$work/err") -le ${1:-1} ]] && ! grep -q '^	at ' "$work/err"; }
wait_for() { # a file that a process will write, however busy the machine is
    local i
    for ((i = 0; i < 1200; i++)); do
        [[ -e $1 ]] && return
        sleep 0.1
    done
    check "$1 appears within two minutes" false
}
flip() { # the last bit of a byte of a file
    local byte
    byte=$(dd if="$1" bs=1 skip="$2" count=1 2> /dev/null | od -An -tu1)
    # shellcheck disable=SC2059
    printf "\\x$(printf '%02x' $((byte ^ 1)))" | dd of="$1" bs=1 seek="$2" count=1 conv=notrunc 2> /dev/null
}
reseal() { # a manifest that was edited, so that only what it says is wrong
    local sum
    sum=$(sed -z 's/,\n  "seal" : "[0-9a-f]*"//' "$1" | sha256sum)
    sed -i "s/\"seal\" : \"[0-9a-f]*\"/\"seal\" : \"${sum%% *}\"/" "$1"
}
