// What the web page weighs and how long it takes, beside d3-geo with the same countries, in one
// browser and one run: node benches/web/main.js [runs]. Needs dist/web (tools/web/build.sh).
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import { ROOT, SITE, browser, open, serve } from '../../tests/web/page.js';

const RUNS = Number(process.argv[2] ?? 5);
const YEARS = 30;
const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const mb = bytes => (bytes / 1e6).toFixed(2);

// Each frame of the page is timed from the start of its callback to the end, which is all that the
// main thread does for it; the pixels are drawn elsewhere.
const TIMED = `
  window.frames_ = [];
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = work => ask(time => {
    const start = performance.now();
    work(time);
    window.frames_.push(performance.now() - start);
  });
`;

const chromium = await browser();
const site = await serve(SITE);
const rows = { first: [], year: [], worst: [], memory: [] };
for (let run = 0; run < RUNS; run += 1) {
  const context = await chromium.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(TIMED);
  await open(page, site.address);
  rows.first.push(await page.evaluate(() => performance.getEntriesByName('opened')[0].startTime));
  await page.waitForTimeout(4000);
  await page.locator('#atlas').focus();
  await page.evaluate(() => { window.frames_.length = 0; });
  const times = [];
  for (let year = 0; year < YEARS; year += 1) {
    await page.evaluate(() => { window.frames_.length = 0; });
    await page.keyboard.press('ArrowLeft');
    await page.waitForTimeout(120);
    times.push(await page.evaluate(() => Math.max(...window.frames_)));
  }
  rows.year.push(median(times));
  rows.worst.push(Math.max(...times));
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const used = await page.evaluate(async () => {
    const heap = performance.memory.usedJSHeapSize;
    return { heap, wasm: window.natoAtlas.memory?.() ?? 0 };
  });
  rows.memory.push(used.heap + used.wasm);
  await context.close();
}

// d3 in the same browser: the same outlines, colored anew for each year.
const library = name => readFileSync(join(ROOT, 'target/web-tools/node_modules', name, 'dist', `${name}.min.js`), 'utf8');
const [d3, array] = ['d3-geo', 'd3-array'].map(library);
const map = JSON.parse(readFileSync(join(ROOT, 'assets/map/units_l1.geojson'), 'utf8'));
// The countries that touch Europe as d3 draws it below.
const inEurope = ring => ring.some(([lon, lat]) => lon > -25 && lon < 60 && lat > 33 && lat < 72);
const rings = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates).flat();
const features = map.features.filter(feature => rings(feature.geometry).some(inEurope)).slice(0, 75);
const d3Rows = {};
for (const kind of ['svg', 'canvas']) {
  const context = await chromium.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.addInitScript(TIMED);
  await page.goto('about:blank');
  await page.setContent(kind === 'svg' ? '<svg width="1280" height="720"></svg>' : '<canvas width="1280" height="720"></canvas>');
  await page.addScriptTag({ content: array });
  await page.addScriptTag({ content: d3 });
  await page.evaluate(TIMED);
  const times = await page.evaluate(async ({ kind, features, years }) => {
    const projection = d3.geoAzimuthalEqualArea().rotate([-10, -52]).translate([640, 360]).scale(1000);
    const canvas = document.querySelector('canvas');
    const path = d3.geoPath(projection, canvas?.getContext('2d'));
    const color = year => `hsl(${(year * 37) % 360} 50% 60%)`;
    let draw;
    if (kind === 'svg') {
      const elements = features.map(feature => {
        const element = document.createElementNS('http://www.w3.org/2000/svg', 'path');
        element.setAttribute('d', path(feature) ?? '');
        element.setAttribute('stroke', '#fff');
        document.querySelector('svg').append(element);
        return element;
      });
      draw = year => elements.forEach((element, place) => element.setAttribute('fill', color(year + place)));
    } else {
      const pen = canvas.getContext('2d');
      draw = year => {
        pen.clearRect(0, 0, 1280, 720);
        features.forEach((feature, place) => {
          pen.beginPath();
          path(feature);
          pen.fillStyle = color(year + place);
          pen.fill();
          pen.strokeStyle = '#fff';
          pen.stroke();
        });
      };
    }
    const times = [];
    for (let year = 0; year < years; year += 1) {
      await new Promise(done => requestAnimationFrame(() => {
        const start = performance.now();
        draw(year);
        times.push(performance.now() - start);
        done();
      }));
    }
    return times;
  }, { kind, features, years: YEARS });
  d3Rows[kind] = [median(times), Math.max(...times)];
  await context.close();
}
await chromium.close();
site.close();

const files = readdirSync(SITE).filter(name => !name.startsWith('level-') && !name.endsWith('.png') && name !== 'service-worker.js');
const plain = name => {
  const bytes = readFileSync(join(SITE, name));
  return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
};
const brotli = bytes => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
const first = files.map(plain);
const levels = readdirSync(SITE).filter(name => name.startsWith('level-')).map(name => readFileSync(join(SITE, name)).length);
const sum = values => values.reduce((a, b) => a + b, 0);

console.log(`
| web page, ${RUNS} runs, medians, Chromium with software rendering | |
|--|--|
| first map: transferred with gzip, MB | ${mb(sum(first.map(bytes => gzipSync(bytes, { level: 9 }).length)))} |
| first map: with brotli, MB | ${mb(sum(first.map(bytes => brotli(bytes).length)))} |
| finer levels after the first map, MB | ${mb(sum(levels))} |
| from the request to the first map, s | ${(median(rows.first) / 1000).toFixed(2)} |
| memory, MB | ${mb(median(rows.memory))} |

| a change of year, main thread, ms | median | worst |
|--|--|--|
| the atlas, with its panels, names and legend | ${median(rows.year).toFixed(1)} | ${median(rows.worst).toFixed(1)} |
${Object.entries(d3Rows).map(([kind, [middle, worst]]) => `| d3-geo, ${kind}, ${features.length} countries, no names | ${middle.toFixed(1)} | ${worst.toFixed(1)} |`).join('\n')}
`);
