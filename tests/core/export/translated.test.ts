import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { compileClaims } from '../../../core/dataset/compile.ts';
import { CITATION_FORMATS, cite } from '../../../core/export/cite.ts';
import { toCsv } from '../../../core/export/csv.ts';
import { toJson } from '../../../core/export/json.ts';
import { toMarkdown } from '../../../core/export/markdown.ts';
import { fictionalProfile } from '../fictional.ts';
import { wholeOf } from './contents.ts';

const ID = 'ledger-p01-01';
const OWN = 'Die Aussage wurde gemacht.';
const contents = { ...wholeOf(), translation: { language: 'de', texts: { [ID]: OWN, elsewhere: 'Anderswo.' } } };
const english = contents.claims.find(({ id }) => id === ID)?.text ?? '';

describe('what a reader saw in another language', () => {
  it('is saved beside the English, which stays the record', () => {
    const [row] = papaparse.parse<Record<string, string>>(toCsv(contents).replace(/^\ufeff/, ''), {
      header: true,
    }).data;
    expect([row?.text, row?.text_de]).toEqual([english, OWN]);
    const saved = JSON.parse(toJson(contents));
    expect(saved.claims[0].text).toBe(english);
    expect(saved.translation).toEqual({ language: 'de', texts: { [ID]: OWN } });
    expect(toMarkdown(contents)).toMatch(/In translation \(de\): Die Aussage wurde gemacht\./);
  });

  it('is cited after the English, in every format', () => {
    const { claims, sources } = compileClaims(fictionalProfile());
    const [claim, source] = [claims.find(({ id }) => id === ID), sources[0]];
    if (!claim || !source) throw new Error('no claim');
    for (const format of CITATION_FORMATS) {
      const citation = cite({ source, claim, version: '2026.1.1', translation: { language: 'de', text: OWN } }, format);
      expect(citation.indexOf('n translation (de): Die Aussage'), format).toBeGreaterThan(
        citation.indexOf('as reworded'),
      );
    }
  });

  it('leaves no trace where it was English', () => {
    expect(toCsv(wholeOf())).not.toContain('text_');
    expect(toJson(wholeOf())).not.toContain('translation');
  });
});
