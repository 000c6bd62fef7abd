#!/usr/bin/env python3
"""Makes the bundled fonts: a Latin subset with tabular digits, under a name of our own.

Usage: make_fonts.py INTER_REGULAR INTER_SEMIBOLD CHARIS_REGULAR TARGET_DIRECTORY
Needs fontTools 4.38 or newer, and brotli for .woff2 input. The same input gives the same bytes.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

CHARACTERS = [
    *range(0x0020, 0x007F),  # Basic Latin
    *range(0x00A0, 0x0180),  # Latin-1 Supplement, Latin Extended-A
    *(0x0192, 0x0218, 0x0219, 0x021A, 0x021B, 0x02C6, 0x02C7, 0x02D8, 0x02D9, 0x02DA, 0x02DB, 0x02DC, 0x02DD, 0x1E9E),
    *map(ord, "ΔΣΩαβγδεθλμπρστχω"),
    *range(0x2002, 0x200B),  # spaces
    *range(0x2010, 0x2016),  # hyphens and dashes
    *range(0x2018, 0x201F),  # quotation marks
    *map(ord, "†‡•…‰′″‹›⁄\u202f\u2060"),
    *(0x2070, *range(0x2074, 0x207A), *range(0x2080, 0x208A)),  # superscripts and subscripts
    *map(ord, "€№™←↑→↓↔↕↖↗↘↙⇒"),
    *map(ord, "∂∆∏∑−∕∙√∞∫≈≠≤≥"),
    *map(ord, "■□▲△▶▼▽◆◇○●◯✓✗✕"),
]


def tabular_digits(font):
    """Lets the digits be the glyphs of the feature 'tnum', since Java cannot switch features on."""
    if "GSUB" not in font:
        return
    gsub = font["GSUB"].table
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for table in gsub.LookupList.Lookup[index].SubTable:
                mapping = getattr(table, "ExtSubTable", table).mapping
                for cmap in font["cmap"].tables:
                    for digit in range(0x30, 0x3A):
                        if digit in cmap.cmap:
                            cmap.cmap[digit] = mapping.get(cmap.cmap[digit], cmap.cmap[digit])


def rename(font, family, style):
    """Gives the font its own name; copyright, licence and trademark entries stay as they are."""
    name = font["name"]
    version = name.getDebugName(5)
    full = family if style == "Regular" else f"{family} {style}"
    postscript = full.replace(" ", "") + ("-Regular" if style == "Regular" else "")
    entries = {1: full, 2: "Regular", 3: f"{version}; subset; {full}", 4: full, 5: f"{version}; subset", 6: postscript}
    if style != "Regular":
        entries |= {16: family, 17: style}
    name.names = [n for n in name.names if n.nameID in (0, 7, 8, 9, 13, 14) and n.platformID == 3]
    for key, value in entries.items():
        name.setName(value, key, 3, 1, 0x409)


def make(source, target, family, style):
    font = TTFont(source, recalcTimestamp=False)
    tabular_digits(font)
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["Silt", "GlyphOrder"]
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    rename(font, family, style)
    font.flavor = None
    font.save(target)
    widths = {font["hmtx"][font.getBestCmap()[digit]][0] for digit in range(0x30, 0x3A)}
    assert len(widths) == 1, f"{target}: digits of several widths {widths}"
    print(f"{target.name}: {target.stat().st_size} bytes, {len(font.getBestCmap())} characters")


def main():
    inter, inter_semibold, charis, target = map(Path, sys.argv[1:])
    make(inter, target / "PilottrapSans-Regular.ttf", "Pilottrap Sans", "Regular")
    make(inter_semibold, target / "PilottrapSans-SemiBold.ttf", "Pilottrap Sans", "SemiBold")
    make(charis, target / "PilottrapSerif-Regular.ttf", "Pilottrap Serif", "Regular")


if __name__ == "__main__":
    main()
