// Draws the flags of assets/flags: node draw.mjs FOLDER_OF_FLAG_ICONS
//
//   npm pack flag-icons@7.5.0 && tar xzf flag-icons-7.5.0.tgz
//   npm install --no-save @resvg/resvg-js@2.6.2
//   node tools/flags/draw.mjs package
//
// Needs ImageMagick (convert) for the palettes. A PNG 72 pixels high is enough for the largest
// flag on the screen; all of them take 33 KB, the drawings would take 550 KB.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";

const COLORS = 128;

// Drawings of the set by their ISO 3166-1 alpha-2 codes.
const OF_THE_SET = {
  ALB: "al", AND: "ad", ARM: "am", AUT: "at", AZE: "az", BEL: "be", BGR: "bg", BIH: "ba",
  BLR: "by", CAN: "ca", CHE: "ch", CYP: "cy", CZE: "cz", DEU: "de", DNK: "dk", DZA: "dz",
  ESP: "es", EST: "ee", FIN: "fi", FRA: "fr", GBR: "gb", GEO: "ge", GRC: "gr", HRV: "hr",
  HUN: "hu", IRL: "ie", ISL: "is", ITA: "it", KAZ: "kz", KGZ: "kg", KOS: "xk", LIE: "li",
  LTU: "lt", LUX: "lu", LVA: "lv", MCO: "mc", MDA: "md", MKD: "mk", MLT: "mt", MNE: "me",
  NLD: "nl", NOR: "no", POL: "pl", PRT: "pt", ROU: "ro", RUS: "ru", SMR: "sm", SRB: "rs",
  SVK: "sk", SVN: "si", SWE: "se", TJK: "tj", TKM: "tm", TUR: "tr", UKR: "ua", USA: "us",
  UZB: "uz", VAT: "va",
};
const OWN = ["BLR-1991", "SCG", "SUN", "YUG"];
// Square flags; the set has each flag in both forms.
const SQUARE = ["CHE", "VAT"];
const HEIGHT = 72;

const here = dirname(fileURLToPath(import.meta.url));
const to = join(here, "../../assets/flags");
const set = process.argv[2];
const scratch = mkdtempSync(join(tmpdir(), "flags-"));

function draw(name, svg) {
  // The stars of the set's American flag are markers on a line that is not drawn itself: resvg
  // leaves those out. In the color of its ground the line does not show.
  const drawing = readFileSync(svg, "utf8").replace(
    'fill="none" marker-mid',
    'fill="none" stroke="#192f5d" marker-mid',
  );
  const picture = new Resvg(drawing, { fitTo: { mode: "height", value: HEIGHT } }).render();
  const whole = join(scratch, `${name}.png`);
  writeFileSync(whole, picture.asPng());
  const options = ["-strip", "-colors", String(COLORS), "-define", "png:compression-level=9"];
  execFileSync("convert", [whole, ...options, `PNG8:${join(to, `${name}.png`)}`]);
}

for (const [name, code] of Object.entries(OF_THE_SET)) {
  draw(name, join(set, "flags", SQUARE.includes(name) ? "1x1" : "4x3", `${code}.svg`));
}
for (const name of OWN) {
  draw(name, join(here, "own", `${name}.svg`));
}
