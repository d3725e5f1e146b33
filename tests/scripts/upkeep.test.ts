import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { upkeepIssue } from '../../scripts/upkeep/issue.ts';
import { runScript } from '../support/run-script.ts';

const DUE = 'Acme: 2 due on 2026-11-28\n\nreview (2)\n  policing: looked a year ago\n  work: looked a year ago\n';
const NOTHING = 'Acme: 0 due on 2026-11-28\n';
const LINKS = '| address | what |\n|---|---|\n| https://x.example/@someone | gone |\n';
const day = '2026-11-28';

describe('the issue of what is due', () => {
  it('says what is due in the dataset and which links, with the day', () => {
    const text = upkeepIssue({ due: DUE, links: LINKS, areLinksDue: true, day });
    expect(text).toContain('Looked up on 2026-11-28');
    expect(text).toContain('## In the dataset (2)');
    expect(text).toContain('policing: looked a year ago');
    expect(text).toContain('| gone |');
  });

  it('is not written when nothing is due', () => {
    expect(upkeepIssue({ due: NOTHING, links: LINKS, areLinksDue: false, day })).toBe('');
    expect(upkeepIssue({ due: NOTHING, links: LINKS, areLinksDue: true, day })).toContain('| gone |');
  });

  it('says so when links could not be looked at', () => {
    expect(upkeepIssue({ due: DUE, links: '', areLinksDue: true, day })).toContain('The check of links failed');
    expect(upkeepIssue({ due: DUE, links: '', areLinksDue: false, day })).toContain('No link is due.');
  });

  it('calls nobody by what stands at other sites', () => {
    expect(upkeepIssue({ due: DUE, links: LINKS, areLinksDue: true, day })).not.toContain('@someone');
  });

  it('stays within what an issue takes', () => {
    const many = DUE + '  another: looked a year ago\n'.repeat(5_000);
    const text = upkeepIssue({ due: many, links: LINKS.repeat(2_000), areLinksDue: true, day });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain('`npm run dataset:due` has all of it');
    expect(text).toContain('`npm run links` has all of it');
  });
});

describe('npm run upkeep', () => {
  it('prints the issue from what was found', () => {
    const folder = mkdtempSync(join(tmpdir(), 'upkeep-'));
    writeFileSync(join(folder, 'due'), DUE);
    writeFileSync(join(folder, 'links'), '');
    const files = ['--due', join(folder, 'due'), '--links', join(folder, 'links')];
    expect(runScript('upkeep', ...files)).toMatchObject({ code: 0, stderr: '' });
    expect(runScript('upkeep', ...files).stdout).toContain('No link is due.');
    expect(runScript('upkeep', ...files, '--links-due').stdout).toContain('The check of links failed');
    rmSync(folder, { recursive: true });
  });

  it('says what it needs', () => {
    expect(runScript('upkeep')).toMatchObject({ code: 2, stdout: '' });
  });
});
