#!/usr/bin/env bash
# Every command that README.md and --help show, and every scenario of the library, with few organizations, in a directory apart.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
ln -s "$root/pilottrap" "$root/scenarios" "$root/docs" .
cp "$root/docs/examples/pilots.csv" .
failures=0

# What stands in backticks or begins a line, without what follows a pipe, in the order of the file.
mapfile -t commands < <(grep -oE '(`|^)(source <\()?\./pilottrap [^`|]*' "$root/README.md" |
    sed -E 's/^`//; s/^source <\((.*)\)$/\1/; s/ +$//' | grep -v -e 'COMMAND' -e '^./pilottrap$' | awk '!seen[$0]++')
((${#commands[@]} >= 8)) || { echo "FAILED only ${#commands[@]} commands found in README.md"; exit 1; }
# The same of the examples that every --help ends with, without the remarks beside them.
mapfile -t examples < <({
    ./pilottrap --help
    for command in $(./pilottrap --help | sed -n '/^Commands:/,/^$/s/^  \([a-z-]*\) .*/\1/p'); do
        ./pilottrap "$command" --help
    done
    for command in ls sql export verify; do
        ./pilottrap results "$command" --help
    done
} | sed -nE 's/^  (source <\()?\.\/(pilottrap [^|]*).*/.\/\2/p' | sed -E 's/   .*//; s/ > .*//; s/[) ]+$//')
((${#examples[@]} >= 12)) || { echo "FAILED only ${#examples[@]} examples found in --help"; exit 1; }
mapfile -t commands < <(printf '%s\n' "${commands[@]}" "${examples[@]}" | awk '!seen[$0]++')

./pilottrap init acme > "$work/out" 2> "$work/err" || { echo 'FAILED init acme'; failures=1; }

for command in "${commands[@]}"; do
    [[ $command == *' init '* ]] && rm -f ./*.yaml
    few=$(sed -E 's/ -n [0-9]+//' <<< "$command")
    [[ $few =~ ^./pilottrap\ (run|compare|sweep|validate-model|trap-map|discover\ [a-z-]+\ ) ]] && few+=' -n 6'
    [[ $few == *'calibrate --history'* ]] && few+=' -n 500 --sets 5'
    search='' # so short a search finds no set, says so and ends with 4
    if [[ $few == './pilottrap calibrate'* && ! $few =~ --(history|template|dry-run|check) ]]; then
        search=yes
        cp "$root/scenarios/targets/enterprise.yaml" my-targets.yaml
        few=$(sed -E 's/ --(sets|waves|candidates|confirm) [0-9]+//g' <<< "$few")
        few+=' --candidates 40 --waves 1 --sets 1 -n 20 --confirm 50'
    fi
    yes '' 2> /dev/null | bash -c "$few" > "$work/out" 2> "$work/err"
    status=${PIPESTATUS[1]}
    if [[ $status == 0 || ($status == 3 && $few == *--expect*) || ($status == 4 && -n $search) ]] &&
        [[ -s $work/out ]]; then
        printf 'ok    %s\n' "$command"
    else
        printf 'FAILED %s (exit %s)\n' "$command" "$status"
        failures=1
        head -n 20 "$work/out" "$work/err"
    fi
done

for scenario in $(./pilottrap scenarios -q --format csv | tail -n +2 | cut -d, -f1); do
    if ./pilottrap run "$scenario" -n 2 -s 1 --charts none -q --format json > "$work/out" 2> "$work/err" &&
        grep -q '"digest" : "[0-9a-f]\{64\}"' "$work/out"; then
        printf 'ok    run %s\n' "$scenario"
    else
        printf 'FAILED run %s\n' "$scenario"
        failures=1
        head -n 20 "$work/out" "$work/err"
    fi
done

exit "$failures"
