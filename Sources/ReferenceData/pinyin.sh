#!/bin/sh
# Makes the table of pinyin anew. Without Python's pypinyin, which only this needs, the table stays.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$here/../Casework/Reference/PinyinTable.swift
new=$out.new
trap 'rm -f "$new"' EXIT

python=${PYTHON:-python3}
"$python" "$here/pinyin.py" >"$new" || exit 0
# An unchanged file keeps its time, so that nothing is compiled again.
cmp -s "$new" "$out" || mv "$new" "$out"
