#!/usr/bin/env bash
# Results through real processes: the same bits however they are run, kill -9, Ctrl-C, SIGTERM, a full disk, two writers.
. "$(dirname "${BASH_SOURCE[0]}")/processes.sh"
n=${PILOTTRAP_TEST_N:-200}
kills=${PILOTTRAP_TEST_KILLS:-5}

simulate() { trap_ run enterprise -s 17 -n "$n" --charts none "$@"; }

simulate -o whole
check 'a run ends with 0' test $? = 0
simulate -o again -j 1
check 'run twice, on other threads, it leaves the same bytes' same_bytes whole again
TZ=Pacific/Apia PILOTTRAP_JAVA_OPTS='-Duser.language=ar -Duser.country=EG' simulate -o elsewhere -j 7
check 'in another locale and time zone too' same_bytes whole elsewhere
trap_ run enterprise -s 17 -n 4 --charts none -o tree && trap_ run enterprise -s 17 -n 4 --charts none -o dsol --engine dsol
check 'both engines leave the same digest' same tree dsol
for options in -Xint -XX:TieredStopAtLevel=1; do
    rm -rf compiled
    PILOTTRAP_JAVA_OPTS=$options trap_ run enterprise -s 17 -n 4 --charts none -o compiled
    check "the digest is the same with $options" same tree compiled
