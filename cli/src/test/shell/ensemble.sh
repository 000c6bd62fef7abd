#!/usr/bin/env bash
# Ensembles through real processes: one digest for any threads, kill -9 and resume, shards, replay, and a jar elsewhere.
. "$(dirname "${BASH_SOURCE[0]}")/processes.sh"

cat > sets.yaml << 'SETS'
pilottrap-ensemble: 1
name: made up
description: Made up for this test, fitted to nothing
parameters: [policy.launch_rate, assumptions.patience]
sets:
  - {values: [0.27, 34]}
  - {values: [0.15, 20]}
  - {values: [0.40, 60]}
SETS
cat > plan.yaml << 'PLAN'
pilottrap: 1
extends: enterprise
ensemble: sets.yaml
experiment:
  design: {grid: {levels: 4}}
  vary: {policy.kill_discipline: {from: 0.2, to: 0.8}}
  replications: 30
PLAN
sweep() { trap_ sweep plan.yaml -s 17 --chunk 15 --charts none "$@"; }

trap_ run enterprise --ensemble sets.yaml -s 17 -n 60 -j 1 --charts none -o one
check 'a run over an ensemble ends with 0' test $? = 0
trap_ run enterprise --ensemble sets.yaml -s 17 -n 60 -j 7 --charts none -o seven
check 'its digest is the same on seven threads' test "$(digest one)" = "$(digest seven)"
trap_ run enterprise -s 17 -n 60 --charts none -o plain
check 'and another one than without the ensemble' test "$(digest one)" != "$(digest plain)"
trap_ run one/scenario.txt -s 17 -n 60 --charts none -o again
check 'the scenario that is kept runs to it without the file' test "$(digest one)" = "$(digest again)"

sweep -o whole -j 1
check 'a plan that names an ensemble beside it is swept' test $? = 0
"$program/pilottrap" sweep plan.yaml -s 17 --chunk 15 --charts none -o torn > /dev/null 2>&1 &
pid=$!
wait_for torn/runs/part-00000-00000.json
kill -9 "$pid" 2> /dev/null
wait "$pid" 2> /dev/null
sweep -o torn --resume
check 'killed and resumed, the bytes are the same' same_bytes whole torn
sweep -o shard-1 --shard 1/2 && sweep -o shard-2 --shard 2/2
trap_ merge shard-1 shard-2 -o merged
check 'shards are merged to the same digest' test "$(digest whole)" = "$(digest merged)"
rm sets.yaml
trap_ replay whole --row 100
check 'and replayed to the last bit though the file is gone' test $? = 0

exit "$failures"
