#!/usr/bin/env python3
"""Writes WidthTable.swift: how many columns each Unicode scalar takes.

Needs Python 3.11 (its unicodedata is Unicode 14.0, what glibc 2.36 can print) and
`pip install wcwidth==0.7.0` (Unicode 17.0). Usage: python3 widths.py > WidthTable.swift
"""
import ctypes
import locale
import sys
import unicodedata
from wcwidth import table_wide, table_zero

VERSION = "17.0.0"
CONTROL, NARROW, WIDE, ZERO, SHOWN, SELECTOR, UNDRAWABLE = range(7)


def scalars(*ranges):
    return {c for first, last in ranges for c in range(first, last + 1)}


assert unicodedata.unidata_version == "14.0.0", "run this with Python 3.11"
locale.setlocale(locale.LC_ALL, "C.UTF-8")
library = ctypes.CDLL(None)
library.wcwidth.argtypes = [ctypes.c_uint]
wide = scalars(*table_wide.WIDE_EASTASIAN[VERSION])
zero = scalars(*table_zero.ZERO_WIDTH[VERSION])
# Invisible by definition (Default_Ignorable_Code_Point) and able to hide in a name.
invisible = scalars(
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5),
    (0x180E, 0x180E), (0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164),
    (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB), (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A), (0xE0000, 0xE00FF), (0xE01F0, 0xE0FFF))
selectors = scalars((0x180B, 0x180D), (0x180F, 0x180F), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF))


def kind(c):
    category = unicodedata.category(chr(c))
    if category == "Cc":
        return CONTROL
    if c in selectors:
        return SELECTOR
    if c in invisible or (category == "Cf" and c in zero):
        return SHOWN
    if category in ("Cn", "Co", "Cs"):
        return UNDRAWABLE
    # Spacing marks (Mc) take a cell of their own, as the C library has it.
    width = 0 if c in zero and category != "Mc" else 2 if c in wide else 1
    if 0x1F1E6 <= c <= 0x1F1FF:  # flags are drawn as their two letters
        return NARROW
    if library.wcwidth(c) != width:
        return UNDRAWABLE
    return (ZERO, NARROW, WIDE)[width]


runs, last = [], None
for c in range(0x110000):
    k = kind(c)
    if k != last:
        runs.append(f"0x{c << 4 | k:X}")
        last = k

out = sys.stdout.write
out(f"""// Made by widths.py; do not edit by hand.
//
// Unicode {VERSION} (East_Asian_Width and zero width, by wcwidth 0.7.0), ambiguous width = 1.
// Undrawable: private use, unassigned in Unicode 14.0 (what glibc 2.36 prints), and scalars on
// whose width glibc 2.36 and Unicode {VERSION} disagree.

extension TextWidth {{
  /// Where each run of scalars of one kind begins: the scalar, then the kind as last hex digit.
  static let runs: [UInt32] = [
""")
line = "   "
for run in runs:
    if len(line) + len(run) + 2 > 100:
        out(line + "\n")
        line = "   "
    line += f" {run},"
out(line + "\n  ]\n}\n")
