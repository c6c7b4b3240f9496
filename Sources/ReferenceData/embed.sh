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
# The samples are for tests and for reading, scripts for servers; the program does not carry them.
files=$(find . -type f ! -name '.*' ! -name 'README.md' ! -name '*.sh' ! -path './samples/*' | sed 's|^\./||' | sort)

# They stand there as they are, for they are text: whoever starts the program waits for no decoding.
for file in $files; do
  if grep -q '"""##\|\\##' "$file" || grep -q "$(printf '\r')" "$file" || ! iconv -f UTF-8 -t UTF-8 "$file" >/dev/null; then
    echo "$file cannot stand in a source file as it is." >&2
    exit 1
  fi
done

{
  echo '// swift-format-ignore-file'
  echo '// Made from data/ by embed.sh (make data). Do not edit.'
  echo
  echo '/// The files of data/: an index and their bytes, one behind the other.'
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
  # Between these marks nothing but the marks themselves has a meaning, and the newline before the last one is
  # no part of the text.
  echo '  static let text: StaticString = ##"""'
  for file in $files; do cat "$file"; done
  echo
  echo '"""##'
  echo '}'
} >"$new"
# An unchanged file keeps its time, so that nothing is compiled again.
cmp -s "$new" "$out" || mv "$new" "$out"