done
for home in /usr/lib/jvm/*25*; do # what else there is
    if [[ -x $home/bin/java && ! -L $home ]]; then
        rm -rf compiled
        JAVA_HOME=$home trap_ run enterprise -s 17 -n 4 --charts none -o compiled
        check "and on $(basename "$home")" same tree compiled
    fi
done

simulate -o whole
check 'an existing result is not overwritten: exit 2' test $? = 2
check 'and that is said in one line' one_line

# kill -9 at random moments, then resume; at the end all must be as if nothing had happened.
killed=0
for ((k = 0; k < kills; k++)); do
    rm -rf torn
    "$program/pilottrap" run enterprise -s 17 -n "$n" --charts none -o torn > /dev/null 2>&1 &
    pid=$!
    sleep "$((RANDOM % 4)).$((RANDOM % 10))"
    kill -9 "$pid" 2> /dev/null && killed=$((killed + 1))
    wait "$pid" 2> /dev/null
    "$program/pilottrap" run enterprise -s 17 -n "$n" --charts none -o torn --resume > "$work/out" 2> "$work/err" ||
        { check "resuming after kill $k" false; continue; }
    check "killed (kill $k) and resumed, the bytes are the same" same_bytes whole torn
done
printf '      %s of %s processes were killed before their end\n' "$killed" "$kills"

# A replacement that is killed leaves what was there.
cp -r whole replaced
"$program/pilottrap" run enterprise -s 18 -n 100000 --charts none -o replaced --force > /dev/null 2>&1 &
pid=$!
wait_for .replaced.pilottrap-new/runs/part-00000.json
kill -9 "$pid"
wait "$pid" 2> /dev/null
check 'a killed --force leaves the old result' same_bytes whole replaced
trap_ run enterprise -s 18 -n 20 --charts none -o replaced --force
check '--force replaces it' test "$(grep -c '"seed" : 18' replaced/manifest.json) $(ls -d replaced* .replaced* 2> /dev/null)" = '1 replaced'

# Ctrl-C and SIGTERM keep what is done and say how to go on.
for signal in INT:130 TERM:143; do
    rm -rf stopped
    # A job in the background, or of a parent in the background, would ignore SIGINT.
    env --default-signal=INT "$program/pilottrap" run enterprise -s 17 -n 100000 --charts none -o stopped > "$work/out" 2> "$work/err" &
    pid=$!
    wait_for stopped/runs/part-00000.json
    kill -s "${signal%:*}" "$pid"
    wait "$pid"
    check "SIG${signal%:*} ends with ${signal#*:}" test $? = "${signal#*:}"
    check 'it prints the command that goes on' grep -q -- 'pilottrap run enterprise --charts none -s 17 -n 100000 -o stopped --resume' "$work/err"
    check 'what is done is kept' test -e stopped/runs/part-00000.json
    check 'and the lock is given back before the process ends' test -e stopped/.lock -a ! -s stopped/.lock
done

# A comparison: the same bits on any threads, and as if nothing had happened after Ctrl-C and after kill -9.
compared=(compare enterprise --with executive_sponsorship --with training -s 17 -n "$n" --charts none --no-report)
compare() { trap_ "${compared[@]}" -o "$@"; }
compare compared -j 1
check 'a comparison ends with 0' test $? = 0
compare compared-2 -j 2
check 'on two threads it leaves the same bytes' same_bytes compared compared-2
check 'its base is the run of that scenario' same whole compared/base
rm -rf stopped
env --default-signal=INT "$program/pilottrap" compare enterprise --with executive_sponsorship -s 17 -n 100000 \
    --charts none -o stopped > "$work/out" 2> "$work/err" &
pid=$!
wait_for stopped/alternatives/01-executive-sponsorship/runs/part-00000.json
kill -s INT "$pid"
wait "$pid"
check 'Ctrl-C ends a comparison with 130' test $? = 130
check 'it prints the command that goes on' grep -q -- \
    'compare enterprise --with executive_sponsorship --charts none -s 17 -n 100000 -o stopped --resume' "$work/err"
parts() { find "$1/runs" -name 'part-*.json' | wc -l; }
check 'base and alternative have come equally far' \
    test $(($(parts stopped/base) - $(parts stopped/alternatives/01-executive-sponsorship))) -le 1
rm -rf torn
"$program/pilottrap" "${compared[@]}" -o torn > /dev/null 2>&1 &
pid=$!
wait_for torn/base/runs/part-00000.json
kill -9 "$pid" 2> /dev/null
wait "$pid" 2> /dev/null
compare torn --resume
check 'a killed comparison resumes' test $? = 0
check 'and leaves the bytes of one that was never killed' same_bytes compared torn

# Two processes on one directory.
"$program/pilottrap" run enterprise -s 17 -n 100000 --charts none -o busy > /dev/null 2>&1 &
pid=$!
wait_for busy/runs/part-00000.json
trap_ run enterprise -s 17 -n 100000 --charts none -o busy --resume
check 'a second process on the same directory is refused with 2' test $? = 2
check 'and told which process is first' grep -q "is being written by process [0-9]* on " "$work/err"
kill -9 "$pid"
wait "$pid" 2> /dev/null

# A full disk: 24 MB where we may mount, else a limit on the size of files.
mkdir small
if mount -t tmpfs -o size=24m tmpfs small 2> /dev/null; then
    full=$work/small
    trap_ run enterprise -s 17 -n 100000 --charts none -o small/r
    check 'a full disk ends with 1' test $? = 1
    check 'a full disk is said in a line' grep -q 'pilottrap: the disk is full' "$work/err"
    check 'without a stack trace' one_line 4
    check 'what was acknowledged is whole' bash -c 'cd small/r/runs && for part in part-*.json; do
        want=$(sed -n "s/.*\"runs\" : \"\([0-9a-f]*\)\".*/\1/p" "$part")
        [[ $(sha256sum < "${part%.json}.csv") == "$want  -" ]] || exit 1
    done'
    check 'the command that goes on is printed' grep -q -- '-o small/r --resume' "$work/err"
else
    printf 'ok    (no mounting here: a full disk is tried with a limit on file sizes)\n'
    (ulimit -f 64; trap '' XFSZ; simulate -o limited)
    check 'a file that cannot grow ends with 1' test $? = 1
    check 'without a stack trace' one_line 4
fi

# Running out of memory.
PILOTTRAP_JAVA_OPTS=-Xmx10m simulate -o tight -j 8
status=$?
check "too little memory ends with 0 or 1, not with a stack trace (was $status)" test "$status" -le 1
check 'and says so' bash -c "[[ $status == 0 ]] || grep -q 'out of memory' '$work/err'"

exit "$failures"
