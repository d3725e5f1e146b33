import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { hashOfTexts } from '../../core/dataset/translation/translate.ts';
import { TranslationTexts } from '../../core/schema/translation.ts';
import { sha256 } from '../../scripts/build/sha256.ts';
import { ROOT } from '../../scripts/run-command.ts';
import type { Outcome } from '../support/run-script.ts';

const PATH = 'data/profiles/amazon/translations';

let tree = '';
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'translate-'));
  for (const folder of ['core', 'data', 'scripts', 'package.json'])
    cpSync(join(ROOT, folder), join(tree, folder), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

const read = (language: string) =>
  z.parse(TranslationTexts, JSON.parse(readFileSync(join(tree, PATH, language, 'claims.json'), 'utf8')));

/** Of a record with a number in it, so that a text without any is a fault. */
const [RECORD = '', { of, texts } = { of: '', texts: {} }] =
  Object.entries(
    z.parse(TranslationTexts, JSON.parse(readFileSync(join(ROOT, PATH, 'de', 'claims.json'), 'utf8'))).texts,
  ).find(([, one]) => /\d{4}/.test(one.texts.text ?? '')) ?? [];

function spoil(language: string): void {
  const file = read(language);
  const { texts: own, ...rest } = file.texts[RECORD] ?? { of: '', texts: {} };
  const spoilt = { ...file.texts, [RECORD]: { ...rest, texts: { ...own, text: 'x' } } };
  writeFileSync(join(tree, PATH, language, 'claims.json'), JSON.stringify({ ...file, texts: spoilt }));
}

function translate(...args: string[]): Outcome {
  const script = join(tree, 'scripts', 'dataset-translate.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--preserve-symlinks', script, ...args], {
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

function takeIn(language: string, own: object) {
  const sheet = join(tree, 'sheet.json');
  writeFileSync(sheet, JSON.stringify({ amazon: { claims: { [RECORD]: own } } }));
  return translate(language, sheet);
}

/** Rewords the English of a record. */
function reword(id: string): void {
  for (const file of globSync(join(tree, 'data/profiles/amazon/claims/*.json'))) {
    const { claims, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as { claims: { id: string; text: string }[] };
    const reworded = claims.map((one) => (one.id === id ? { ...one, text: `Then: ${one.text}` } : one));
    writeFileSync(file, JSON.stringify({ ...rest, claims: reworded }));
  }
}

/** Forgets a translation, so that it is due. */
function forget(language: string, id: string): void {
  const { texts: all, ...rest } = read(language);
  const left = Object.entries(all).filter(([one]) => one !== id);
  writeFileSync(
    join(tree, PATH, language, 'claims.json'),
    JSON.stringify({ ...rest, texts: Object.fromEntries(left) }),
  );
}

describe('npm run dataset:translate -- LANGUAGE FILE', { timeout: 60_000 }, () => {
  it('takes in a language while another has a fault', () => {
    spoil('fr');
    spoil('de');
    expect(takeIn('de', { of, texts })).toEqual({ code: 0, stdout: 'claims.json: 1 taken in\n', stderr: '' });
    expect(read('de').texts[RECORD]?.texts).toEqual(texts);
  });

  it('says what is wrong with the texts that it took in, and with no others', () => {
    spoil('fr');
    const { code, stderr } = takeIn('de', { of, texts: { ...texts, text: 'x' } });
    expect(code).toBe(1);
    expect(stderr).toContain('translations/de/claims.json');
    expect(stderr).not.toContain('translations/fr');
  });

  it('says in plain words why a file is none to take in', () => {
    const sheet = join(tree, 'broken.json');
    writeFileSync(sheet, '> npm wrote this\n{}\n');
    const { code, stderr } = translate('de', sheet);
    expect(code).toBe(1);
    expect(stderr).toContain('broken.json: It is no valid JSON at line 1. It has to be what `npm run --silent');
  });

  it('takes in what was printed, as of the English that was printed', () => {
    forget('de', RECORD);
    const printed = translate('de').stdout;
    expect(JSON.parse(printed)).toEqual({ amazon: { claims: { [RECORD]: { of, texts: expect.anything() } } } });
    reword(RECORD);
    const { code, stdout } = takeIn('de', { of, texts });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `claims.json: 1 taken in\nclaims.json: 1 of these is of English that has changed since, and stays due: ${RECORD}\n`,
    });
    expect(read('de').texts[RECORD]).toEqual({ of, texts });
    expect(translate('de').stdout).toContain(RECORD);
  });

  it('takes in nothing that does not say which English it is of, and says what to do', () => {
    const before = read('de');
    const { code, stderr } = takeIn('de', { ...texts, text: 'x' });
    expect(code).toBe(1);
    expect(stderr).toContain('sheet.json: An earlier version printed it, and it does not say which English its texts');
    expect(read('de')).toEqual(before);
  });

  it('says where a text is empty, and takes nothing in', () => {
    const before = read('de');
    const { code, stderr } = takeIn('de', { of, texts: { text: '' } });
    expect(code).toBe(1);
    expect(stderr).toContain(`“amazon.claims.${RECORD}.texts.text”: A text says something`);
    expect(read('de')).toEqual(before);
  });

  it('begins no language with nothing in it', () => {
    writeFileSync(join(tree, 'sheet.json'), JSON.stringify({ amazon: { claims: { nobody: { of, texts } } } }));
    const { stdout } = translate('it', join(tree, 'sheet.json'));
    expect(stdout).toContain('claims.json: 1 left out, since there is no such record: nobody');
    expect(existsSync(join(tree, PATH, 'it'))).toBe(false);
  });

  it('takes in nothing of a sheet that nobody translated, and says how much that is', () => {
    writeFileSync(join(tree, 'sheet.json'), translate('it').stdout);
    const { code, stdout } = translate('it', join(tree, 'sheet.json'));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^claims\.json: 0 taken in$/m);
    expect(stdout).toMatch(
      /^claims\.json: \d{3} left out, reading as the English \(where that is right, --same .*, and \d+ more$/m,
    );
    expect(existsSync(join(tree, PATH, 'it'))).toBe(false);
  });

  it('takes in names that are the same with --same', () => {
    const same = { of: hashOfTexts({ name: 'Amazon' }, sha256), texts: { name: 'Amazon' } };
    writeFileSync(join(tree, 'sheet.json'), JSON.stringify({ amazon: { profile: { 'entity/amazon': same } } }));
    expect(translate('it', join(tree, 'sheet.json'), '--same')).toMatchObject({
      code: 0,
      stdout: 'profile.json: 1 taken in\n',
    });
    const printed = JSON.parse(translate('it').stdout) as { amazon: { profile: object } };
    expect(Object.keys(printed.amazon.profile)).not.toContain('entity/amazon');
  });
});
