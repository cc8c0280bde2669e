// The web page as a teacher and pupils use it. Needs dist/web and dist/nato-atlas.html.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { ONE_FILE, ROOT, SITE, browser, link, onMap, open, opened, says, serve } from './page.js';

const SEEN = join(ROOT, 'target/web-pictures');
let chromium, site;

before(async () => {
  mkdirSync(SEEN, { recursive: true });
  chromium = await browser();
  site = await serve(SITE);
});

after(async () => {
  await chromium?.close();
  site?.close();
});

// A test in a context of its own: nothing is left of the one before.
function lesson(name, options, body) {
  test(name, async () => {
    const context = await chromium.newContext({ viewport: { width: 1280, height: 720 }, colorScheme: 'light', ...options });
    const page = await context.newPage();
    try {
      await body(page, context);
    } finally {
      await page.screenshot({ path: join(SEEN, name.replaceAll(/\W+/g, '-') + '.png') }).catch(() => {});
      await context.close();
    }
  });
}

lesson('the atlas opens with the newest year and says nothing wrong', {}, async page => {
  const errors = await open(page, site.address);
  assert.equal(link(page).year, '2026');
  assert.equal(await page.locator('#loading').count(), 0);
  await page.waitForTimeout(3000);
  assert.deepEqual(errors, []);
});

lesson('dragging the slider shows another year, and Back returns', {}, async page => {
  await open(page, site.address);
  const slider = page.getByRole('slider').first();
  const box = await slider.boundingBox();
  const y = box.y + box.height / 2;
  const now = Number(await slider.getAttribute('aria-valuenow'));
  assert.equal(now, 2026);
  await page.mouse.move(box.x + box.width - 8, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, y, { steps: 8 });
  await page.mouse.move(box.x + box.width * 0.5, y, { steps: 8 });
  await page.mouse.up();
  await page.waitForFunction(() => !location.hash.includes('year=2026'));
  const year = Number(link(page).year);
  assert.ok(year > 1970 && year < 2005, `the middle of the slider is ${year}`);
  await page.goBack();
  await says(page, 'year', '2026');
  await page.goForward();
  await says(page, 'year', String(year));
});

lesson('a click on Poland selects it, and its card opens', {}, async page => {
  await open(page, `${site.address}#year=1999`);
  await page.mouse.click(...await onMap(page, /^Poland/));
  await says(page, 'select', 'POL');
  await page.getByRole('heading', { name: 'Poland' }).first().waitFor({ state: 'attached' });
  await page.keyboard.press('Alt+ArrowLeft');
  await says(page, 'select', '');
});

lesson('a link restores year, country, layer, theme and part of the map', {}, async page => {
  const text = 'year=1962&select=TUR&layer=alliances&view=45,20,4.5&theme=dark';
  await open(page, `${site.address}#${text}`);
  await page.waitForTimeout(500);
  assert.deepEqual(link(page), Object.fromEntries(new URLSearchParams(text)));
  // The address of an open page can be changed by hand.
  await page.evaluate(() => { location.hash = '#year=1949'; });
  await page.waitForTimeout(500);
  await says(page, 'select', '');
  assert.equal(link(page).year, '1949');
});

lesson('a quote opens from the year in which it was said', {}, async page => {
  await open(page, `${site.address}#year=1995`);
  const quote = page.getByRole('button', { name: /Yeltsin|Clinton/ }).first();
  const box = await quote.boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForFunction(() => location.hash.includes('quote='), null, { timeout: 10_000 });
});

lesson('a tour plays with Page Down, and presenting stays in the tab', {}, async page => {
  await open(page, `${site.address}#tour=baltic:1`);
  await page.locator('#atlas').focus();
  await page.keyboard.press('F5');
  for (let part = 0; part < 12; part += 1) {
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(150);
  }
  const [tour, step] = link(page).tour.split(':');
  assert.equal(tour, 'baltic');
  assert.ok(Number(step) > 2, `step ${step}`);
  await page.keyboard.press('Escape');
});

lesson('Ctrl+S saves a picture of the map', { acceptDownloads: true }, async page => {
  await open(page, site.address);
  await page.locator('#atlas').focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  assert.equal(download.suggestedFilename(), 'nato-atlas-2026.png');
  const picture = PNG.sync.read(readFileSync(await download.path()));
  assert.ok(picture.width > 500 && picture.height > 300);
});

lesson('the page works without a network after the first visit', {}, async (page, context) => {
  await open(page, site.address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await page.reload();
  await opened(page);
  await page.locator('#atlas').focus();
  await page.keyboard.press('ArrowLeft');
  await says(page, 'year', '2025');
});

lesson('what was shown is there again at the next visit', {}, async page => {
  await open(page, `${site.address}#year=1971&layer=alliances`);
  await page.waitForTimeout(3500);
  await page.goto('about:blank');
  await open(page, site.address);
  assert.equal(link(page).year, '1971');
  assert.equal(link(page).layer, 'alliances');
});

lesson('the page in one file opens from a folder', {}, async page => {
  const errors = await open(page, `file://${ONE_FILE}#year=2004&select=EST`);
  assert.equal(link(page).select, 'EST');
  await page.locator('#atlas').focus();
  await page.keyboard.press('ArrowLeft');
  await says(page, 'year', '2003');
  await page.waitForTimeout(3000);
  assert.deepEqual(errors, []);
});

lesson('fingers drag and pinch the map on a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async (page, context) => {
  await open(page, `${site.address}#view=52,10,4`);
  const touch = await context.newCDPSession(page);
  const at = (...points) => points.map(([x, y], id) => ({ x, y, id }));
  const send = (type, points) => touch.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await send('touchStart', at([170, 230], [220, 230]));
  for (let step = 1; step <= 10; step += 1) {
    await send('touchMove', at([170 - 6 * step, 230], [220 + 6 * step, 230]));
    await page.waitForTimeout(30);
  }
  await send('touchEnd', []);
  await page.waitForTimeout(1500);
  const zoom = Number(link(page).view.split(',')[2]);
  assert.ok(zoom > 4.5, `zoom ${zoom} after spreading two fingers`);
});

lesson('the page shows the same map as the desktop', { deviceScaleFactor: 1 }, async page => {
  const text = 'year=1999&view=52,10,4.4&theme=light';
  await open(page, `${site.address}#${text}`);
  await page.waitForTimeout(3000);
  await page.mouse.move(2, 2);
  const there = PNG.sync.read(await page.screenshot());
  const file = join(SEEN, 'desktop.png');
  const program = process.env.NATO_ATLAS ?? join(ROOT, 'target/release/nato-atlas');
  execFileSync(program, [`#${text}`, '--screenshot', file, '--size', '1280x720'], {
    env: { ...process.env, NATO_ATLAS_HOME: join(SEEN, 'home') },
  });
  const here = PNG.sync.read(readFileSync(file));
  const other = new PNG({ width: 1280, height: 720 });
  const different = pixelmatch(here.data, there.data, other.data, 1280, 720, { threshold: 0.1 });
  writeFileSync(join(SEEN, 'difference.png'), PNG.sync.write(other));
  const share = different / (1280 * 720);
  assert.ok(share < 0.01, `${(100 * share).toFixed(2)} % of the pixels differ`);
});

lesson('the wheel zooms the map, and the address follows', {}, async page => {
  await open(page, `${site.address}#year=1999`);
  const [x, y] = await onMap(page, /^Poland/);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -300);
  await page.waitForFunction(() => location.hash.includes('view='), null, { timeout: 10_000 });
});
