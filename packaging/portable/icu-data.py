#!/usr/bin/env python3
"""Writes the data of ICU anew with what a desk can use: everything that belongs to no language, English and Chinese.

argv[1]: the data as they lie in the toolchain's library; argv[2]: where the smaller ones go.

The toolchain's data are a table of contents and the files it names (ICU's common data format): 34 MB, most of
it the words of other languages and encodings that no file of an office has.
"""
import re
import struct
import sys

ALIGNMENT = 16
LOCALE = re.compile(r"(?P<language>[a-z]{2,3})(_\w+)?\.res$")
LANGUAGES = ("en", "zh")
# Encodings of Chinese files, and what finds them by their names.
ENCODINGS = ("cnvalias.icu", "gb18030-2022.cnv", "ibm-1386_P100-2001.cnv", "windows-936-2000.cnv")
# Rules for transliteration, names of characters, lookalikes, profiles of network names, dictionaries that
# find words: nothing in the program asks for them.
UNUSED = re.compile(r"(translit/|unames\.icu|.*\.(cnv|cfu|spp|dict)$)")


def is_kept(name):
    """Whether a desk can use a file of the data. name: without the package's own name before it."""
    if name in ENCODINGS:
        return True
    if UNUSED.match(name):
        return False
    locale = LOCALE.match(name.rsplit("/", 1)[-1])
    return locale is None or locale["language"] in LANGUAGES


def files(data):
    """The head, and every file of the data: its name and its bytes, in the order of the table of contents."""
    (start,) = struct.unpack_from("<H", data)
    assert data[2:4] == b"\xda\x27" and data[12:16] == b"CmnD", "this is no common data of ICU"
    (count,) = struct.unpack_from("<I", data, start)
    table = [struct.unpack_from("<II", data, start + 4 + 8 * index) for index in range(count)]
    ends = [offset for _, offset in table[1:]] + [len(data) - start]
    found = []
    for (name, offset), end in zip(table, ends):
        text = data[start + name:data.index(b"\0", start + name)]
        found.append((text.decode("ascii"), data[start + offset:start + end]))
    return data[:start], found


def package(head, kept):
    """The head, a table of contents and the files, in ICU's format."""
    names = b""
    places = []
    for name, _ in kept:
        places.append(4 + 8 * len(kept) + len(names))
        names += name.encode("ascii") + b"\0"
    contents = 4 + 8 * len(kept) + len(names)
    body = b""
    table = struct.pack("<I", len(kept))
    padding = -contents % ALIGNMENT
    for place, (_, content) in zip(places, kept):
        table += struct.pack("<II", place, contents + padding + len(body))
        body += content + b"\0" * (-len(content) % ALIGNMENT)
    return head + table + names + b"\0" * padding + body


def main():
    with open(sys.argv[1], "rb") as file:
        head, found = files(file.read())
    kept = [(name, content) for name, content in found if is_kept(name.split("/", 1)[1])]
    with open(sys.argv[2], "wb") as file:
        file.write(package(head, kept))
    print(f"data of ICU: {len(kept)} of {len(found)} files")


main()
