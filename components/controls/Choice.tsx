interface ChoiceProps<T extends string> {
  name: string;
  legend: string;
  options: readonly { value: T; label: string; about?: string }[];
  value: T;
  /** Whether what stands before it says already what is chosen here. */
  isTitled?: boolean;
  onChange: (value: T) => void;
}

/** A choice between several options, all visible. What the chosen one means is shown under them. */
export function Choice<T extends string>({ name, legend, options, value, isTitled, onChange }: ChoiceProps<T>) {
  const about = options.find((option) => option.value === value)?.about;
  return (
    <fieldset class="choice">
      <legend class={isTitled ? 'unseen' : undefined}>{legend}</legend>
      <div class="choice-row">
        {options.map((option) => (
          <label key={option.value} class="choice-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {about && <p class="quiet-text">{about}</p>}
    </fieldset>
  );
}
