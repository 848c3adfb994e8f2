// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

// The same streams through the npm package eventsource-parser, from bytes to events as a client has to: with decoding.
// Usage: node eventsource_parser.mjs <folder with small.sse and large.sse> <folder of the package>

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [folder, packageFolder] = process.argv.slice(2);
const require = createRequire(pathToFileURL(packageFolder + '/'));
const { createParser } = await import(pathToFileURL(require.resolve('eventsource-parser')).href);

const chunk = 64 * 1024;
for (const [name, expected] of [['small', 200000], ['large', 200]]) {
  const bytes = readFileSync(`${folder}/${name}.sse`);
  const times = [];
  for (let run = 0; run < 10; run++) {
    let count = 0;
    const parser = createParser({ onEvent() { count++; } });
    const decoder = new TextDecoder();
    const begin = process.hrtime.bigint();
    for (let at = 0; at < bytes.length; at += chunk) {
      parser.feed(decoder.decode(bytes.subarray(at, at + chunk), { stream: true }));
    }
    times.push(Number(process.hrtime.bigint() - begin) / 1e6);
    if (count !== expected) throw new Error(`${count} events instead of ${expected}`);
  }
  times.shift(); // not counted
  times.sort((a, b) => a - b);
  const value = bytes.length / 1e3 / times[Math.floor(times.length / 2)];
  console.log(JSON.stringify({ figure: `parser-${name}-eventsource-parser`, value: Number(value.toFixed(3)), unit: 'MB/s' }));
}
