#!/bin/sh
# Writes Embedded.swift from the files of data/. The same files always give the same bytes.
# One long string compiles at once, where an array literal of bytes would take many seconds.
set -eu
export LC_ALL=C

here=$(cd "$(dirname "$0")" && pwd)
data=$here/../../data
out=$here/Embedded.swift
new=$out.new
trap 'rm -f "$new"' EXIT

cd "$data"
# The samples are for tests and for reading; the program does not carry them.
files=$(find . -type f ! -name '.*' ! -name 'README.md' ! -path './samples/*' | sed 's|^\./||' | sort)

{
  echo '// swift-format-ignore-file'
  echo '// Made from data/ by embed.sh (make data). Do not edit.'
  echo
  echo '/// The files of data/: an index and their bytes, one behind the other, as base64.'
  echo 'enum Embedded {'
  echo '  static let index: [Entry] = ['
  offset=0
  for file in $files; do
    length=$(wc -c <"$file" | tr -d ' ')
    echo "    Entry(name: \"$file\", offset: $offset, length: $length),"
    offset=$((offset + length))
  done
  echo '  ]'
  echo
  echo '  static let base64: StaticString = """'
  for file in $files; do cat "$file"; done | base64 | tr -d '\n' | { fold -w 96; echo; } |
    sed -e 's/^/    /' -e '$!s/$/\\/'
  echo '    """'
  echo '}'
} >"$new"
# An unchanged file keeps its time, so that nothing is compiled again.
cmp -s "$new" "$out" || mv "$new" "$out"
