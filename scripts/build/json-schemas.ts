import * as z from 'zod/mini';
import { ChangelogFile } from '../../core/schema/changelog.ts';
import { ChartsFile } from '../../core/schema/chart.ts';
import { ClaimsFile } from '../../core/schema/claim.ts';
import { DatasetFile } from '../../core/schema/dataset.ts';
import { FiguresFile } from '../../core/schema/figures.ts';
import { LaterFile } from '../../core/schema/later.ts';
import { LedgerFile } from '../../core/schema/ledger.ts';
import { ProfileFile } from '../../core/schema/profile.ts';
import { ProjectFile } from '../../core/schema/project.ts';
import { SiblingsFile } from '../../core/schema/siblings.ts';
import { SitesFile } from '../../core/schema/site.ts';
import { SourcesFile } from '../../core/schema/source.ts';
import { TranslationTexts } from '../../core/schema/translation.ts';

const schemas = {
  'dataset.schema.json': DatasetFile,
  'profile.schema.json': ProfileFile,
  'sources.schema.json': SourcesFile,
  'sites.schema.json': SitesFile,
  'claims.schema.json': ClaimsFile,
  'later.schema.json': LaterFile,
  'charts.schema.json': ChartsFile,
  'figures.schema.json': FiguresFile,
  'siblings.schema.json': SiblingsFile,
  'translation.schema.json': TranslationTexts,
  'ledger.schema.json': LedgerFile,
  'changelog.schema.json': ChangelogFile,
  'project.schema.json': ProjectFile,
};

/**
 * Makes the JSON Schema of each file of the dataset, and of project.json, from the schema that checks the file.
 * @returns contents by file name in data/schema
 */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [name, `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`]),
  );
}
