#!/usr/bin/env python3
"""Writes PinyinTable.swift: the readings of 20 924 Chinese characters, without tones.

Needs `pip install pypinyin==0.55.0` (MIT; its readings come from the Unihan database and from
dictionaries). Usage: python3 pinyin.py > ../Casework/Reference/PinyinTable.swift

Of a character's readings the first is kept, and those that words and names of today have: a
dictionary also knows readings of old texts, by which nobody would look for a shop.
"""
import sys
import unicodedata
from collections import Counter, defaultdict

try:
    from pypinyin.phrases_dict import phrases_dict
    from pypinyin.pinyin_dict import pinyin_dict
except ImportError:
    sys.exit("pinyin.py: pypinyin is not installed; the table stays as it is")

FIRST, LAST = 0x4E00, 0x9FFF
# Readings that stand in few words, but in names of people and places.
NAMES = {
    "单": "shan", "盖": "ge", "区": "ou", "种": "chong", "仇": "qiu", "解": "xie",
    "朴": "piao", "尉": "yu", "缪": "miao", "曾": "zeng", "翟": "zhai", "乐": "yue", "员": "yun",
    "冼": "xian", "洗": "xian", "覃": "qin", "谌": "chen", "牟": "mu", "蚌": "beng", "六": "lu",
    "厦": "xia", "堡": "pu", "蔚": "yu", "浚": "xun", "铅": "yan", "荥": "xing", "大": "dai",
    "会": "kuai", "燕": "yan", "番": "pan", "东": "dong", "校": "jiao", "薄": "bo", "折": "she",
}


def plain(syllable):
    """The syllable as input methods spell it: no tone, v for the u with two dots."""
    letters = unicodedata.normalize("NFD", syllable.replace("ɡ", "g"))
    letters = letters.replace("u\u0308", "v")
    return "".join(c for c in letters if c.isascii() and c.isalpha())


def spellings(readings):
    found = []
    for word in readings:
        # 略 is typed lve and lue.
        for spelling in [word, word.replace("ve", "ue")]:
            if spelling and spelling not in found:
                found.append(spelling)
    return found


used = defaultdict(Counter)
for words, readings in phrases_dict.items():
    if len(words) == len(readings):
        for character, reading in zip(words, readings):
            used[character][plain(reading[0])] += 1


def is_alive(character, reading):
    """Whether a second reading is met in two words and in one of seventy of the character's."""
    counts = used[character]
    return NAMES.get(character) == reading or (
        counts[reading] >= 2 and counts[reading] * 70 >= counts.total()
    )


rows = {}
for code in range(FIRST, LAST + 1):
    readings = [plain(reading) for reading in pinyin_dict.get(code, "").split(",")]
    kept = [r for place, r in enumerate(readings) if not place or is_alive(chr(code), r)]
    for place, spelling in enumerate(spellings(kept)):
        usual, other = rows.setdefault(spelling, ([], []))
        (other if place else usual).append(chr(code))

print("// swift-format-ignore-file")
print("// Made by Sources/ReferenceData/pinyin.py (make data). Do not edit.")
print()
print("/// Each line: a syllable, the characters read so, and behind a bar those also read so.")
print("enum PinyinTable {")
print('  static let text: StaticString = """')
for spelling in sorted(rows):
    usual, other = ("".join(part) for part in rows[spelling])
    print(f"    {spelling} {usual}" + (f"|{other}" if other else ""))
print('    """')
print("}")
