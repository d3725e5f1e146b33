import type { SettingsFault } from '../../core/reader/settings-file.ts';
import { t } from '../language/text.ts';

/** How many faults are listed at most: nobody reads more, and more would not describe the file better. */
const MOST_FAULTS = 10;

export interface SettingsFileProps {
  /** What is wrong with the file that the reader chose last; empty if nothing is. */
  faults: readonly SettingsFault[];
  onExport: () => void;
  onImport: (file: File) => void;
}

/** Saves the reader's choices as a file, and reads them from one. */
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
              // Without this, choosing the same file again, once it is mended, would do nothing.
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
              {faults.slice(0, MOST_FAULTS).map(({ kind, key }) => (
                <li key={`${kind} ${key}`}>{t(`settings_fault_${kind}`, key)}</li>
              ))}
              {faults.length > MOST_FAULTS && <li>{t('chip_more', faults.length - MOST_FAULTS)}</li>}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
