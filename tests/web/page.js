// A browser with the atlas in it, and what tests do with it.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';

export const ROOT = new URL('../../', import.meta.url).pathname;
export const SITE = join(ROOT, 'dist/web');
export const ONE_FILE = join(ROOT, 'dist/nato-atlas.html');

const KINDS = {
  '.html': 'text/html', '.js': 'text/javascript', '.png': 'image/png', '.gz': 'application/gzip',
  '.webmanifest': 'application/manifest+json',
};

// Serves a folder on a free port, and counts the bytes that it sends.
export async function serve(folder) {
  const sent = { bytes: 0, files: {} };
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    const file = join(folder, path.endsWith('/') ? path + 'index.html' : path);
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': KINDS[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).on('data', data => {
      sent.bytes += data.length;
      sent.files[path] = (sent.files[path] ?? 0) + data.length;
    }).pipe(response);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return { address: `http://127.0.0.1:${server.address().port}/`, sent, close: () => server.close() };
}

// Chromium drawing in software: a computer of a test has no graphics card.
export function browser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--allow-file-access-from-files'],
  });
}

// Opens the atlas at an address and waits for its first map; an error of the page fails the test.
export async function open(page, address) {
  const errors = [];
  page.on('pageerror', error => errors.push(String(error)));
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(address);
  await opened(page);
  return errors;
}

export async function opened(page) {
  await page.waitForFunction(() => performance.getEntriesByName('opened').length > 0, null, { timeout: 60_000 });
  await page.waitForTimeout(500);
}

// What the address says after its #.
export function link(page) {
  return Object.fromEntries(new URLSearchParams(new URL(page.url()).hash.slice(1)));
}

// Waits until the address says this; fails with what it says instead.
export async function says(page, key, value) {
  try {
    await page.waitForFunction(([key, value]) =>
      (new URLSearchParams(location.hash.slice(1)).get(key) ?? '') === value, [key, value], { timeout: 10_000 });
  } catch {
    throw new Error(`${key} is not ${value} in ${page.url()}`);
  }
}

// The middle of a country on the map; the panel, at the right of it, has buttons of the same name.
export async function onMap(page, name) {
  for (const button of await page.getByRole('button', { name }).all()) {
    const box = await button.boundingBox();
    if (box && box.x + box.width < 900) return [box.x + box.width / 2, box.y + box.height / 2];
  }
  throw new Error(`${name} is not on the map`);
}
