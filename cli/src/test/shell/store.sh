#!/usr/bin/env bash
# What is stored, through real processes: that DuckDB is loaded where it is needed and nowhere else, and leaves nothing
# behind; shards merged; rows replayed; the documented Python example, whose numbers must be those of results sql.
. "$(dirname "${BASH_SOURCE[0]}")/processes.sh"

loads_duckdb() { # a command; whether it succeeds and loads a class of DuckDB
    rm -f "$work/classes"
    PILOTTRAP_JAVA_OPTS="-Xlog:class+load:file=$work/classes" "$program/pilottrap" "$@" > "$work/out" 2> "$work/err" ||
        return 2
    grep -q ' org\.duckdb\.' "$work/classes"
}
without_duckdb() {
    loads_duckdb "$@"
    [[ $? == 1 ]] && grep -q ' pilottrap\.cli\.Main ' "$work/classes"
}

cat > plan.yaml << 'PLAN'
pilottrap: 1
extends: enterprise
name: Launch rates
experiment:
  design: {grid: {levels: 4}}
  vary:
    policy.launch_rate: {from: 0.02, to: 0.14}
  replications: 6
PLAN

check '--version does not load DuckDB' without_duckdb --version
check 'run does not load DuckDB' without_duckdb run enterprise -n 4 -s 17 --charts none -o run
check 'compare does not load DuckDB' \
    without_duckdb compare enterprise --with wip_limit -n 4 -s 17 --charts none --no-why -o compared
check 'replay of a run does not load DuckDB' without_duckdb replay run --row 3
mkdir tmp
export PILOTTRAP_JAVA_OPTS="-Djava.io.tmpdir=$work/tmp"
trap_ sweep plan.yaml -s 17 --chunk 8 --tables series,pilots,ledger --charts none -o whole
check 'a sweep ends with 0' test $? = 0
check 'DuckDB unpacks nothing' test -z "$(find tmp -type f)"
unset PILOTTRAP_JAVA_OPTS
check 'results sql loads DuckDB' loads_duckdb results sql whole 'SELECT count(*) AS n FROM runs' --format csv
check 'and answers' test "$(xargs < out)" = 'n 24'

mv "$program/.build/app/current/lib" "$program/.build/app/current/all"
mkdir "$program/.build/app/current/lib"
find "$program/.build/app/current/all" -type f ! -name '*duckdb*' -exec ln -t "$program/.build/app/current/lib" {} +
trap_ run enterprise -n 2 -s 17 --charts none -o without
check 'a run needs no DuckDB at all' test $? = 0
trap_ results sql whole 'SELECT 1'
check 'where DuckDB is not there, that is said in one line' one_line
rm -r "$program/.build/app/current/lib"
mv "$program/.build/app/current/all" "$program/.build/app/current/lib"

trap_ results verify run compared whole
check 'a run, a comparison and a sweep are as they were written' test "$? $(wc -l < out)" = '0 3'
trap_ results ls . --format csv
check 'and are listed' test "$(cut -d, -f2 out | sort | xargs)" = 'comparison kind run run sweep'

for shard in 1/2 2/2; do
    trap_ sweep plan.yaml -s 17 --chunk 8 --tables series,pilots,ledger --charts none --shard $shard -o "shard-${shard%/2}"
done
trap_ merge shard-1 -o merged
check 'a merge without all shards exits 1 and names what is missing' test "$? $(grep -c 'shard 2/2' err)" = '1 1'
trap_ merge shard-1 shard-2 -o merged
check 'with the rest it is whole' test "$? $(digest merged)" = "0 $(digest whole)"
for folder in runs outcomes series pilots ledger points; do
    diff -r "whole/$folder" "merged/$folder" > out || check "$folder are the same files as in one go" false
done

for row in 0 11 23; do
    trap_ replay whole --row $row
    check "row $row of a sweep comes out again to the last bit" grep -q '^equal: ' out
done
trap_ replay whole --point 1 --replication 2 --pilots --format csv
sed 's/^/1,2,/' out | tail -n +2 > replayed
trap_ results sql whole 'SELECT * FROM pilots WHERE point = 1 AND replication = 2 ORDER BY pilot' --format csv
check 'and so do its pilots' test -s replayed -a "$(tail -n +2 out)" = "$(cat replayed)"
sed -i 's/"seed" : 17/"seed" : 18/' run/manifest.json
trap_ replay run --row 2
check 'a row of another seed is told apart' test "$? $(grep -c 'comes out otherwise' err)" = '1 1'
trap_ results verify run
check 'and so is the manifest' test "$? $(grep -c 'manifest.json is damaged or was edited' err)" = '1 1'

trap_ results export whole --table outcomes -o outcomes.csv
check 'a table is exported with its factors' test "$? $(wc -l < outcomes.csv) $(head -n 1 outcomes.csv | grep -c ',policy.launch_rate$')" = '0 25 1'
trap_ results export whole --table outcomes -o outcomes.csv
check 'an existing file is not overwritten: exit 2' test $? = 2
check 'and that is said in one line' one_line

# Python: with what is installed, else in an environment of its own, else the same question in SQL.
example=$root/docs/examples/read_sweep.py
python=''
for candidate in python3 python; do
    if command -v $candidate > /dev/null &&
        { $candidate -c 'import duckdb' || $candidate -c 'import pandas, pyarrow'; } > /dev/null 2>&1; then
        python=$candidate
        printf 'note  the Python example runs with what %s has installed\n' "$candidate"
        break
    fi
done
if [[ -z $python ]] && command -v python3 > /dev/null && python3 -m venv env > /dev/null 2>&1 &&
    timeout 120 env/bin/pip install -q duckdb > out 2>&1; then
    python=env/bin/python
    printf 'note  the Python example runs with duckdb in an environment of its own\n'
fi
question='SELECT points.*, count(*) AS n, sum(cohort_production) / sum(pilots_launched) AS production_share,
    sum(coalesce(list_sum(launch_to_production), 0)) AS live
    FROM outcomes JOIN runs USING (point, replication) JOIN points USING (point)
    WHERE status = '"'finished'"' GROUP BY ALL ORDER BY point'
trap_ results sql whole "$question" --format csv
check 'results sql answers the question of the Python example' test "$(wc -l < out)" = 5
tail -n +2 out > sql
numbers() { awk -F, '{ printf "%d %.9f %d %.12f %d\n", $1, $2, $3, $4, $5 }' "$1"; }
if [[ -n $python ]]; then
    $python "$example" whole > read 2> err
    check 'the Python example reads the sweep' test "$? $(wc -l < read)" = '0 4'
    check 'with the numbers of results sql' test "$(numbers read)" = "$(numbers sql)"
else
    printf 'note  neither duckdb nor pandas with pyarrow for Python here: its question ran through results sql\n'
    check 'the example asks that question' grep -q 'sum(cohort_production) / sum(pilots_launched)' "$example"
fi
trap_ sweep plan.yaml -s 17 --chunk 8 --charts none -o again --format csv --outcome production_share
cp out summary
awk -F, 'NR > 1 { print $4 }' sql > shares
check 'and with those that sweep prints' awk -F, '
    NR == FNR { share[n++] = $4; next }
    FNR == 1 { for (i = 1; i <= NF; i++) if ($i == "value" || $i == "mean" || $i == "production_share") column = i; next }
    { d = $column - share[m++]; if (d < -1e-9 || d > 1e-9) wrong = 1 }
    END { exit !(column && m == n && !wrong) }' sql summary

exit "$failures"
