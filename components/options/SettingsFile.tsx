import type { SettingsFault } from '../../core/reader/settings-file.ts';
import { t } from '../language/text.ts';

/** As many faults as one reads; a file with more is no better described by all of them. */
const MOST = 10;

export interface SettingsFileProps {
  /** What is wrong with the file that the reader chose last; empty where nothing is. */
  faults: readonly SettingsFault[];
  onExport: () => void;
  onImport: (file: File) => void;
}

/** The reader's choices as a file: to save, and to read from. */
export function SettingsFile({ faults, onExport, onImport }: SettingsFileProps) {
  return (
    <>
      <div class="file-row">
        <button type="button" class="button" onClick={onExport}>
          {t('settings_save')}
        </button>
        <label class="button file-button">
          {t('settings_read')}
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) onImport(file);
              // So that the same file, mended, can be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <div role="status" class="quiet-text">
        {faults.length > 0 && (
          <>
            <p>{t('settings_refused')}</p>
            <ul class="faults">
              {faults.slice(0, MOST).map(({ kind, key }) => (
                <li key={`${kind} ${key}`}>{t(`settings_fault_${kind}`, key)}</li>
              ))}
              {faults.length > MOST && <li>{t('chip_more', faults.length - MOST)}</li>}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
