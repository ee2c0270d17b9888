#!/bin/sh
# Runs a command and says how many milliseconds it took.
start=$(date +%s%N)
"$@" >/dev/null || exit 1
end=$(date +%s%N)
echo "elapsed $(((end - start) / 1000000))"
