#!/usr/bin/env bash
# Sweeps through real processes: the same rows however they are run, kill -9, Ctrl-C, SIGTERM, a full disk, two writers,
# flipped bits, other versions and other plans.
. "$(dirname "${BASH_SOURCE[0]}")/processes.sh"
kills=${PILOTTRAP_TEST_KILLS:-3}

cat > plan.yaml << 'PLAN'
pilottrap: 1
extends: enterprise
name: Launch rates
experiment:
  design: {grid: {levels: 7}}
  vary:
    policy.launch_rate: {from: 0.2, to: 1.4}
  replications: 40
PLAN
first=runs/part-00000-00000.json
sweep() { trap_ sweep plan.yaml -s 17 --chunk 20 "$@"; }

began=$(date +%s%N)
sweep -o whole
check 'a sweep ends with 0' test $? = 0
took=$((($(date +%s%N) - began) / 1000000)) # ms
sweep -o again -j 1
check 'run twice, on other threads, it leaves the same bytes' same_bytes whole again
trap_ sweep plan.yaml -s 17 --chunk 1000 -o large -j 7
check 'in parts of another size it has the same digest' test "$(digest whole)" = "$(digest large)"
sweep -o whole
check 'an existing sweep is not overwritten: exit 2' test $? = 2
check 'and that is said in one line' one_line

# Shards hold the same files.
for shard in 1/2 2/2; do
    sweep -o "shard-${shard%/*}" --shard "$shard"
    check "shard $shard ends with 0" test $? = 0
done
check 'the parts of two shards are the parts of the whole' bash -c '
    mkdir both && cp -r shard-1/runs shard-1/outcomes both/ && cp -r shard-2/runs shard-2/outcomes both/ &&
    diff -r whole/runs both/runs && diff -r whole/outcomes both/outcomes'

# kill -9 at random moments, then resume; at the end all must be as if nothing had happened.
killed=0
amid=0
for ((k = 0; k < kills; k++)); do
    rm -rf torn
    "$program/pilottrap" sweep plan.yaml -s 17 --chunk 20 -o torn > /dev/null 2>&1 &
    pid=$!
    moment=$(((RANDOM * 32768 + RANDOM) % took)) # anywhere in the time of a whole one
    sleep "$((moment / 1000)).$(printf '%03d' $((moment % 1000)))"
    kill -9 "$pid" 2> /dev/null && killed=$((killed + 1))
    wait "$pid" 2> /dev/null
    [[ -e torn/$first && ! -e torn/digest.json ]] && amid=$((amid + 1))
    "$program/pilottrap" sweep plan.yaml -s 17 --chunk 20 -o torn --resume > "$work/out" 2> "$work/err" ||
        { check "resuming after kill $k" false; continue; }
    check "killed (kill $k) and resumed, the bytes are the same" same_bytes whole torn
done
printf '      %s of %s processes were killed before their end, %s of them between their parts\n' "$killed" "$kills" "$amid"

# Damage is noticed and mended, and only that.
cp -r whole flipped
flip flipped/outcomes/part-00000-00002.parquet 2000
flip flipped/runs/part-00001-00001.json 40
rm flipped/runs/part-00000-00003.parquet
truncate -s 100 flipped/runs/part-00001-00004.parquet
kept=$(stat -c %Y.%i flipped/outcomes/part-00000-00001.parquet)
sweep -o flipped --resume
check 'a sweep with damaged parts is mended' test $? = 0
check 'to the same bytes' same_bytes whole flipped
check 'and what was whole is left alone' test "$kept" = "$(stat -c %Y.%i flipped/outcomes/part-00000-00001.parquet)"

# A manifest of another version, another plan, another seed, another shard; not one at all.
refused() { # what, what the line must say, then the sweep's arguments
    local what=$1 says=$2
    shift 2
    cp -r other before
    trap_ sweep "$@" -o other --resume
    check "$what is refused with 2" test $? = 2
    check 'in one line' one_line
    check "which says: $says" grep -q -- "$says" "$work/err"
    check 'and nothing is lost' same_bytes before other
    rm -rf before
}
cp -r whole other
sed 's/launch_rate: {from: 0.2/launch_rate: {from: 0.3/' plan.yaml > other.yaml
refused 'another plan' 'planned for another plan' other.yaml -s 17 --chunk 20
refused 'another seed' 'planned for seed 17' plan.yaml -s 18 --chunk 20
refused 'another number of replications' 'planned for 40 replications' plan.yaml -s 17 --chunk 20 -n 20
refused 'another shard' 'planned for shard 1/1' plan.yaml -s 17 --chunk 20 --shard 1/2
(cat plan.yaml; echo 'goals: {production_share: at least 20%}') > other.yaml
refused 'another goal' 'planned for another name (Launch rates) or other goals' other.yaml -s 17 --chunk 20
sed -i 's/"pilottrap" : "[^"]*"/"pilottrap" : "9.9.9"/' other/manifest.json
reseal other/manifest.json
refused 'a manifest of another version' 'version 9.9.9' plan.yaml -s 17 --chunk 20
for damage in torn flipped; do
    cp whole/manifest.json other/manifest.json
    [[ $damage == torn ]] && printf '{"torn' > other/manifest.json
    [[ $damage == flipped ]] && sed -i 's/"details" : 20/"details" : 21/' other/manifest.json
    cp -r other before
    sweep -o other --resume
    check "a $damage manifest ends with 1" test $? = 1
    check 'in one line' one_line
    check 'and nothing is lost' same_bytes before other
    rm -rf before
