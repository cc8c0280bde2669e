#!/usr/bin/env python3
"""Writes the icon of macOS from PNG files: icns.py TO.icns FROM.png...

An icns file is "icns", its length, and blocks of a type, a length and a PNG; the type says the size.
"""
import struct
import sys

TYPES = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def width(png):
    return struct.unpack(">I", png[16:20])[0]


def main(to, *sources):
    blocks = b""
    for source in sources:
        with open(source, "rb") as file:
            png = file.read()
        blocks += TYPES[width(png)] + struct.pack(">I", len(png) + 8) + png
    with open(to, "wb") as file:
        file.write(b"icns" + struct.pack(">I", len(blocks) + 8) + blocks)


main(*sys.argv[1:])
