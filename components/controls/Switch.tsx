import type { ComponentChildren } from 'preact';

interface SwitchProps {
  id: string;
  label: string;
  /** A line under the label. */
  about?: string | undefined;
  /** Shown at the end of the label's line, for example a count. */
  end?: ComponentChildren;
  on: boolean;
  onChange: (on: boolean) => void;
  /** The language of the label and of the line under it, if it is not that of the interface. */
  lang?: string;
}

/** A choice between on and off, with its label and what it means. */
export function Switch({ id, label, about, end, on, onChange, lang }: SwitchProps) {
  return (
    <div class="switch-row">
      <input
        type="checkbox"
        role="switch"
        class="switch"
        id={id}
        checked={on}
        aria-checked={on}
        aria-describedby={about ? `${id}-about` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div class="switch-text">
        <label for={id}>
          <span lang={lang}>{label}</span>
        </label>
        {about && (
          <p class="quiet-text" id={`${id}-about`}>
            <span lang={lang}>{about}</span>
          </p>
        )}
      </div>
      {end && <span class="count">{end}</span>}
    </div>
  );
}