done
trap_ run enterprise -s 17 -n 10 --charts none -o whole --resume
check 'a run does not go on with a sweep' test $? = 2
trap_ run enterprise -s 17 -n 10 --charts none -o run
sweep -o run --resume
check 'nor a sweep with a run' test $? = 2
check 'which is left as it was' test -e run/runs/part-00000.csv

# A replacement that is killed leaves what was there.
cp -r whole replaced
"$program/pilottrap" sweep plan.yaml -s 18 -n 20000 --chunk 20 -o replaced --force > /dev/null 2>&1 &
pid=$!
wait_for .replaced.pilottrap-new/$first
kill -9 "$pid"
wait "$pid" 2> /dev/null
check 'a killed --force leaves the old sweep' same_bytes whole replaced
trap_ sweep plan.yaml -s 18 -n 4 -o replaced --force
check '--force replaces it' test "$(grep -c '"seed" : 18' replaced/manifest.json) $(ls -d replaced* .replaced* 2> /dev/null)" = '1 replaced'

# Ctrl-C and SIGTERM keep what is done and say how to go on.
for signal in INT:130 TERM:143; do
    rm -rf stopped
    # A job in the background, or of a parent in the background, would ignore SIGINT.
    env --default-signal=INT "$program/pilottrap" sweep plan.yaml -s 17 -n 20000 --chunk 20 -o stopped > "$work/out" 2> "$work/err" &
    pid=$!
    wait_for stopped/$first
    kill -s "${signal%:*}" "$pid"
    wait "$pid"
    check "SIG${signal%:*} ends with ${signal#*:}" test $? = "${signal#*:}"
    check 'it prints the command that goes on' grep -q -- 'pilottrap sweep plan.yaml --chunk 20 -s 17 -n 20000 -o stopped --resume' "$work/err"
    check 'what is done is kept' test -e stopped/$first
    check 'nothing is left unfinished' test -z "$(find stopped -name '*.tmp')"
    check 'and the lock is given back before the process ends' test -e stopped/.lock -a ! -s stopped/.lock
done

# Two processes on one directory.
"$program/pilottrap" sweep plan.yaml -s 17 -n 20000 --chunk 20 -o busy > /dev/null 2>&1 &
pid=$!
wait_for busy/$first
before=$(date +%s%N)
trap_ sweep plan.yaml -s 17 -n 20000 --chunk 20 -o busy --resume
check 'a second process on the same directory is refused with 2' test $? = 2
printf '      after %s ms, the start of the program included\n' $((($(date +%s%N) - before) / 1000000))
check 'and told which process is first' grep -q "is being written by process [0-9]* on " "$work/err"
kill -9 "$pid"
wait "$pid" 2> /dev/null

# A full disk: 24 MB where we may mount, else a limit on the size of files.
mkdir small
if mount -t tmpfs -o size=24m tmpfs small 2> /dev/null; then
    full=$work/small
    head -c 24950000 /dev/zero > small/ballast
    trap_ sweep plan.yaml -s 17 --chunk 20 -o small/r
    check 'a full disk ends with 1' test $? = 1
    check 'a full disk is said in a line' grep -q 'pilottrap: the disk is full' "$work/err"
    check 'without a stack trace' one_line 6
    check 'the command that goes on is printed' grep -q -- '-o small/r --resume' "$work/err"
    check 'nothing unfinished takes up the rest' test -z "$(find small/r -name '*.tmp')"
    rm small/ballast
    trap_ sweep plan.yaml -s 17 --chunk 20 -o small/r --resume
    check 'with room again it goes on' test $? = 0
    check 'to the same bytes' same_bytes whole small/r
else
    printf 'ok    (no mounting here: a full disk is tried with a limit on file sizes)\n'
    (ulimit -f 8; trap '' XFSZ; sweep -o limited)
    check 'a file that cannot grow ends with 1' test $? = 1
    check 'without a stack trace' one_line 6
fi

# Running out of memory.
PILOTTRAP_JAVA_OPTS=-Xmx12m sweep -o tight -j 8
status=$?
check "too little memory ends with 0 or 1, not with a stack trace (was $status)" test "$status" -le 1
check 'and says so' bash -c "[[ $status == 0 ]] || grep -q 'out of memory' '$work/err'"

exit "$failures"
